package dev.ringspec.conformance.janus;

import java.util.Optional;

/**
 * The session descriptions that go with a call and with an accept. They are always the same: no media is sent, and as they
 * name no candidate, the server has nowhere to send any to.
 */
final class Sdp {
    private static final String FINGERPRINT = "AA" + ":AA".repeat(31);

    private static final String TOP = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE%s
            """;

    private static final String MEDIUM = """
            m=%1$s 9 UDP/TLS/RTP/SAVPF %2$d
            c=IN IP4 127.0.0.1
            a=mid:%1$s
            a=sendrecv
            a=rtcp-mux
            a=ice-ufrag:ring
            a=ice-pwd:ringspecringspecringspec
            a=fingerprint:sha-256 %4$s
            a=setup:%5$s
            a=rtpmap:%2$d %3$s
            """;

    private Sdp() {}

    static String offer(String callType) {
        return text(callType, "actpass");
    }

    static String answer(String callType) {
        return text(callType, "active");
    }

    private static String text(String callType, String setup) {
        String audio = MEDIUM.formatted("audio", 0, "PCMU/8000", FINGERPRINT, setup);
        String both = callType.equals("video")
                ? TOP.formatted(" audio video") + audio + MEDIUM.formatted("video", 96, "VP8/90000", FINGERPRINT, setup)
                : TOP.formatted(" audio") + audio;
        return both.replace("\n", "\r\n");
    }

    /** The type of a call by what is offered; empty where nothing is. */
    static Optional<String> callType(String sdp) {
        if (sdp.contains("m=video")) {
            return Optional.of("video");
        }
        return sdp.contains("m=audio") ? Optional.of("audio") : Optional.empty();
    }
}
