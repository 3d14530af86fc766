package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StatechartTest {
    private static final Bounds SMALL = new Bounds(List.of(1, 1), 1, 0);
    private static final Bounds WITH_A_GROUP = new Bounds(List.of(1, 1), 1, 0, 1);
    private static final Pattern STATUS = Pattern.compile(" is ([a-z]+)(;|$)");

    /** The explorer knows nothing of the chart: it takes the steps. */
    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"ENDER_TOLD_NOT_TOLD", "ROLE_CHECK_TAKEN", "BUSY_FREE_REFUSED", "TIMEOUT_CALLER_NONE"})
    void theArrowsAreTheChangesThatHappen(Reading reading) throws StateGraph.TooLarge {
        Readings readings = Readings.RECOMMENDED.with(reading);

        assertThat(happening(readings)).isSubsetOf(drawn(Statechart.of(readings)));
    }

    @Test
    void byTheRecommendedReadingsNothingElseIsDrawn() throws StateGraph.TooLarge {
        assertThat(drawn(Statechart.of(Readings.RECOMMENDED))).isEqualTo(happening(Readings.RECOMMENDED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"GROUP_END_ENDS_FOR_ALL", "GROUP_ALL_REJECT_OVER", "GROUP_LATE_TIMEOUT_STOPPED", "ROLE_CHECK_TAKEN"
            })
    void theArrowsOfACallToAGroupAreTheChangesThatHappen(Reading reading) throws StateGraph.TooLarge {
        Readings readings = Readings.RECOMMENDED.with(reading);

        assertThat(happeningToAGroup(readings)).isSubsetOf(drawn(Statechart.ofAGroup(readings)));
    }

    @Test
    void byTheRecommendedReadingsNothingElseIsDrawnOfACallToAGroup() throws StateGraph.TooLarge {
        Set<String> drawn = drawn(Statechart.ofAGroup(Readings.RECOMMENDED));
        drawn.removeAll(Set.of("initiated initiated", "ongoing ongoing"));

        assertThat(drawn).isEqualTo(happeningToAGroup(Readings.RECOMMENDED));
    }

    @Test
    void whatMovesAMemberIsDrawnToo() {
        assertThat(Statechart.ofAGroup(Readings.RECOMMENDED).transitions().stream()
                        .filter(each -> each.from().equals(Optional.of(each.to())))
                        .map(each -> each.from().orElseThrow() + " "
                                + each.act().orElseThrow().name()))
                .containsOnly("INITIATED REJECT", "ONGOING ACCEPT", "ONGOING REJECT", "ONGOING END");
        assertThat(drawn(Statechart.of(Readings.RECOMMENDED))).doesNotContain("ongoing ongoing");
    }

    @Test
    void aRuleThatIsMissingIsAnArrowThatIsMissing() {
        Book lacking = new Book(
                Book.RINGSPEC.matrix().stream().filter(rule -> !isAccept(rule)).toList(),
                Book.RINGSPEC.initiate(),
                Book.RINGSPEC.expire());

        assertThat(drawn(Statechart.of(lacking, Readings.RECOMMENDED))).doesNotContain("initiated ongoing");
    }

    private static boolean isAccept(Rule rule) {
        return rule.act() == Act.ACCEPT && rule.in().contains(CallStatus.INITIATED);
    }

    @Test
    void everyArrowCitesWhatSaysSo() {
        assertThat(Statechart.of(Readings.RECOMMENDED).transitions())
                .allSatisfy(each -> assertThat(each.requirements()).isNotEmpty());
    }

    private static Set<String> drawn(Statechart chart) {
        Set<String> all = new TreeSet<>();
        chart.transitions()
                .forEach(t -> all.add(t.from().map(f -> f.word().text()).orElse("none") + " "
                        + t.to().word().text()));
        return all;
    }

    private static Set<String> happening(Readings readings) throws StateGraph.TooLarge {
        return happening(StateGraph.of(SMALL, readings, 1000), "");
    }

    private static Set<String> happeningToAGroup(Readings readings) throws StateGraph.TooLarge {
        return happening(StateGraph.of(WITH_A_GROUP, readings, 2000), " to team,");
    }

    private static Set<String> happening(StateGraph graph, String to) {
        Set<String> all = new TreeSet<>();
        for (StateGraph.Step step : graph.steps()) {
            String before = status(graph.states().get(step.from()));
            String after = status(graph.states().get(step.to()));
            boolean isMeant = String.join("", graph.states().get(step.to())).contains(to);
            if (isMeant && !before.equals(after)) {
                all.add(before + " " + after);
            }
        }
        return all;
    }

    private static String status(List<String> state) {
        Matcher found = STATUS.matcher(String.join("", state));
        return found.find() ? found.group(1) : "none";
    }
}
