package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Wire;
import dev.ringspec.model.subject.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<Integer> excused = ConcurrentHashMap.newKeySet();
    private final Set<Ineffective> ineffective = ConcurrentHashMap.newKeySet();
    private @Nullable Stage agent;

    /** A command that is to have no effect. */
    private record Ineffective(String device, String method) {}

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

    @Override
    public void invoke(int id, String device, Command command) {
        judge.given(device, command);
        if (ineffective.remove(new Ineffective(device, command.method()))) {
            excused.add(id);
        }
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

    /** Where a command has had no effect, "refused" is not false; but neither has the implementation refused it. */
    @Override
    public void returned(int id, Reply reply) {
        boolean excuse = excused.remove(id) && reply instanceof Reply.Refused;
        witness.returned(id, excuse ? new Reply.Indefinite() : reply);
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
        return faults.ofAnswer(device, command.method());
    }

    @Override
    public Optional<EventFault> ofEvent(String device, EventKind kind) {
        return faults.ofEvent(device, kind);
    }

    @Override
    public void spoilAnswer(String device, String method, AnswerFault fault) {
        faults.spoil(device, method, fault);
        if (!fault.isEffective()) {
            ineffective.add(new Ineffective(device, method));
        }
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
        ineffective.removeIf(i -> i.device().equals(device));
        app().device(device).ifPresent(berth -> berth.log().cut());
        witness.noted("the wire of " + device + " is cut, and whole again");
    }

    @Override
    public boolean isWhole() {
        return backend.app(world.name())
                .map(app -> app.berths().stream().noneMatch(b -> b.log().isWithheld()))
                .orElse(true);
    }

    /** Where the world stands on the server. */
    private App app() {
        return backend.app(world.name())
                .orElseThrow(() -> new SubjectFailure("The agent has opened no app \"" + world.name()
                        + "\" on the server that initialize names. Open one under the name of the world."));
    }

    private Stage agent() {
        if (agent == null) {
            throw new IllegalStateException("the world is being opened");
        }
        return agent;
    }
}
