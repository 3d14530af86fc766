package dev.ringspec.conformance.baresip;

import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.StatusWord;
import java.util.Optional;

/**
 * A command on a call that is there, on its way: accept, reject, cancel or end. First the user agent is asked to make the
 * call its current one, then to act on it.
 */
final class Handling implements Exchange {
    private final String session;
    private final Operation operation;
    private final Line line;
    private boolean selected;

    Handling(String session, Operation operation, Line line) {
        this.session = session;
        this.operation = operation;
        this.line = line;
    }

    @Override
    public void begin() {
        line.say("callfind", session);
    }

    @Override
    public void answered(ControlMessage.Answer answer) {
        if (selected) {
            refuseIfUnknown(answer);
        } else if (answer.data().equals("setting current call: " + session)) {
            act();
        } else {
            line.refuse(null, "the user agent has no such call; it says: " + answer.data());
        }
    }

    private void refuseIfUnknown(ControlMessage.Answer answer) {
        if (!answer.ok()) {
            line.refuse(null, answer.data());
        }
    }

    private void act() {
        Optional<Phase> phase = line.call(session).map(SipCall::phase);
        if (phase.filter(operation::fits).isPresent()) {
            selected = true;
            // The id is for later versions; this one acts on the current call, whatever it is given.
            line.say(operation.line(), session);
        } else {
            String now = phase.map(Phase::words).orElse("not known");
            line.refuse(null, "a user agent has no " + operation.words() + " for a call that is " + now);
        }
    }

    @Override
    public void established(SipCall call) {
        if (isMine(call) && operation == Operation.ACCEPT) {
            line.reply(new Reply.Success(line.payload(call, Optional.of(StatusWord.ONGOING))));
        }
    }

    @Override
    public void closed(SipCall call, Closing how, String reason) {
        if (!isMine(call)) {
            return;
        }
        if (operation != Operation.ACCEPT && reason.equals(Closing.BY_USER)) {
            line.reply(new Reply.Success(line.payload(call, how.status())));
        } else {
            line.refuse(null, "the call was over first: " + reason);
        }
    }

    private boolean isMine(SipCall call) {
        return selected && call.id().equals(session);
    }
}
