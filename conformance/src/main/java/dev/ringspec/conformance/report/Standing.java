package dev.ringspec.conformance.report;

import java.util.Locale;

/** How an implementation stands to one requirement. */
public enum Standing {
    PASSED,
    FAILED,
    WARNED,
    INCONCLUSIVE,
    NOT_APPLICABLE,
    UNTESTED;

    /** As people read it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it is written in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
