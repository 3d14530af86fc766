package dev.ringspec.conformance.janus;

import dev.ringspec.conformance.peer.Listener;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.StatusWord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the server says of the calls of one device, what is left of them, and what the device's listener is told. */
final class Endpoint {
    /** The text with which a hangup of the other client arrives. */
    private static final String HUNG_UP_THERE = "We did the hangup";

    private final String uid;
    private final Switchboard board;
    private final Listener listener;
    private final Map<String, Leg> asked = new HashMap<>();
    private Optional<Leg> current = Optional.empty();
    private boolean connected;
    private boolean tearingDown;
    private int strangers;

    Endpoint(String uid, Switchboard board, Listener listener) {
        this.uid = uid;
        this.board = board;
        this.listener = listener;
    }

    /** What the server says unasked. */
    void hear(Message message) {
        switch (message.kind()) {
            case "event" -> heard(message);
            case "hangup" -> tornDown();
            default -> {
                // Of media, of keepalives: nothing that happens to a call.
            }
        }
    }

    private void heard(Message message) {
        switch (message.event()) {
            case "incomingcall" -> incoming(message);
            case "accepted" -> current.ifPresent(leg -> tell(EventKind.ACCEPTED, accepted(leg), StatusWord.ONGOING));
            case "hangup" -> current.ifPresent(leg -> hungUp(leg, message.reason()));
            default -> {
                // Of media.
            }
        }
    }

    private void incoming(Message message) {
        String caller = board.uid(message.username());
        // A call that nobody has asked for gets a name that nobody has heard of.
        String id = board.callBy(caller, uid).map(Leg::id).orElseGet(() -> "stranger-" + ++strangers);
        Leg leg = Leg.incoming(id, Sdp.callType(message.sdp()), caller, uid);
        begins(leg);
        tell(EventKind.INCOMING, leg, StatusWord.INITIATED);
    }

    /** A second one is told as well: that there is only one is for the server to see to. */
    private void hungUp(Leg leg, String reason) {
        over(leg);
        listener.tell(leg.phase().told(), leg.payload(status(leg, reason)));
    }

    /** While it rings the text alone tells a decision from a failure, and after the decision it tells nothing. */
    private static Optional<StatusWord> status(Leg leg, String reason) {
        boolean told = leg.phase() == Phase.ESTABLISHED || (!leg.isOver() && reason.equals(HUNG_UP_THERE));
        return told ? Optional.of(leg.phase().hungUpThere()) : Optional.empty();
    }

    private void tell(EventKind kind, Leg leg, StatusWord status) {
        listener.tell(kind, leg.payload(Optional.of(status)));
    }

    /** The last call to that user that this device has asked for, or is asking for. It may ask for others meanwhile. */
    Optional<Leg> asked(String receiver) {
        return Optional.ofNullable(asked.get(receiver));
    }

    /** A name for a call that is about to be asked for. */
    Leg asks(Command.InitiateCall command, String id) {
        Leg leg = Leg.outgoing(id, command.callType(), uid, command.receiverId());
        asked.put(leg.receiver(), leg);
        return leg;
    }

    /** The call that this device has, or has had last. */
    Optional<Leg> call(String id) {
        return current.filter(leg -> leg.id().equals(id));
    }

    void begins(Leg leg) {
        current = Optional.of(leg);
        connected = true;
    }

    Leg accepted(Leg leg) {
        Leg now = leg.accepted();
        current = Optional.of(now);
        return now;
    }

    void over(Leg leg) {
        current = Optional.of(leg.over());
        tearingDown = connected;
    }

    /** The plug-in takes down the media of a call that it turns away, and with it those of any other. */
    void turnedAway() {
        tearingDown = true;
    }

    private void tornDown() {
        connected = false;
        board.afterGrace(() -> {
            tearingDown = connected && tearingDown;
            board.changed();
        });
    }

    boolean isTearingDown() {
        return tearingDown;
    }
}
