package dev.ringspec.conformance.baresip;

import dev.ringspec.conformance.peer.Listener;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.subject.Witness;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One device: turns commands into command lines, one command after the other, and what its user agent says into replies and
 * events. Everything here happens on the one thread of its world, so what was said first is passed on first.
 */
final class Phone implements Line {
    private final UserAgent agent;
    private final ControlSocket socket;
    private final AddressBook book;
    private final Witness witness;
    private final Patience patience;
    private final Listener listener;
    private final Calls calls;

    private final Deque<Given> waiting = new ArrayDeque<>();
    private @Nullable Given current;
    private int lines;
    private boolean unanswered;

    private record Given(int id, Exchange exchange) {}

    /** Calls back, on the thread of the world, when a command has taken too long. */
    interface Patience {
        void whenSpent(Runnable then);
    }

    Phone(UserAgent agent, ControlSocket socket, AddressBook book, String device, Witness witness, Patience patience) {
        this.agent = agent;
        this.socket = socket;
        this.book = book;
        this.witness = witness;
        this.patience = patience;
        this.listener = new Listener(device, witness);
        this.calls = new Calls(agent, listener);
    }

    void give(int id, Command command) {
        waiting.add(new Given(id, exchange(command)));
        next();
    }

    private Exchange exchange(Command command) {
        if (command instanceof Command.InitiateCall initiate) {
            return new Dialling(initiate, book.address(initiate.receiverId(), agent.account()), this);
        }
        if (command instanceof Command.AcceptCall accept) {
            return new Handling(accept.sessionId(), Operation.ACCEPT, this);
        }
        if (command instanceof Command.RejectCall reject) {
            return rejecting(reject);
        }
        if (command instanceof Command.EndCall end) {
            return new Handling(end.sessionId(), Operation.END, this);
        }
        return () -> reply(local(command));
    }

    private Exchange rejecting(Command.RejectCall reject) {
        Optional<Operation> operation = Operation.of(reject);
        return operation.isPresent()
                ? new Handling(reject.sessionId(), operation.get(), this)
                : () -> refuse(null, "a user agent cannot reject with the status " + reject.status());
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

    private void next() {
        if (current == null && !waiting.isEmpty()) {
            Given given = waiting.remove();
            current = given;
            unanswered = false;
            patience.whenSpent(() -> giveUp(given));
            given.exchange().begin();
        }
    }

    /** No word at all is a hang. A word, but nothing that decides the command: the other side has not answered. */
    private void giveUp(Given given) {
        if (given.equals(current) && unanswered) {
            witness.failed(agent.failure("does not answer its control socket any more"));
        } else if (given.equals(current)) {
            reply(new Reply.Indefinite());
        }
    }

    void hear(ControlMessage message) {
        Given given = current;
        Exchange exchange = given == null ? () -> {} : given.exchange();
        if (message instanceof ControlMessage.Notice notice) {
            calls.take(notice, exchange);
        } else if (message instanceof ControlMessage.Answer answer
                && answer.token().equals(token())) {
            // One with an older token answers a line whose outcome a notice had told before.
            unanswered = false;
            exchange.answered(answer);
        }
    }

    void gone(String why) {
        witness.failed(agent.failure("is gone: " + why));
    }

    @Override
    public void say(String command, String params) {
        lines++;
        unanswered = true;
        try {
            socket.send(token(), command, params);
        } catch (IOException e) {
            witness.failed(agent.failure("cannot be spoken to: " + e.getMessage()));
        }
    }

    private String token() {
        return Integer.toString(lines);
    }

    @Override
    public Optional<SipCall> call(String id) {
        return calls.get(id);
    }

    @Override
    public Call payload(SipCall call, Optional<StatusWord> status) {
        return calls.payload(call, status);
    }

    @Override
    public void reply(Reply reply) {
        Given done = current;
        if (done != null) {
            current = null;
            witness.returned(done.id(), reply);
            next();
        }
    }
}
