package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.EventJson;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.ReplyJson;
import dev.ringspec.conformance.trace.SessionEventJson;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One open world of a served subject: numbers its commands, and writes down what its witness hears. */
final class ServedWorld implements Witness {
    private static final double LONGEST = 1e9;

    private record Asked(JsonNode id, Command command) {}

    private final World world;
    private final Outlet out;
    private final AtomicInteger invocations = new AtomicInteger();
    private final Map<Integer, Asked> inFlight = new ConcurrentHashMap<>();
    private @Nullable Stage stage;

    private ServedWorld(World world, Outlet out) {
        this.world = world;
        this.out = out;
    }

    /**
     * Opens it.
     *
     * @param hosts the devices that are hosted here
     */
    static ServedWorld open(Subject subject, World world, Set<String> hosts, Outlet out) {
        ServedWorld served = new ServedWorld(world, out);
        served.stage = subject instanceof HostingSubject hosting
                ? hosting.open(world, hosts, served)
                : subject.open(world, served);
        return served;
    }

    void invoke(JsonNode id, String device, Command command) {
        if (world.devices().stream().noneMatch(known -> known.id().equals(device))) {
            throw new Rejected(
                    JsonRpc.INVALID_PARAMS, "no device \"" + device + "\" in world \"" + world.name() + "\"");
        }
        int invocation = invocations.incrementAndGet();
        inFlight.put(invocation, new Asked(id, command));
        try {
            stage().invoke(invocation, device, command);
            proceed();
        } catch (SubjectFailure e) {
            fail(invocation, e);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            fail(invocation, new SubjectFailure(command.method() + " threw " + e, e));
        }
    }

    void advance(JsonNode id, Fields params) {
        double seconds = params.number("seconds");
        if (seconds < 0 || seconds > LONGEST) {
            throw params.unexpected("seconds", "a number from 0 to " + (long) LONGEST);
        }
        CompletableFuture<Void> unused =
                stage().advance(Json.micros(seconds)).whenComplete((done, failure) -> advanced(id, failure));
        proceed();
    }

    /** A subject without threads of its own does everything that comes of a message before the next is read. */
    private void proceed() {
        boolean moved = true;
        while (moved) {
            moved = stage().proceed();
        }
    }

    void close() {
        stage().close();
    }

    /** Closes it, and nobody is there to be told that it cannot be closed. */
    void abandon() {
        try {
            close();
        } catch (SubjectFailure e) {
            inFlight.clear(); // What it still answers has nobody to go to.
        }
    }

    @Override
    public void returned(int invocation, Reply reply) {
        Asked asked = inFlight.remove(invocation);
        if (asked != null) {
            ObjectNode answer = JsonRpc.answer(asked.id());
            ReplyJson.write(answer, asked.command(), reply);
            out.send(answer);
        }
    }

    @Override
    public void told(CallEvent event) {
        ObjectNode params = Json.object().put("world", world.name());
        out.send(JsonRpc.notification("callEvent", EventJson.write(params, event)));
    }

    @Override
    public void heard(SessionEvent event) {
        ObjectNode params = Json.object().put("world", world.name());
        out.send(JsonRpc.notification("sessionEvent", SessionEventJson.write(params, SessionEventJson.EVENT, event)));
    }

    @Override
    public void failed(SubjectFailure failure) {
        inFlight.keySet().forEach(invocation -> fail(invocation, failure));
    }

    private void fail(int invocation, SubjectFailure failure) {
        Asked asked = inFlight.remove(invocation);
        if (asked != null) {
            out.error(asked.id(), JsonRpc.INTERNAL_ERROR, "" + failure.getMessage());
        }
    }

    private void advanced(JsonNode id, @Nullable Throwable failure) {
        if (failure == null) {
            out.result(id, Json.object());
        } else {
            out.error(id, JsonRpc.INTERNAL_ERROR, "" + failure.getMessage());
        }
    }

    private Stage stage() {
        if (stage == null) {
            throw new IllegalStateException("the world \"" + world.name() + "\" is being opened");
        }
        return stage;
    }
}
