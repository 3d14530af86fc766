package dev.ringspec.conformance.baresip;

import java.util.Locale;

/** How far a call has come, as one user agent sees it. Which way it goes matters only until it is established. */
enum Phase {
    /** No answer yet. */
    DIALLED,
    /** The other side rings. */
    RINGING_OUT,
    /** It rings here. */
    RINGING_IN,
    ESTABLISHED;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
