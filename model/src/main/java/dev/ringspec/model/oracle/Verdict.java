package dev.ringspec.model.oracle;

/** What can be said in the end. Violates outranks inconclusive; "could not test" is never a pass. */
public enum Verdict {
    CONFORMS,
    INCONCLUSIVE,
    VIOLATES;

    /** The graver of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
