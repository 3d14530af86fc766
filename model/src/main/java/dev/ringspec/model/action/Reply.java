package dev.ringspec.model.action;

import dev.ringspec.model.call.Call;
import org.jspecify.annotations.Nullable;

/** What a command is answered with. */
public sealed interface Reply {
    /**
     * The command took effect.
     *
     * @param call the call in the result, where the command has one; absent also for "no active call"
     * @param token the token in the result, where the command has one
     */
    record Success(@Nullable Call call, @Nullable String token) implements Reply {
        public Success(@Nullable Call call) {
            this(call, null);
        }
    }

    /**
     * The implementation said no, and nothing happened.
     *
     * @param code its own error code
     * @param message its own text
     */
    record Refused(@Nullable String code, @Nullable String message) implements Reply {}

    /** No answer in time: it may have happened, or may still happen. */
    record Indefinite() implements Reply {}

    /**
     * A method that was declared, and is not offered after all.
     *
     * @param words what the answer was, behind the name of the method: {@code is not offered (-32601)}
     */
    record NotOffered(String words) implements Reply {
        /** That of an agent that says so. */
        public NotOffered() {
            this("is not offered (-32601)");
        }
    }
}
