package dev.ringspec.model.rule;

/** What a device is to a call (catalogue 1.2). */
public enum Role {
    CALLERS_DEVICE("the caller's device"),
    RECEIVERS_DEVICE("the receiver's device"),
    OUTSIDER("an outsider");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
