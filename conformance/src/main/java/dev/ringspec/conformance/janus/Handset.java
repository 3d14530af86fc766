package dev.ringspec.conformance.janus;

import dev.ringspec.conformance.peer.Listener;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.subject.Witness;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One device: turns commands into requests, one command after the other, and answers into replies. Everything here happens
 * on the one thread of its world.
 */
final class Handset {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> CALL_TYPES = Set.of("audio", "video");
    private static final Map<String, Phase> REJECTING =
            Map.of("rejected", Phase.RINGING_IN, "cancelled", Phase.RINGING_OUT);

    private final Client client;
    private final Endpoint endpoint;
    private final Listener listener;
    private final Switchboard board;
    private final Switchboard.Timer timer;
    private final Witness witness;
    private final Deque<Given> waiting = new ArrayDeque<>();
    private @Nullable Given current;
    private int calls;

    private record Given(int id, Command command) {}

    Handset(
            Client client,
            Endpoint endpoint,
            Listener listener,
            Switchboard board,
            Switchboard.Timer timer,
            Witness witness) {
        this.client = client;
        this.endpoint = endpoint;
        this.listener = listener;
        this.board = board;
        this.timer = timer;
        this.witness = witness;
    }

    void hear(Message message) {
        if (!client.take(message)) {
            endpoint.hear(message);
        }
    }

    void give(int id, Command command) {
        waiting.add(new Given(id, command));
        next();
    }

    private void next() {
        if (current == null && !waiting.isEmpty()) {
            Given given = waiting.remove();
            current = given;
            timer.after(PATIENCE, () -> reply(given, new Reply.Indefinite()));
            begin(given);
        }
    }

    private void begin(Given given) {
        if (given.command() instanceof Command.InitiateCall initiate) {
            initiate(given, initiate);
        } else if (given.command() instanceof Command.AcceptCall accept) {
            accept(given, accept.sessionId());
        } else if (given.command() instanceof Command.RejectCall reject) {
            hangUp(given, reject.sessionId(), REJECTING.get(reject.status()), "reject with " + reject.status());
        } else if (given.command() instanceof Command.EndCall end) {
            hangUp(given, end.sessionId(), Phase.ESTABLISHED, "end");
        } else {
            reply(given, local(given.command()));
        }
    }

    private Reply local(Command command) {
        if (command instanceof Command.AddCallListener add) {
            listener.add(add.listenerId());
        } else if (command instanceof Command.RemoveCallListener remove) {
            listener.remove(remove.listenerId());
        } else {
            return new Reply.NotOffered();
        }
        return new Reply.Success(null);
    }

    private void initiate(Given given, Command.InitiateCall command) {
        if (!command.receiverType().equals("user")) {
            refuse(given, "the plug-in calls users, not a receiver of type " + command.receiverType());
        } else if (!CALL_TYPES.contains(command.callType())) {
            refuse(given, "there is no session description for a call of type " + command.callType());
        } else if (command.timeout() != null) {
            refuse(given, "the plug-in has no ring time-out");
        } else {
            Leg leg = endpoint.asks(command, client.handle() + "-" + ++calls);
            board.whenIdle(List.of(leg.initiator(), leg.receiver()), () -> call(given, leg, command.callType()));
        }
    }

    private void call(Given given, Leg leg, String callType) {
        client.ask(
                Client.body("call").put("username", board.name(leg.receiver())),
                "offer",
                Sdp.offer(callType),
                answer -> {
                    if (answer.event().equals("calling")) {
                        endpoint.begins(leg);
                        reply(given, success(leg, Optional.of(StatusWord.INITIATED)));
                    } else {
                        turnedAway(given, answer);
                    }
                });
    }

    /** By the core, which has then made nothing; or by the plug-in, as an error or as a hangup: "User busy". */
    private void turnedAway(Given given, Message answer) {
        if (answer.kind().equals("event")) {
            endpoint.turnedAway();
        }
        refuse(given, answer);
    }

    private void accept(Given given, String session) {
        Optional<Leg> leg = endpoint.call(session).filter(found -> !found.isOver());
        leg.ifPresentOrElse(open -> accept(given, open), () -> refuse(given, "this client has no such call"));
    }

    private void accept(Given given, Leg leg) {
        String sdp = Sdp.answer(leg.callType().orElse("audio"));
        client.ask(Client.body("accept"), "answer", sdp, answer -> {
            if (answer.isError()) {
                refuse(given, answer);
            } else {
                reply(given, success(endpoint.accepted(leg), Optional.of(StatusWord.ONGOING)));
            }
        });
    }

    private void hangUp(Given given, String session, @Nullable Phase phase, String words) {
        if (phase == null
                || endpoint.call(session).filter(leg -> leg.phase() == phase).isPresent()) {
            hangUpNow(given, session, phase, words);
        } else {
            // Perhaps the client is behind, and the other side has accepted just now: what the server has said before
            // is
            // here when it has answered.
            client.ask(Client.body("list"), answer -> hangUpNow(given, session, phase, words));
        }
    }

    private void hangUpNow(Given given, String session, @Nullable Phase phase, String words) {
        Optional<Leg> leg = endpoint.call(session).filter(found -> !found.isOver());
        if (leg.isEmpty()) {
            refuse(given, "this client has no such call");
        } else if (leg.get().phase() != phase) {
            String now = leg.get().phase().words();
            refuse(given, "the plug-in has no way to " + words + " a call that is " + now);
        } else {
            client.ask(Client.body("hangup"), answer -> hungUp(given, leg.get(), answer));
        }
    }

    private void hungUp(Given given, Leg before, Message answer) {
        if (answer.isError()) {
            refuse(given, answer);
            return;
        }
        Leg leg = endpoint.call(before.id()).orElse(before);
        // It says yes to a call that is over too, and then not to what.
        Optional<StatusWord> status =
                leg.isOver() ? Optional.empty() : Optional.of(leg.phase().hungUpHere());
        endpoint.over(leg);
        reply(given, success(leg, status));
    }

    private static Reply success(Leg leg, Optional<StatusWord> status) {
        return new Reply.Success(leg.payload(status));
    }

    private void refuse(Given given, Message answer) {
        reply(given, new Reply.Refused(answer.isError() ? answer.code() : null, answer.reason()));
    }

    private void refuse(Given given, String why) {
        reply(given, new Reply.Refused(null, why));
    }

    private void reply(Given given, Reply reply) {
        if (given.equals(current)) {
            current = null;
            witness.returned(given.id(), reply);
            next();
        }
    }
}
