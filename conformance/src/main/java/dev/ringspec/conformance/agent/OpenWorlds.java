package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.EventJson;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.conformance.trace.SessionEventJson;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open worlds of a subject: brings each event to its own, and to all of them the news that the agent is lost. */
final class OpenWorlds implements AgentLink.Ear {
    private final Consumer<Stray> strays;
    private final boolean agentsReturn;
    private final Map<String, AgentStage> stages = new ConcurrentHashMap<>();
    private final AtomicInteger strayed = new AtomicInteger();
    private final AtomicReference<@Nullable SubjectFailure> failure = new AtomicReference<>();

    /**
     * No world yet.
     *
     * @param agentsReturn whether an agent that is lost may come again, so that only the worlds that it hosts have failed
     */
    OpenWorlds(Consumer<Stray> strays, boolean agentsReturn) {
        this.strays = strays;
        this.agentsReturn = agentsReturn;
    }

    /** Throws the failure that ended the subject, if one did. */
    void checkAlive() {
        SubjectFailure reason = failure.get();
        if (reason != null) {
            throw reason;
        }
    }

    /**
     * Takes a world in.
     *
     * @throws IllegalStateException if one of that name is open, or as many as the agent can hold
     */
    synchronized void add(AgentStage stage, int limit) {
        if (stages.size() >= limit) {
            throw new IllegalStateException("the agent holds " + limit + " worlds at a time, and they are open: "
                    + stages.keySet() + "; close one first");
        }
        if (stages.putIfAbsent(stage.world(), stage) != null) {
            throw new IllegalStateException("the world \"" + stage.world() + "\" is open already");
        }
    }

    void remove(AgentStage stage) {
        stages.remove(stage.world(), stage);
    }

    /** Nothing can be asked of the subject any more; the witnesses hear of it only as far as they wait for answers. */
    void end(SubjectFailure reason) {
        failure.compareAndSet(null, reason);
    }

    @Override
    public void notified(AgentLink link, String method, Fields params) {
        if (method.equals("callEvent")) {
            told(link, params.string("world"), EventJson.read(params));
        } else if (method.equals("sessionEvent")) {
            heard(link, params.string("world"), SessionEventJson.read(params, SessionEventJson.EVENT));
        } else {
            throw new Malformed(
                    "unknown notification \"" + method + "\"", "Send callEvent and sessionEvent, and nothing else.");
        }
    }

    @Override
    public void lost(AgentLink link, SubjectFailure reason) {
        if (!agentsReturn) {
            end(reason);
        }
        stages.values().stream()
                .filter(stage -> !agentsReturn || stage.isHostedBy(link))
                .forEach(stage -> stage.fail(reason));
    }

    /** Whether a world is open there. */
    boolean isHost(AgentLink link) {
        return stages.values().stream().anyMatch(stage -> stage.isHostedBy(link));
    }

    private void told(AgentLink link, String world, CallEvent event) {
        AgentStage stage = stages.get(world);
        if (stage != null) {
            stage.told(link, event);
        } else {
            stray(link, Stray.of(world, event));
        }
    }

    private void heard(AgentLink link, String world, SessionEvent event) {
        AgentStage stage = stages.get(world);
        if (stage != null) {
            stage.heard(link, event);
        } else {
            stray(link, Stray.of(world, event));
        }
    }

    private void stray(AgentLink link, Stray stray) {
        if (strayed.incrementAndGet() > AgentStage.FLOOD) {
            throw link.complaint().floods(stray.world(), AgentStage.FLOOD);
        }
        strays.accept(stray);
    }
}
