package dev.ringspec.conformance.cli;

/** The command line, or a file it names, cannot be used. The message says what is wrong and how to mend it. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }

    WrongUse(String message, Throwable cause) {
        super(message, cause);
    }
}
