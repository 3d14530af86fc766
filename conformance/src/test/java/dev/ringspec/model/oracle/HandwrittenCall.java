package dev.ringspec.model.oracle;

import dev.ringspec.model.call.Call;
import org.jspecify.annotations.Nullable;

/** A call of Alice's as payloads show it: its times are those of the first word on each. */
final class HandwrittenCall {
    private final int number;
    private final String receiver;
    private final Double called;
    private @Nullable Double accepted;
    private @Nullable Double over;

    /** Made at a moment, in microseconds. */
    HandwrittenCall(int number, String receiver, long now) {
        this.number = number;
        this.receiver = receiver;
        this.called = clock(now);
    }

    private static Double clock(long now) {
        return 1_000 + now / 1e6;
    }

    String session() {
        return "s" + number;
    }

    String type() {
        return receiver.equals("team") ? "group" : "user";
    }

    /** The first device of the user who is called. */
    String first() {
        return receiver + "-1";
    }

    boolean isFor(String uid) {
        return type().equals("group") ? !uid.equals("alice") : uid.equals(receiver);
    }

    void accept(long now) {
        accepted = accepted == null ? clock(now) : accepted;
    }

    /** As somebody is told of it who stays when another leaves: ended for the one, and not over. */
    Call left() {
        return new Call(session(), "audio", "ended", "alice", receiver, type(), called, accepted, null);
    }

    Call as(String status, long now) {
        over = over == null && status.equals("ended") ? clock(now) : over;
        return new Call(session(), "audio", status, "alice", receiver, type(), called, accepted, over);
    }
}
