package dev.ringspec.conformance.http.binding;

/**
 * Something in a binding that is wrong.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record BindingFault(int line, int column, String problem, String remedy) {
    /** As one line of text. */
    String of(String file) {
        return file + ":" + line + ":" + column + ": " + problem + ". " + remedy;
    }
}
