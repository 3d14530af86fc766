package dev.ringspec.conformance.twin;

import java.util.Arrays;

/** Spin, the compiler, or what they made of the twin did not work. The message has their last words. */
public final class SpinFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LAST = 20;

    SpinFailure(String message) {
        super(message);
    }

    SpinFailure(String message, String output) {
        super(message + "\n" + lastLines(output));
    }

    private static String lastLines(String output) {
        String[] lines = output.strip().split("\n", -1);
        int first = Math.max(0, lines.length - LAST);
        return "    " + String.join("\n    ", Arrays.asList(lines).subList(first, lines.length));
    }
}
