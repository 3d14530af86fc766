package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Refusal;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplorerTest {
    private static final Bounds TWO_DEVICES_AND_RACES = new Bounds(List.of(1, 2), 1, 2);
    private static final Bounds ONE_DEVICE_EACH = new Bounds(List.of(1, 1), 2, 0);
    private static final Bounds SMALL = new Bounds(List.of(1, 1), 1, 0);
    private static final Bounds EVERY_ROLE = new Bounds(List.of(2, 2, 1), 1, 0);

    @Test
    void theRulebookKeepsEveryInvariant() {
        assertThat(exploring(TWO_DEVICES_AND_RACES, Book.RINGSPEC).finding()).isEmpty();
        assertThat(exploring(ONE_DEVICE_EACH, Book.RINGSPEC).finding()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRulebookKeepsEveryInvariantUnderAnyReadings(long seed) {
        Plan plan = new Plan(EVERY_ROLE, Book.RINGSPEC, drawn(new Random(seed)));

        Census census = new Explorer(plan, 1, false, Long.MAX_VALUE).explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);

        assertThat(census.isComplete()).isTrue();
        assertThat(census.finding()).isEmpty();
    }

    /** A reading of each point, drawn at random. */
    static Readings drawn(Random random) {
        return Readings.of(Arrays.stream(OpenPoint.values())
                .map(point ->
                        point.readings().get(random.nextInt(point.readings().size())))
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aWrongRuleBreaksItsInvariantInTheShortestWay(WrongBook wrong) {
        Finding finding = exploring(ONE_DEVICE_EACH, wrong.book).finding().orElseThrow();

        assertThat(finding.invariant()).isEqualTo(wrong.breaks);
        assertThat(finding.story()).isEqualTo(wrong.story);
    }

    @ParameterizedTest
    @EnumSource
    void symmetryChangesNoVerdict(WrongBook wrong) {
        Census plain = exploring(new Bounds(List.of(1, 2), 2, 0), wrong.book);
        Census folded = exploring(new Bounds(List.of(1, 2), 2, 0), wrong.book, 1, true);

        assertThat(folded.finding()).isPresent().isEqualTo(plain.finding());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theCountsDoNotDependOnTheNumberOfShares(int shares) {
        Census alone = exploring(TWO_DEVICES_AND_RACES, Book.RINGSPEC);
        Census together = exploring(TWO_DEVICES_AND_RACES, Book.RINGSPEC, shares, false);

        assertThat(together.reached()).isEqualTo(alone.reached());
        assertThat(together.isComplete()).isTrue();
        assertThat(exploring(ONE_DEVICE_EACH, WrongBook.ACCEPTS_BESIDES.book, shares, false)
                        .finding())
                .isPresent()
                .isEqualTo(exploring(ONE_DEVICE_EACH, WrongBook.ACCEPTS_BESIDES.book)
                        .finding());
    }

    @Test
    void noCellOfTheRulebookIsDead() {
        Cells cells = exploring(EVERY_ROLE, Book.RINGSPEC).cells();

        assertThat(cells.dead()).isEmpty();
        assertThat(cells.excluded()).isNotEmpty().noneMatch(cell -> cell.role().existsIn(cell.status()));
        assertThat(cells.acts()).containsExactly(Act.REPORT_UNANSWERED, Act.REJECT_OTHERWISE);
    }

    @Test
    void whatNeedsASecondDeviceIsNotDeadWhereNobodyHasOne() {
        assertThat(exploring(SMALL, Book.RINGSPEC).cells().dead()).isEmpty();
    }

    @Test
    void whatIsNeverComeToIsDead() {
        Book neverBusy = Book.RINGSPEC.changing(ExplorerTest::refusingBusy);

        List<Cells.Cell> dead = exploring(EVERY_ROLE, neverBusy).cells().dead();

        assertThat(dead).isNotEmpty().allMatch(cell -> cell.status() == CallStatus.BUSY);
    }

    /** What Spin counts in the twin (model/src/main/promela/ringing.pml); .ci/twin compares larger worlds. */
    @Test
    void theSmallWorldHasAsManyStatesAndStepsAsInTheTwin() {
        Progress reached = exploring(SMALL, Book.RINGSPEC).reached();

        assertThat(reached.states()).isEqualTo(329);
        assertThat(reached.transitions()).isEqualTo(1172);
    }

    /** No invariant is broken by it, so only the comparison can find it. */
    @Test
    void aRuleThatIsChangedHereAloneHasOtherCountsThanTheTwin() {
        Census changed = exploring(SMALL, Book.RINGSPEC.changing(ExplorerTest::refusingBusy));

        assertThat(changed.finding()).isEmpty();
        assertThat(changed.isComplete()).isTrue();
        assertThat(changed.reached().states()).isNotEqualTo(329);
        assertThat(changed.reached().transitions()).isNotEqualTo(1172);
    }

    @Test
    void itGivesUpWhenItsBudgetIsSpent() {
        Plan plan = new Plan(TWO_DEVICES_AND_RACES, Book.RINGSPEC, Readings.RECOMMENDED);

        Census census = new Explorer(plan, 1, false, 1000).explore(Hands.ONE_PAIR, Progress.Watch.NOBODY);

        assertThat(census.isComplete()).isFalse();
        assertThat(census.reached().states()).isGreaterThan(1000);
    }

    @Test
    void itTellsHowFarItIs() {
        List<Progress> told = new ArrayList<>();
        Plan plan = new Plan(ONE_DEVICE_EACH, Book.RINGSPEC, Readings.RECOMMENDED);

        Census census = new Explorer(plan, 1, false, Long.MAX_VALUE).explore(Hands.ONE_PAIR, told::add);

        assertThat(told).hasSizeGreaterThan(census.reached().depth());
        assertThat(told)
                .extracting(Progress::states)
                .isSorted()
                .last()
                .isEqualTo(census.reached().states());
    }

    private static Rule refusingBusy(Rule rule) {
        return rule.act() == Act.SEND_BUSY
                ? new Rule(rule.act(), rule.by(), rule.in(), List.of(), new Refusal(Requirement.BSY_8))
                : rule;
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
