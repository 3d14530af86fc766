package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Wire;
import dev.ringspec.model.subject.Witness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A world of an SDK that talks to the kit's server: stands between the agent and whoever drives it, and sees both what is
 * asked of the SDK and what the SDK then sends.
 */
final class BackedStage implements Stage, Witness, Onlooker, Wire {
    private final World world;
    private final Backend backend;
    private final Faults faults;
    private final Judge judge;
    private final Witness witness;
    private final boolean spoilt;
    private final Map<Integer, Given> underWay = new ConcurrentHashMap<>();
    private final Map<Given, AnswerFault> spoiltAnswers = new ConcurrentHashMap<>();
    private @Nullable Stage agent;

    /** A command of the kit, as far as the wire can tell it from others. */
    private record Given(String device, String method) {}

    BackedStage(World world, Backend backend, Judge judge, Witness witness, boolean spoilt) {
        this.world = world;
        this.backend = backend;
        this.judge = judge;
        this.witness = witness;
        this.spoilt = spoilt;
        this.faults = new Faults(spoilt ? Optional.of(new Weather()) : Optional.empty());
    }

    BackedStage over(Stage stage) {
        agent = stage;
        return this;
    }

    /** An agent that overlooks the server would have every fault on the wire pass by it unseen. */
    BackedStage onTheServer() {
        if (backend.app(world.name()).isEmpty()) {
            close();
            throw new SubjectFailure("The agent has opened no app \"" + world.name()
                    + "\" on the server that initialize names. Open one under the name of the world.");
        }
        return this;
    }

    @Override
    public void invoke(int id, String device, Command command) {
        judge.given(device, command);
        underWay.put(id, new Given(device, command.method()));
        agent().invoke(id, device, command);
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        return agent().advance(micros);
    }

    @Override
    public boolean proceed() {
        return agent().proceed();
    }

    @Override
    public void close() {
        agent().close();
        backend.unwatch(world.name());
    }

    @Override
    public Optional<Wire> wire() {
        return spoilt ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void returned(int id, Reply reply) {
        Optional<Given> given = Optional.ofNullable(underWay.remove(id));
        Optional<AnswerFault> fault = given.flatMap(g -> Optional.ofNullable(spoiltAnswers.remove(g)));
        boolean refused = reply instanceof Reply.Refused && fault.isPresent() && fault.get() != AnswerFault.SLOW;
        if (refused && fault.get().isEffective()) {
            witness.breached(
                    Requirement.RACE_8,
                    given.get().device() + " says that " + given.get().method() + " was refused, though its answer "
                            + fault.get().text(),
                    List.of("no definite answer (error 2): it may have happened"));
        }
        witness.returned(id, refused ? new Reply.Indefinite() : reply);
    }

    /** What a device makes of an event of an unknown session is its own affair. */
    @Override
    public void told(CallEvent event) {
        if (!Stranger.isOne(event)) {
            witness.told(event);
        }
    }

    @Override
    public void heard(SessionEvent event) {
        witness.heard(event);
    }

    @Override
    public void failed(SubjectFailure failure) {
        witness.failed(failure);
    }

    @Override
    public void asked(String device, Command command, Reply reply) {
        if (reply instanceof Reply.Success success && success.call() != null) {
            tells(device, String.valueOf(success.call().sessionId()));
        }
        judge.sent(device, command, reply)
                .ifPresent(b -> witness.breached(b.requirement(), b.observed(), List.of(b.expected())));
    }

    @Override
    public void tells(String device, String session) {
        judge.known(device, session);
    }

    @Override
    public Optional<AnswerFault> ofAnswer(String device, Command command) {
        Optional<AnswerFault> fault = faults.ofAnswer(device, command.method());
        fault.ifPresent(f -> spoiltAnswers.put(new Given(device, command.method()), f));
        return fault;
    }

    @Override
    public Optional<EventFault> ofEvent(String device, EventKind kind) {
        return faults.ofEvent(device, kind);
    }

    @Override
    public void spoilAnswer(String device, String method, AnswerFault fault) {
        faults.spoil(device, method, fault);
        witness.noted("the answer to " + device + "'s next " + method + " " + fault.text());
    }

    @Override
    public void spoilEvent(String device, EventKind kind, EventFault fault) {
        faults.spoil(device, kind, fault);
        witness.noted("the next " + kind.callback() + " for " + device + " " + fault.text());
    }

    @Override
    public void mend(String device) {
        faults.forget(device);
        backend.app(world.name())
                .flatMap(app -> app.device(device))
                .ifPresent(berth -> berth.log().cut());
        witness.noted("the wire of " + device + " is cut, and whole again");
    }

    @Override
    public boolean isWhole() {
        return backend.app(world.name())
                .map(app -> app.berths().stream().noneMatch(b -> b.log().isWithheld()))
                .orElse(true);
    }

    private Stage agent() {
        if (agent == null) {
            throw new IllegalStateException("the world is being opened");
        }
        return agent;
    }
}
