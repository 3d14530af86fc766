package dev.ringspec.model.spec;

/** What an implementation declares that it can do (agent protocol, Handshake). What it cannot do is not applicable to it. */
public enum Capability {
    GROUPS("groups", false),
    SESSIONS("sessions", false),
    SEVERAL_DEVICES_PER_USER("severalDevicesPerUser", false),
    ACTIVE_CALL("activeCall", false),
    VIRTUAL_TIME("virtualTime", false),
    CUSTOM_TIMEOUT("customTimeout", false),
    NETWORK("network", false),
    LISTENER_IDS("listenerIds", true),
    BUSY("busy", true),
    TIMES("times", true),
    ERROR_CODES("errorCodes", false);

    private final String label;
    private final boolean ifAbsent;

    Capability(String label, boolean ifAbsent) {
        this.label = label;
        this.ifAbsent = ifAbsent;
    }

    /** The name in the agent protocol. */
    public String label() {
        return label;
    }

    /** What holds for an implementation that says nothing of it. */
    public boolean ifAbsent() {
        return ifAbsent;
    }
}
