package dev.ringspec.model.explore;

import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Circumstance.Truth;
import dev.ringspec.model.rule.Consequence;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Obstacle;
import dev.ringspec.model.rule.Refusal;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.spec.Readings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A rule with every open point answered, and its effects by number. */
final class Ruling {
    /** The command is refused. */
    static final int REFUSED = -1;

    /** Added to the number of an effect: refusing is right as well. */
    static final int OR_REFUSED = 1 << 16;

    private static final int PASSES = -2;
    private static final int EITHER = -3;

    /** Where no rule is needed. */
    static final Ruling NONE = new Ruling(REFUSED, new Circumstance[0], new int[0]);

    private final int usual;
    private final Circumstance[] when;
    private final int[] then;

    private Ruling(int usual, Circumstance[] when, int[] then) {
        this.usual = usual;
        this.when = when;
        this.then = then;
    }

    Ruling(Rule rule, Readings readings, List<Effect> effects) {
        this(
                rule.outcome() instanceof Refusal ? REFUSED : effects.indexOf(rule.outcome()),
                rule.obstacles().stream().map(Obstacle::when).toArray(Circumstance[]::new),
                rule.obstacles().stream()
                        .mapToInt(o -> number(o.then(), readings, effects))
                        .toArray());
    }

    private static int number(Consequence then, Readings readings, List<Effect> effects) {
        if (then instanceof Consequence.Open open) {
            return number(under(open, readings), readings, effects);
        } else if (then instanceof Consequence.Instead instead) {
            return effects.indexOf(instead.effect());
        } else if (then instanceof Consequence.Refused) {
            return REFUSED;
        }
        return then instanceof Consequence.Passes ? PASSES : EITHER;
    }

    private static Consequence under(Consequence.Open open, Readings readings) {
        return open.by().entrySet().stream()
                .filter(each -> readings.allows(each.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** What follows for the command in sight: the number of an effect, perhaps {@link #OR_REFUSED}, or {@link #REFUSED}. */
    int decide(Sight sight) {
        int effect = usual;
        int either = 0;
        for (int i = 0; i < when.length; i++) {
            Truth truth = sight.truth(when[i]);
            if (then[i] != PASSES && (truth == Truth.EITHER || (truth == Truth.YES && then[i] == EITHER))) {
                either = OR_REFUSED;
            } else if (truth == Truth.YES && then[i] != PASSES) {
                effect = then[i];
            }
            if (effect == REFUSED) {
                return REFUSED;
            }
        }
        return effect == REFUSED ? REFUSED : effect | either;
    }

    /** The effect if nothing stands in the way; {@link #REFUSED} if there is none. */
    int usual() {
        return usual;
    }

    /** Every effect that may follow, whatever a command finds. */
    Set<Integer> effects() {
        Set<Integer> effects = new LinkedHashSet<>(Set.of(usual));
        for (int i = 0; i < when.length; i++) {
            if (when[i] == Circumstance.ALWAYS && then[i] != PASSES && then[i] != EITHER) {
                effects.clear();
            }
            effects.add(then[i]);
        }
        // What is refused in any case has no effect, whatever would follow.
        effects.removeIf(effect -> effect < 0);
        return isAlwaysRefused() ? Set.of() : effects;
    }

    private boolean isAlwaysRefused() {
        return IntStream.range(0, when.length).anyMatch(i -> when[i] == Circumstance.ALWAYS && then[i] == REFUSED);
    }

    /** Whether no circumstance matters to it. */
    boolean alwaysRefuses() {
        return usual == REFUSED;
    }
}
