package dev.ringspec.model.subject;

/** Session ids, unique over all worlds of a subject (PAY-2, PAY-14). */
final class SessionNames {
    private int last;

    synchronized String next() {
        last++;
        return "s" + last;
    }
}
