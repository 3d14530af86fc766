package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Sequences.Told;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Roster;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Circumstance;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worlds with a group of all users. */
final class GroupExplorerTest {
    private static final Bounds THREE_USERS = new Bounds(List.of(1, 1, 1), 1, 0, 1);
    private static final Bounds TWO_CALLS = new Bounds(List.of(1, 1), 2, 0, 1);
    private static final Bounds RACES = new Bounds(List.of(1, 2), 1, 1, 1);
    private static final Bounds EVERY_ROLE = new Bounds(List.of(2, 2), 1, 0, 1);

    @Test
    void theRulebookKeepsEveryInvariant() {
        for (Bounds bounds : List.of(THREE_USERS, TWO_CALLS, RACES, EVERY_ROLE)) {
            Census census = exploring(bounds, Book.in(bounds));

            assertThat(census.finding()).isEmpty();
            assertThat(census.isComplete()).isTrue();
            assertThat(census.beyond())
                    .as("by the recommended readings a call to a group has an end")
                    .isZero();
            assertThat(census.cells().dead()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theRulebookKeepsEveryInvariantUnderAnyReadings(long seed) {
        Plan plan = new Plan(THREE_USERS, Book.WITH_GROUPS, ExplorerTest.drawn(new Random(seed)));

        Census census = new Explorer(plan, 1, false, Long.MAX_VALUE).explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);

        assertThat(census.finding()).isEmpty();
        assertThat(census.isComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongRuleBreaksItsInvariantInTheShortestWay(WrongGroupBook wrong) {
        Bounds bounds = new Bounds(THREE_USERS.devices(), wrong.breaks == Invariant.INV_14 ? 2 : 1, 0, 1);

        Finding finding = exploring(bounds, wrong.book).finding().orElseThrow();

        assertThat(finding.invariant()).isEqualTo(wrong.breaks);
        assertThat(finding.story()).isEqualTo(wrong.story);
    }

    @Test
    void aStateSaysWhoIsWhere() {
        Finding finding = exploring(THREE_USERS, WrongGroupBook.ONE_DECLINE_ENDS_THE_CALL.book)
                .finding()
                .orElseThrow();

        assertThat(finding.end())
                .singleElement()
                .asString()
                .startsWith("call 1, from alice-1 to team, is rejected; it rings on carol-1; declined: bob-1; ");
    }

    @ParameterizedTest
    @EnumSource
    void symmetryChangesNoVerdict(WrongGroupBook wrong) {
        Bounds bounds = new Bounds(List.of(1, 2, 1), wrong.breaks == Invariant.INV_14 ? 2 : 1, 0, 1);

        assertThat(exploring(bounds, wrong.book, 1, true).finding())
                .isPresent()
                .isEqualTo(exploring(bounds, wrong.book).finding());
    }

    @Test
    void theCountsDoNotDependOnTheNumberOfShares() {
        assertThat(exploring(RACES, Book.WITH_GROUPS, 2, false).reached())
                .isEqualTo(exploring(RACES, Book.WITH_GROUPS).reached());
    }

    /** The group is there to be called, and all else is as it is without. */
    @Test
    void aWorldWithoutGroupsHasItsStatesAmongThoseOfOneWithAGroup() {
        Census with = exploring(new Bounds(List.of(1, 1), 1, 0, 1), Book.WITH_GROUPS);
        Census without = exploring(new Bounds(List.of(1, 1), 1, 0), Book.WITH_GROUPS);

        assertThat(without.reached())
                .isEqualTo(exploring(new Bounds(List.of(1, 1), 1, 0), Book.RINGSPEC)
                        .reached());
        assertThat(with.reached().states()).isGreaterThan(without.reached().states());
    }

    @Test
    void whatIsNeverComeToIsDead() {
        Book nobodyJoins = WrongBook.ruling(
                Act.ACCEPT,
                CallStatus.INITIATED,
                Role.RINGING_MEMBER,
                rule -> WrongBook.hindered(rule, Circumstance.THE_END_IS_NOT_SHARED));

        assertThat(exploring(THREE_USERS, nobodyJoins).cells().dead())
                .isNotEmpty()
                .allMatch(cell -> cell.status() == CallStatus.ONGOING || cell.status() == CallStatus.ENDED);
    }

    /** Under OP-group-change-mind allowed a member may join and leave for ever, and the initiator is told each time. */
    @Test
    void whereACallCanGoOnForEverItGoesOnUntilTooMuchIsTold() {
        Readings readings = Readings.RECOMMENDED.with(Reading.GROUP_CHANGE_MIND_ALLOWED);
        Plan plan = new Plan(new Bounds(List.of(1, 1), 1, 0, 1), Book.WITH_GROUPS, readings);

        Census census = new Explorer(plan, 1, false, Long.MAX_VALUE).explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);

        assertThat(census.isComplete()).isTrue();
        assertThat(census.beyond()).isPositive();
    }

    /** Every reading of every point about groups, the others as recommended. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "GROUP_.*")
    void theRulebookKeepsEveryInvariantUnderEachReadingAboutGroups(OpenPoint point) {
        for (Reading reading : point.readings()) {
            Plan plan = new Plan(THREE_USERS, Book.WITH_GROUPS, Readings.RECOMMENDED.with(reading));

            Census census = new Explorer(plan, 1, false, Long.MAX_VALUE).explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);

            assertThat(census.finding()).as(reading.toString()).isEmpty();
        }
    }

    /** A wrong rule that made a call ongoing without anybody would make it so for other invariants too. */
    @Test
    void aCallThatEndsWithoutAnybodyWhoLeftBreaksInv20() {
        Cast cast = new Cast(THREE_USERS.world());
        Roster nobody = new Roster(0, 0, 0, 0, 0, 0);
        Outline ended = new Outline(CallStatus.ENDED, 0, Cast.NOBODY, 0, Cast.NOBODY, nobody, false);

        assertThat(GroupAudit.breachByItself(ended, nobody)).contains(Invariant.INV_20);
        assertThat(GroupAudit.breach(view(cast, Outline.toAGroup(cast, 0, 0)), Roster.calling(cast, 0, 0)))
                .as("it rings, and nobody is told")
                .contains(Invariant.INV_19);
    }

    private static CallView view(Cast cast, Outline call) {
        return new CallView(
                cast, Readings.RECOMMENDED, call, Collections.nCopies(cast.devices(), new Told(List.of(), 0)));
    }

    private static Census exploring(Bounds bounds, Book book) {
        return exploring(bounds, book, 1, false);
    }

    private static Census exploring(Bounds bounds, Book book, int shares, boolean symmetric) {
        try (Threads threads = new Threads(shares)) {
            return new Explorer(new Plan(bounds, book, Readings.RECOMMENDED), shares, symmetric, Long.MAX_VALUE)
                    .explore(threads, Progress.Watch.NOBODY);
        }
    }
}
