package dev.ringspec.model.action;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device can be told to do (agent protocol, Commands). Arguments are what the caller wrote, right or wrong: bad
 * input is part of what is tried.
 */
public sealed interface Command {
    /** The method's name in the agent protocol. */
    String method();

    /** The session that the command names, if it names one. */
    default Optional<String> session() {
        return Optional.empty();
    }

    record AddCallListener(String listenerId) implements Command {
        @Override
        public String method() {
            return "addCallListener";
        }
    }

    record RemoveCallListener(String listenerId) implements Command {
        @Override
        public String method() {
            return "removeCallListener";
        }
    }

    /**
     * Starts a call.
     *
     * @param receiverId a uid or guid
     * @param receiverType {@code user}, {@code group}, or bad input
     * @param callType {@code audio}, {@code video}, or bad input
     * @param timeout seconds, fractions allowed; absent for the default
     */
    record InitiateCall(
            String receiverId,
            String receiverType,
            String callType,
            @Nullable Double timeout) implements Command {
        /** A call to a user with the default time-out. */
        public static InitiateCall to(String uid, String callType) {
            return new InitiateCall(uid, "user", callType, null);
        }

        @Override
        public String method() {
            return "initiateCall";
        }
    }

    record AcceptCall(String sessionId) implements Command {
        @Override
        public String method() {
            return "acceptCall";
        }

        @Override
        public Optional<String> session() {
            return Optional.of(sessionId);
        }
    }

    /**
     * Rejects, turns away as busy, or cancels, by the status given.
     *
     * @param sessionId the session
     * @param status {@code rejected}, {@code busy}, {@code cancelled}, or bad input
     */
    record RejectCall(String sessionId, String status) implements Command {
        @Override
        public String method() {
            return "rejectCall";
        }

        @Override
        public Optional<String> session() {
            return Optional.of(sessionId);
        }
    }

    record EndCall(String sessionId) implements Command {
        @Override
        public String method() {
            return "endCall";
        }

        @Override
        public Optional<String> session() {
            return Optional.of(sessionId);
        }
    }

    /** The device loses its connection. */
    record Disconnect() implements Command {
        @Override
        public String method() {
            return "disconnect";
        }
    }

    /** The device is connected again. */
    record Connect() implements Command {
        @Override
        public String method() {
            return "connect";
        }
    }

    record GetActiveCall() implements Command {
        @Override
        public String method() {
            return "getActiveCall";
        }
    }

    record ClearActiveCall() implements Command {
        @Override
        public String method() {
            return "clearActiveCall";
        }
    }

    /** Asks for a token with which the media session of a call can be started. */
    record GenerateToken(String sessionId) implements Command {
        @Override
        public String method() {
            return "generateToken";
        }

        @Override
        public Optional<String> session() {
            return Optional.of(sessionId);
        }
    }

    /**
     * Enters the media session of a call.
     *
     * @param sessionId the session
     * @param token what {@code generateToken} gave; absent where a platform needs none
     */
    record StartSession(String sessionId, @Nullable String token) implements Command {
        @Override
        public String method() {
            return "startSession";
        }

        @Override
        public Optional<String> session() {
            return Optional.of(sessionId);
        }
    }

    /** Leaves the media session of a call. */
    record EndSession(String sessionId) implements Command {
        @Override
        public String method() {
            return "endSession";
        }

        @Override
        public Optional<String> session() {
            return Optional.of(sessionId);
        }
    }
}
