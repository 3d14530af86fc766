package dev.ringspec.conformance.baresip;

import dev.ringspec.model.action.Command;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a call that a user agent has: its two command lines, each by the phase in which it means what. */
enum Operation {
    ACCEPT("accept", Phase.RINGING_IN),
    REJECT("hangup", Phase.RINGING_IN),
    CANCEL("hangup", Phase.RINGING_OUT),
    END("hangup", Phase.ESTABLISHED);

    private final String line;
    private final Phase phase;

    Operation(String line, Phase phase) {
        this.line = line;
        this.phase = phase;
    }

    /** The operation behind a {@code rejectCall}, by its status; there is none to send busy. */
    static Optional<Operation> of(Command.RejectCall command) {
        return switch (command.status()) {
            case "rejected" -> Optional.of(REJECT);
            case "cancelled" -> Optional.of(CANCEL);
            default -> Optional.empty();
        };
    }

    String line() {
        return line;
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(Phase now) {
        return now == phase;
    }
}
