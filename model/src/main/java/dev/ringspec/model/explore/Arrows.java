package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Transition.Guard;
import dev.ringspec.model.explore.Transition.Told;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Consequence;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Move;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Obstacle;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The arrows that one rule draws, under one reading of every open point: none if it is refused in any case, and a further
 * one for each circumstance that has another effect follow.
 *
 * @param rule the rule
 * @param readings exactly one reading of every open point
 */
record Arrows(Rule rule, Readings readings) {
    /** Those that begin at that status. */
    List<Transition> from(Optional<CallStatus> from) {
        List<Transition> all = new ArrayList<>();
        // What the timer does is a part of the book by itself, so that it can be explored with another.
        boolean isGiven = rule.act() != Act.RUN_OUT;
        if (rule.outcome() instanceof Effect effect && isGiven && !isAlwaysRefused()) {
            instead().forEach((other, when) -> add(all, from, other, when));
            all.removeIf(each -> isDrawnAs(each, from, effect));
            add(all, from, effect, List.of());
        }
        return all;
    }

    /** Whether it changes the status, or moves a member of a group. */
    static boolean changes(Effect effect) {
        return effect.to().isPresent() || effect.move() != Move.NONE;
    }

    /** The usual arrow says the same: that nobody else is left to answer need not make a difference to anybody. */
    private boolean isDrawnAs(Transition instead, Optional<CallStatus> from, Effect usual) {
        return Optional.of(instead.to()).equals(to(from, usual))
                && instead.told().equals(told(usual, readings));
    }

    private static Optional<CallStatus> to(Optional<CallStatus> from, Effect effect) {
        return changes(effect) ? effect.to().or(() -> from) : Optional.empty();
    }

    /** That of the timer of a call to a group, if it changes anything. */
    Stream<Transition> ofTheTimer(CallStatus from) {
        return Stream.concat(Stream.of((Effect) rule.outcome()), instead().keySet().stream())
                .reduce((usual, instead) -> instead)
                .filter(Arrows::changes)
                .map(effect -> expiring(from, effect, readings))
                .stream();
    }

    /** That of a timer. */
    static Transition expiring(CallStatus from, Effect effect, Readings readings) {
        List<Told> told = told(effect, readings);
        List<Requirement> requirements = requirements(effect, readings, List.of());
        CallStatus to = effect.to().orElse(from);
        return new Transition(
                Optional.of(from), to, Optional.empty(), List.of(), List.of(), List.of(), told, requirements);
    }

    private void add(List<Transition> all, Optional<CallStatus> from, Effect effect, List<Guard> when) {
        List<Guard> unless = guards();
        List<Requirement> requirements = requirements(
                effect, readings, Stream.concat(when.stream(), unless.stream()).toList());
        to(from, effect)
                .ifPresent(to -> all.add(new Transition(
                        from,
                        to,
                        Optional.of(rule.act()),
                        roles(from),
                        when,
                        unless,
                        told(effect, readings),
                        requirements)));
    }

    private List<Role> roles(Optional<CallStatus> from) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        rule.by().contains(role) && from.map(role::existsIn).orElse(true))
                .toList();
    }

    private boolean isAlwaysRefused() {
        return rule.obstacles().stream()
                .anyMatch(o -> o.when() == Circumstance.ALWAYS && then(o) instanceof Consequence.Refused);
    }

    /** What refuses it, and what may. */
    private List<Guard> guards() {
        return rule.obstacles().stream()
                .filter(o -> isIn(then(o)))
                .map(o -> new Guard(o.when(), o.requirement(), then(o) instanceof Consequence.Refused))
                .toList();
    }

    private static boolean isIn(Consequence then) {
        return !(then instanceof Consequence.Passes || then instanceof Consequence.Instead);
    }

    /** The effects that follow in the place of the usual one, each with what makes it follow. */
    private Map<Effect, List<Guard>> instead() {
        Map<Effect, List<Guard>> all = new LinkedHashMap<>();
        for (Obstacle obstacle : rule.obstacles()) {
            if (then(obstacle) instanceof Consequence.Instead instead) {
                all.computeIfAbsent(instead.effect(), effect -> new ArrayList<>())
                        .add(new Guard(obstacle.when(), obstacle.requirement(), true));
            }
        }
        return all;
    }

    private Consequence then(Obstacle obstacle) {
        Consequence then = obstacle.then();
        while (then instanceof Consequence.Open open) {
            then = open.by().entrySet().stream()
                    .filter(each -> readings.allows(each.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
        return then;
    }

    private static List<Told> told(Effect effect, Readings readings) {
        return effect.tellings().stream()
                .map(telling -> new Told(
                        telling.audience(),
                        notices(telling, readings).toList(),
                        isDue(telling, readings),
                        isFree(telling, readings)))
                .filter(told -> !told.notices().isEmpty())
                .toList();
    }

    private static Stream<Notice> notices(Telling telling, Readings readings) {
        return telling.alternatives().stream()
                .filter(each -> each.premise().holdsUnder(readings))
                .flatMap(each -> each.notice().stream());
    }

    private static boolean isDue(Telling telling, Readings readings) {
        return telling.alternatives().stream()
                .filter(each -> each.premise().holdsUnder(readings))
                .allMatch(each -> each.notice().isPresent());
    }

    /** Whether nothing may be told as well, and nobody minds. */
    private static boolean isFree(Telling telling, Readings readings) {
        return telling.alternatives().stream()
                .filter(each -> each.premise().holdsUnder(readings))
                .anyMatch(each -> each.notice().isEmpty() && !each.discouraged());
    }

    private static List<Requirement> requirements(Effect effect, Readings readings, List<Guard> guards) {
        Set<Requirement> all = EnumSet.of(effect.answered(), effect.nobodyElse());
        effect.tellings().stream()
                .filter(telling -> notices(telling, readings).findAny().isPresent())
                .forEach(telling -> all.addAll(List.of(telling.told(), telling.carries())));
        guards.forEach(guard -> all.add(guard.requirement()));
        return List.copyOf(all);
    }
}
