package dev.ringspec.conformance.baresip;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.StatusWord;
import java.util.Optional;
import java.util.Set;

/** An {@code initiateCall} on its way. The answer to {@code dial} has no call id, so the reply waits for the other side. */
final class Dialling implements Exchange {
    private static final Set<String> CALL_TYPES = Set.of("audio", "video");

    private final Command.InitiateCall command;
    private final String address;
    private final Line line;

    Dialling(Command.InitiateCall command, String address, Line line) {
        this.command = command;
        this.address = address;
        this.line = line;
    }

    @Override
    public void begin() {
        if (!command.receiverType().equals("user")) {
            line.refuse(null, "a user agent calls users, not a receiver of type " + command.receiverType());
        } else if (!CALL_TYPES.contains(command.callType())) {
            line.refuse(null, "a user agent has no calls of type " + command.callType());
        } else if (command.timeout() != null) {
            line.refuse(null, "the ring time-out is a setting of the user agent that is called");
        } else {
            line.say("dial", address);
        }
    }

    @Override
    public void answered(ControlMessage.Answer answer) {
        if (!answer.ok()) {
            line.refuse(null, answer.data());
        }
    }

    @Override
    public void rings(SipCall call) {
        line.reply(new Reply.Success(line.payload(call, Optional.of(StatusWord.INITIATED))));
    }

    @Override
    public void closed(SipCall call, Closing how, String reason) {
        if (call.phase() != Phase.DIALLED) {
            return;
        }
        if (how == Closing.NOBODY_THERE) {
            line.refuse(reason.split(" ", 2)[0], reason);
        } else {
            line.reply(new Reply.Success(line.payload(call, how.status())));
        }
    }
}
