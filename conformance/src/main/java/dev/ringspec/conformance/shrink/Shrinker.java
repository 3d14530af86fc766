package dev.ringspec.conformance.shrink;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.oracle.Refutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Shrinks one script. Source: delta debugging (Zeller), with stretches of halving length. */
public final class Shrinker {
    private final Function<Script, Optional<Attempt>> play;
    private final IntConsumer progress;
    private final int mostRuns;
    private int runs;

    /**
     * A shrinker.
     *
     * @param play plays a script and says what it violates
     * @param mostRuns how many scripts to play at the most
     * @param progress hears how many were played
     */
    public Shrinker(Function<Script, Optional<Attempt>> play, int mostRuns, IntConsumer progress) {
        this.play = play;
        this.mostRuns = mostRuns;
        this.progress = progress;
    }

    /** The shortest attempt found that breaks what the given one breaks, or something that it breaks as well. */
    public Attempt shrink(Attempt from) {
        Attempt best = from;
        Script before;
        do {
            before = best.script();
            best = simpler(withoutStretches(best));
        } while (!best.script().equals(before) && runs < mostRuns);
        return best;
    }

    private Attempt withoutStretches(Attempt from) {
        Attempt best = from;
        for (int length = Math.max(1, best.size() / 2); length >= 1; length /= 2) {
            for (int at = best.size() - length; at >= 0 && runs < mostRuns; at -= length) {
                best = tried(without(best.script(), at, length), best);
                at = Math.min(at, best.size());
            }
        }
        return best;
    }

    /** Steps that are waited for are easier to read than steps that overlap. */
    private Attempt simpler(Attempt from) {
        Attempt best = from;
        for (int at = 0; at < best.size() && runs < mostRuns; at++) {
            Action step = best.script().actions().get(at);
            if (step instanceof Give give && !give.awaited()) {
                best = tried(
                        replaced(best.script(), at, new Give(give.device(), give.command(), give.initiate(), true)),
                        best);
            } else if (step instanceof Pass pass && !pass.awaited()) {
                best = tried(replaced(best.script(), at, new Pass(pass.seconds(), true)), best);
            }
        }
        return best;
    }

    private Attempt tried(Script candidate, Attempt best) {
        if (runs >= mostRuns || candidate.actions().isEmpty()) {
            return best;
        }
        runs++;
        progress.accept(runs);
        return play.apply(candidate).filter(attempt -> isBetter(attempt, best)).orElse(best);
    }

    /**
     * The same fault in fewer words. Another requirement of those that were named may take its place only if the story gets
     * shorter: then what made it the more particular one was not needed.
     */
    private static boolean isBetter(Attempt attempt, Attempt best) {
        Refutation now = attempt.refutation();
        Refutation before = best.refutation();
        boolean same = now.requirement() == before.requirement();
        boolean shorter = attempt.script().commands() < best.script().commands();
        return now.level() == before.level() && (same || (before.names(now.requirement()) && shorter));
    }

    private static Script without(Script script, int at, int length) {
        List<Action> less = new ArrayList<>(script.actions());
        less.subList(Math.max(0, at), Math.min(less.size(), at + length)).clear();
        return script.with(less);
    }

    private static Script replaced(Script script, int at, Action action) {
        List<Action> other = new ArrayList<>(script.actions());
        other.set(at, action);
        return script.with(other);
    }
}
