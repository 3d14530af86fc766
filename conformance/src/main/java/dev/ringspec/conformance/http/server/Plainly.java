package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.spec.Requirement;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a command by itself, whoever gives it and whatever has happened: an SDK can refuse it unasked. */
final class Plainly {
    private static final Set<String> RECEIVER_TYPES = Set.of("user", "group");
    private static final Set<String> CALL_TYPES = Set.of("audio", "video");
    private static final Set<String> STATUSES = Set.of("rejected", "busy", "cancelled");

    private Plainly() {}

    /** The requirement by which it is refused to a user; empty if it takes more than the command to see that. */
    static Optional<Requirement> wrong(Command command, @Nullable String uid) {
        if (command.session().filter(String::isEmpty).isPresent()) {
            return Optional.of(Requirement.ARG_2);
        }
        if (command instanceof RejectCall reject && !STATUSES.contains(reject.status())) {
            return Optional.of(Requirement.ARG_5);
        }
        return command instanceof InitiateCall call ? wrong(call, uid) : Optional.empty();
    }

    private static Optional<Requirement> wrong(InitiateCall call, @Nullable String uid) {
        if (call.receiverId().isEmpty() || call.receiverId().equals(uid)) {
            return Optional.of(Requirement.ARG_1);
        }
        boolean known = RECEIVER_TYPES.contains(call.receiverType()) && CALL_TYPES.contains(call.callType());
        return known ? Optional.empty() : Optional.of(Requirement.ARG_4);
    }
}
