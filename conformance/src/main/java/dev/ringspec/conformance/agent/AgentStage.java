package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.CommandJson;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.WorldJson;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One open world of an agent. Its methods never call the witness; only the threads of the links do. */
final class AgentStage implements Stage {
    /** So many events without a request between them are no behaviour any more. */
    static final int FLOOD = 10_000;

    private final World world;
    private final Map<String, AgentLink> hosts;
    private final OpenWorlds worlds;
    private final Patience patience;
    private final Hearing hearing;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger events = new AtomicInteger();

    AgentStage(World world, Map<String, AgentLink> hosts, OpenWorlds worlds, Patience patience, Hearing hearing) {
        this.world = world;
        this.hosts = hosts;
        this.worlds = worlds;
        this.patience = patience;
        this.hearing = hearing;
    }

    String world() {
        return world.name();
    }

    /** Opens it, and waits until it is open. */
    void open() {
        Round.await(Round.ask(links(), "openWorld", this::whoIsThere, patience.answer(), new Opening()));
    }

    @Override
    public void invoke(int id, String device, Command command) {
        AgentLink link = host(device);
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
                    links(),
                    "advanceTime",
                    link -> named().set("seconds", Json.seconds(micros)),
                    patience.answer().plus(simulated),
                    new Advancing());
        } catch (SubjectFailure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            Round.await(Round.ask(links(), "closeWorld", link -> named(), patience.answer(), new Closing()));
        }
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
        if (!hosts.containsKey(device)) {
            throw link.complaint()
                    .unfit(
                            "told of an event on device \"" + device + "\", which is not in world \"" + world() + "\"",
                            "write the device of openWorld on which the listener was called.");
        }
        if (events.incrementAndGet() > FLOOD) {
            throw link.complaint().floods(world(), FLOOD);
        }
    }

    void fail(SubjectFailure failure) {
        hearing.fail(failure);
    }

    private void send(AgentLink link, int id, String device, Command command) {
        ObjectNode params = named().put("device", device).setAll(CommandJson.params(command));
        link.request(
                command.method(),
                params,
                patience.answer(),
                (answer, lost) -> hearing.answered(link, id, command.method() + " on " + device, answer, lost));
    }

    private Set<AgentLink> links() {
        return Set.copyOf(hosts.values());
    }

    private AgentLink host(String device) {
        AgentLink link = hosts.get(device);
        if (link == null) {
            throw new IllegalArgumentException("no device " + device + " in world " + world());
        }
        return link;
    }

    private ObjectNode named() {
        return Json.object().put("world", world());
    }

    private ObjectNode whoIsThere(AgentLink link) {
        ObjectNode params = WorldJson.write(Json.object(), world);
        ArrayNode hosted = params.putArray("hosts");
        world.devices().stream().filter(d -> host(d.id()) == link).forEach(d -> hosted.add(d.id()));
        return params;
    }

    /** An agent that says no may still be good for other worlds; one that says nothing is not. */
    private static final class Opening implements Round.Outcome {
        @Override
        public void done() {}

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
