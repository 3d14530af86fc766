package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.Call;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One device of a world, logged in: what the author of an agent writes. The methods of one device are called one after the
 * other, in the order in which the kit sent them, and none may wait for the network: each hands the command to the
 * implementation and returns a future of its answer.
 *
 * <p>A future that fails, and a method that throws, say: refused by {@link RefusedException}; no answer in time by {@link
 * java.util.concurrent.TimeoutException}; not offered by {@link UnsupportedOperationException}. Any other exception is taken
 * for a fault of the agent, and makes the world inconclusive. What is not overridden here is not offered.
 */
public interface Handset {
    /** Registers a listener; from now on its callbacks go to the {@link Ears} of the login. */
    CompletionStage<@Nullable Void> addCallListener(String listenerId);

    CompletionStage<@Nullable Void> removeCallListener(String listenerId);

    /** Starts a call. Bad input is part of what is tried: hand it on as it is. */
    CompletionStage<Call> initiateCall(Command.InitiateCall call);

    CompletionStage<Call> acceptCall(String sessionId);

    /** Rejects, turns away as busy, or cancels, by the status: {@code rejected}, {@code busy} or {@code cancelled}. */
    CompletionStage<Call> rejectCall(String sessionId, String status);

    CompletionStage<Call> endCall(String sessionId);

    /** The active call, or null. Only where activeCall is declared. */
    default CompletionStage<@Nullable Call> getActiveCall() {
        throw new UnsupportedOperationException("getActiveCall");
    }

    /** Only where activeCall is declared. */
    default CompletionStage<@Nullable Void> clearActiveCall() {
        throw new UnsupportedOperationException("clearActiveCall");
    }

    /** A token for the media session of a call. Only where sessions are declared. */
    default CompletionStage<String> generateToken(String sessionId) {
        throw new UnsupportedOperationException("generateToken");
    }

    /** Enters the media session of a call. Only where sessions are declared. */
    default CompletionStage<@Nullable Void> startSession(String sessionId, @Nullable String token) {
        throw new UnsupportedOperationException("startSession");
    }

    /** Leaves it. Only where sessions are declared. */
    default CompletionStage<@Nullable Void> endSession(String sessionId) {
        throw new UnsupportedOperationException("endSession");
    }

    /** Loses the connection. Only where network is declared. */
    default CompletionStage<@Nullable Void> disconnect() {
        throw new UnsupportedOperationException("disconnect");
    }

    /** Is connected again. Only where network is declared. */
    default CompletionStage<@Nullable Void> connect() {
        throw new UnsupportedOperationException("connect");
    }

    /** Logs out; the device says nothing afterwards. */
    void logOut() throws Exception;
}
