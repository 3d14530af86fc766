package dev.ringspec.conformance.http.client;

/** A stream that could not be opened. The message says what the server answered, and nothing secret. */
final class Unopened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unopened(String message) {
        super(message);
    }
}
