package dev.ringspec.conformance.fault;

import dev.ringspec.model.call.Call;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of one field of a payload. */
final class Field {
    private Field() {}

    static Call session(Call c, String id) {
        return new Call(
                id,
                c.callType(),
                c.callStatus(),
                c.callInitiator(),
                c.callReceiver(),
                c.receiverType(),
                c.initiatedAt(),
                c.joinedAt(),
                c.endedAt());
    }

    /** Audio for video, and the other way round. */
    static Call otherType(Call c) {
        return new Call(
                c.sessionId(),
                "audio".equals(c.callType()) ? "video" : "audio",
                c.callStatus(),
                c.callInitiator(),
                c.callReceiver(),
                c.receiverType(),
                c.initiatedAt(),
                c.joinedAt(),
                c.endedAt());
    }

    static UnaryOperator<Call> status(@Nullable String word) {
        return c -> new Call(
                c.sessionId(),
                c.callType(),
                word,
                c.callInitiator(),
                c.callReceiver(),
                c.receiverType(),
                c.initiatedAt(),
                c.joinedAt(),
                c.endedAt());
    }

    static Call initiator(Call c, @Nullable String uid) {
        return new Call(
                c.sessionId(),
                c.callType(),
                c.callStatus(),
                uid,
                c.callReceiver(),
                c.receiverType(),
                c.initiatedAt(),
                c.joinedAt(),
                c.endedAt());
    }

    static Call noReceiver(Call c) {
        return new Call(
                c.sessionId(),
                c.callType(),
                c.callStatus(),
                c.callInitiator(),
                null,
                c.receiverType(),
                c.initiatedAt(),
                c.joinedAt(),
                c.endedAt());
    }

    static Call times(Call c, @Nullable Double initiatedAt, @Nullable Double joinedAt, @Nullable Double endedAt) {
        return new Call(
                c.sessionId(),
                c.callType(),
                c.callStatus(),
                c.callInitiator(),
                c.callReceiver(),
                c.receiverType(),
                initiatedAt,
                joinedAt,
                endedAt);
    }
}
