package dev.ringspec.model.machine;

import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Circumstance.Truth;
import dev.ringspec.model.rule.Consequence;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Obstacle;
import dev.ringspec.model.rule.Outcome;
import dev.ringspec.model.rule.Refusal;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way through the obstacles of a rule.
 *
 * @param outcome where it leads
 * @param readings under which readings
 * @param warning the SHOULD that it falls short of
 */
record Way(Outcome outcome, Readings readings, Optional<Requirement> warning) {
    /** Every way through the rule under the readings, the usual one first. */
    static List<Way> through(Rule rule, Scene scene, Readings readings) {
        return through(rule, scene::truth, readings);
    }

    /** The same where nothing but the readings matters: nobody has given a command. */
    static List<Way> through(Rule rule, Readings readings) {
        return through(rule, circumstance -> circumstance == Circumstance.ALWAYS ? Truth.YES : Truth.NO, readings);
    }

    private static List<Way> through(Rule rule, Function<Circumstance, Truth> scene, Readings readings) {
        List<Way> open = List.of(new Way(rule.outcome(), readings, Optional.empty()));
        if (rule.outcome() instanceof Refusal) {
            return open;
        }
        List<Way> done = new ArrayList<>();
        for (Obstacle obstacle : rule.obstacles()) {
            Truth truth = open.isEmpty() ? Truth.NO : scene.apply(obstacle.when());
            if (truth != Truth.NO) {
                List<Way> still = new ArrayList<>();
                for (Way way : open) {
                    way.past(obstacle, truth).forEach(w -> (w.isRefusal() ? done : still).add(w));
                }
                open = still;
            }
        }
        return inOrder(open, done);
    }

    /** The usual one first, those that fall short of a SHOULD last. */
    private static List<Way> inOrder(List<Way> open, List<Way> done) {
        if (open.size() + done.size() == 1) {
            return open.isEmpty() ? done : open;
        }
        List<Way> all = new ArrayList<>();
        open.stream().filter(way -> way.warning().isEmpty()).forEach(all::add);
        all.addAll(done);
        open.stream().filter(way -> way.warning().isPresent()).forEach(all::add);
        return all;
    }

    boolean isRefusal() {
        return outcome instanceof Refusal;
    }

    private List<Way> past(Obstacle obstacle, Truth truth) {
        List<Way> ways = under(obstacle.then(), obstacle.requirement());
        return truth == Truth.EITHER ? withoutIt(ways) : ways;
    }

    /** The implementation may see it either way: it passes, or is refused as far as that can be if it is so. */
    private List<Way> withoutIt(List<Way> ifItIsSo) {
        List<Way> all = new ArrayList<>(List.of(this));
        ifItIsSo.stream().filter(Way::isRefusal).forEach(all::add);
        return all;
    }

    private List<Way> under(Consequence then, Requirement because) {
        if (then instanceof Consequence.Open open) {
            return open(open, because);
        }
        if (then instanceof Consequence.Refused) {
            return List.of(refused(because, readings));
        }
        if (then instanceof Consequence.Either) {
            return List.of(this, refused(because, readings));
        }
        if (then instanceof Consequence.Perhaps perhaps) {
            return perhaps(perhaps);
        }
        if (then instanceof Consequence.Discouraged) {
            return List.of(refused(because, readings), new Way(outcome, readings, Optional.of(because)));
        }
        return then instanceof Consequence.Instead instead
                ? List.of(new Way(instead.effect(), readings, warning))
                : List.of(this);
    }

    private List<Way> perhaps(Consequence.Perhaps perhaps) {
        return readings.allows(perhaps.under())
                ? List.of(this, new Way(perhaps.instead(), readings.with(perhaps.under()), warning))
                : List.of(this);
    }

    /** Readings that come to the same are kept together: what need not be told apart is not. */
    private List<Way> open(Consequence.Open open, Requirement because) {
        Map<Consequence, List<Reading>> byConsequence = new LinkedHashMap<>();
        open.by().forEach((reading, then) -> {
            if (readings.allows(reading)) {
                byConsequence.computeIfAbsent(then, none -> new ArrayList<>()).add(reading);
            }
        });
        List<Way> ways = new ArrayList<>();
        byConsequence.forEach(
                (then, group) -> ways.addAll(new Way(outcome, readings.within(group), warning).under(then, because)));
        return ways;
    }

    private static Way refused(Requirement because, Readings readings) {
        return new Way(new Refusal(because), readings, Optional.empty());
    }

    Way under(Readings narrowed) {
        return new Way(outcome, narrowed, warning);
    }

    Effect effect() {
        return (Effect) outcome;
    }

    Requirement refusal() {
        return ((Refusal) outcome).requirement();
    }
}
