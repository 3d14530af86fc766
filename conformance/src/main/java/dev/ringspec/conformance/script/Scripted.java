package dev.ringspec.conformance.script;

import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Action.Settle;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.StartSession;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.World;
import dev.ringspec.model.machine.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a script out of what was observed: the same commands, in the same order, overlapping where they overlapped. */
public final class Scripted {
    /** A pause in real time that is longer than this was meant; a shorter one is how long things took. */
    private static final long MEANT = Terms.SECOND;

    private final List<Observation> observations;
    private final Map<Integer, Integer> initiates = new HashMap<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private final List<Action> actions = new ArrayList<>();
    private long clock;

    private Scripted(List<Observation> observations) {
        this.observations = observations;
    }

    /** The script that was played when this was observed. */
    public static Script of(World world, List<Observation> observations) {
        Scripted scripted = new Scripted(observations);
        scripted.numberCalls();
        scripted.knowTokens();
        for (int i = 0; i < observations.size(); i++) {
            scripted.add(i);
        }
        return new Script(world, scripted.actions);
    }

    private void numberCalls() {
        for (Observation seen : observations) {
            if (seen instanceof Invoked invoked && invoked.command() instanceof InitiateCall) {
                initiates.put(invoked.id(), initiates.size() + 1);
            }
            if (seen instanceof Returned returned
                    && initiates.containsKey(returned.id())
                    && returned.reply() instanceof Reply.Success success
                    && success.call() != null
                    && success.call().sessionId() != null) {
                symbols.put(success.call().sessionId(), Symbols.call(initiates.get(returned.id())));
            }
        }
    }

    private void knowTokens() {
        for (Observation seen : observations) {
            if (seen instanceof Returned returned
                    && returned.reply() instanceof Reply.Success success
                    && success.token() != null) {
                tokens.add(success.token());
            }
        }
    }

    private void add(int index) {
        Observation seen = observations.get(index);
        if (seen instanceof Invoked invoked) {
            pauseUntil(invoked.at());
            actions.add(given(invoked, isAnswered(index, invoked.id())));
        } else if (seen instanceof Elapsed elapsed) {
            actions.add(new Pass((elapsed.at() - clock) / (double) Terms.SECOND, isQuietNext(index)));
        } else if (seen instanceof Quiet && !actions.isEmpty() && !isWaiting()) {
            actions.add(new Settle());
        }
        clock = seen.at();
    }

    private void pauseUntil(long at) {
        if (at - clock >= MEANT) {
            actions.add(new Pass((at - clock) / (double) Terms.SECOND, true));
        }
    }

    private Give given(Invoked invoked, boolean answered) {
        Command named = Symbols.resolved(invoked.command(), s -> symbols.getOrDefault(s, s));
        Command command = named instanceof StartSession start && tokens.contains(String.valueOf(start.token()))
                ? new StartSession(start.sessionId(), Symbols.TOKEN)
                : named;
        return new Give(invoked.device(), command, initiates.getOrDefault(invoked.id(), 0), answered);
    }

    /** A wait for quiet after a wait for quiet is none. */
    private boolean isWaiting() {
        Action last = actions.get(actions.size() - 1);
        return last instanceof Settle || (last instanceof Pass pass && pass.awaited());
    }

    /** Whether a command was answered before the next thing was done. */
    private boolean isAnswered(int index, int id) {
        return observations.stream()
                .skip(index + 1L)
                .takeWhile(o -> !(o instanceof Invoked) && !(o instanceof Elapsed))
                .anyMatch(o -> o instanceof Returned returned && returned.id() == id);
    }

    private boolean isQuietNext(int index) {
        return observations.stream()
                .skip(index + 1L)
                .takeWhile(o -> !(o instanceof Invoked) && !(o instanceof Elapsed))
                .anyMatch(Quiet.class::isInstance);
    }
}
