package dev.ringspec.conformance.agent;

/** A request that a server answers with an error of JSON-RPC. */
final class Rejected extends RuntimeException {
    private final int code;
    private final String text;

    Rejected(int code, String text) {
        super(text);
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }
}
