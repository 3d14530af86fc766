package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The life of a call, to be drawn: the statuses are the states, and every rule that can change one is an arrow. Made from
 * the rulebook, under one reading of every open point; what is refused in any case has no arrow.
 *
 * @param readings the readings that it follows
 * @param transitions the arrows, in the order of the rulebook; of a call to a group those too that only move a member
 * @param ofAGroup whether it is a group that is called
 */
public record Statechart(Readings readings, List<Transition> transitions, boolean ofAGroup) {
    /**
     * That of a call between two users.
     *
     * @param readings exactly one reading of every open point
     */
    public static Statechart of(Readings readings) {
        return of(Book.RINGSPEC, readings);
    }

    static Statechart of(Book book, Readings readings) {
        // Only a call that is still initiated has a timer (TMO-6).
        Transition timer = Arrows.expiring(CallStatus.INITIATED, book.expire(), readings);
        return of(book.initiate(), book, Stream.of(timer), readings, false);
    }

    /**
     * That of a call to a group.
     *
     * @param readings exactly one reading of every open point
     */
    public static Statechart ofAGroup(Readings readings) {
        Book book = Book.OF_A_GROUP;
        Stream<Transition> timers = book.matrix().stream()
                .filter(rule -> rule.act() == Act.RUN_OUT)
                .flatMap(rule -> rule.in().stream().flatMap(status -> new Arrows(rule, readings).ofTheTimer(status)));
        return of(book.initiateToAGroup(), book, timers, readings, true);
    }

    private static Statechart of(
            Rule initiate, Book book, Stream<Transition> timers, Readings readings, boolean ofAGroup) {
        List<Transition> all = Stream.of(
                        arrows(new Arrows(initiate, readings), Optional.empty()),
                        book.matrix().stream().flatMap(rule -> ofStatuses(rule, readings)),
                        timers)
                .flatMap(arrows -> arrows)
                .toList();
        return new Statechart(readings, joined(all), ofAGroup);
    }

    private static Stream<Transition> ofStatuses(Rule rule, Readings readings) {
        boolean changes = rule.outcome() instanceof Effect effect && Arrows.changes(effect);
        return Arrays.stream(CallStatus.values())
                .filter(status -> changes && rule.in().contains(status))
                .flatMap(status -> arrows(new Arrows(rule, readings), Optional.of(status)));
    }

    private static Stream<Transition> arrows(Arrows arrows, Optional<CallStatus> from) {
        return arrows.from(from).stream();
    }

    /** What differs in nothing but who may do it is one arrow. */
    private static List<Transition> joined(List<Transition> all) {
        Map<Transition, Transition> joined = new LinkedHashMap<>();
        all.forEach(each -> joined.merge(each.byNobody(), each, Transition::and));
        return List.copyOf(joined.values());
    }

    /** The statuses that come about, in the order of the catalogue. */
    public List<CallStatus> states() {
        return Arrays.stream(CallStatus.values())
                .filter(status -> transitions.stream().anyMatch(each -> each.to() == status))
                .toList();
    }

    /** The readings that differ from those recommended. */
    public List<Reading> otherThanRecommended() {
        return Arrays.stream(Reading.values())
                .filter(reading -> readings.allows(reading) && !Readings.RECOMMENDED.allows(reading))
                .toList();
    }
}
