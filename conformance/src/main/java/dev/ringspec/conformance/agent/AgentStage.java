package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.CommandJson;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One open world of an agent. Its methods never call the witness; only the threads of the links do. */
final class AgentStage implements Stage {
    /** So many events without a request between them are no behaviour any more. */
    static final int FLOOD = 10_000;

    private final Cast cast;
    private final OpenWorlds worlds;
    private final Patience patience;
    private final Hearing hearing;
    private final AtomicBoolean opened = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger events = new AtomicInteger();

    AgentStage(Cast cast, OpenWorlds worlds, Patience patience, Hearing hearing) {
        this.cast = cast;
        this.worlds = worlds;
        this.patience = patience;
        this.hearing = hearing;
    }

    String world() {
        return cast.world().name();
    }

    /** Opens it, and waits until it is open. */
    void open() {
        Round.await(Round.ask(cast.links(), "openWorld", cast::seenBy, patience.answer(), new Opening()));
    }

    @Override
    public void invoke(int id, String device, Command command) {
        AgentLink link = cast.host(device);
        hearing.expect(id);
        events.set(0);
        try {
            send(link, id, device, command);
        } catch (SubjectFailure e) {
            if (hearing.forget(id)) {
                throw e;
            }
        }
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        events.set(0);
        Duration simulated = Duration.of(micros, ChronoUnit.MICROS);
        try {
            hearing.checkAlive();
            return Round.ask(
                    cast.links(),
                    "advanceTime",
                    link -> cast.named().set("seconds", Json.seconds(micros)),
                    patience.answer().plus(simulated),
                    new Advancing());
        } catch (SubjectFailure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Closes it wherever somebody is left who can. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            Set<AgentLink> left = cast.left();
            if (left.isEmpty()) {
                worlds.remove(this);
                throw cast.lost().orElseThrow();
            }
            close(left);
        }
    }

    private void close(Set<AgentLink> left) {
        try {
            Round.await(Round.ask(left, "closeWorld", link -> cast.named(), patience.answer(), new Closing()));
        } catch (SubjectFailure e) {
            worlds.remove(this);
            throw e;
        }
    }

    /** It could not be opened everywhere: those who have opened it shall not keep it. */
    void abandon() {
        worlds.remove(this);
        if (cast.links().size() > 1) {
            cast.left().forEach(this::closeAt);
        }
    }

    private void closeAt(AgentLink link) {
        try {
            link.request("closeWorld", cast.named(), patience.answer(), (answer, failure) -> {});
        } catch (SubjectFailure e) {
            link.lose(e); // It is lost already, and its world with it.
        }
    }

    /** Why one of its agents is lost, if so. */
    Optional<SubjectFailure> lost() {
        return cast.lost();
    }

    boolean isHostedBy(AgentLink link) {
        return cast.links().contains(link);
    }

    void told(AgentLink link, CallEvent event) {
        check(link, event.device());
        hearing.told(event);
    }

    void heard(AgentLink link, SessionEvent event) {
        check(link, event.device());
        hearing.heard(event);
    }

    private void check(AgentLink link, String device) {
        cast.check(link, device);
        if (events.incrementAndGet() > FLOOD) {
            throw link.complaint().floods(world(), FLOOD);
        }
    }

    /** One that was never opened has nothing to tell its witness: whoever opens it is told. */
    void fail(SubjectFailure failure) {
        if (opened.get()) {
            hearing.fail(failure);
        }
    }

    private void send(AgentLink link, int id, String device, Command command) {
        ObjectNode params = cast.named().put("device", device).setAll(CommandJson.params(command));
        link.request(
                command.method(),
                params,
                patience.answer(),
                (answer, lost) -> hearing.answered(link, id, command.method() + " on " + device, answer, lost));
    }

    /** An agent that says no may still be good for other worlds; one that says nothing is not. */
    private final class Opening implements Round.Outcome {
        @Override
        public void done() {
            opened.set(true);
            cast.lost().ifPresent(AgentStage.this::fail); // Somebody left between answering and this.
        }

        @Override
        public void failed(AgentLink link, SubjectFailure failure, boolean answered) {
            if (!answered) {
                link.lose(failure);
            }
        }
    }

    private final class Advancing implements Round.Outcome {
        @Override
        public void done() {}

        @Override
        public void failed(AgentLink link, SubjectFailure failure, boolean answered) {
            fail(failure);
        }
    }

    /** What comes after it is a stray. */
    private final class Closing implements Round.Outcome {
        @Override
        public void done() {
            worlds.remove(AgentStage.this);
            hearing.end();
        }

        @Override
        public void failed(AgentLink link, SubjectFailure failure, boolean answered) {
            link.lose(failure);
        }
    }
}
