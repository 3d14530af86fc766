package dev.ringspec.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StatechartTest {
    private static final Bounds SMALL = new Bounds(List.of(1, 1), 1, 0);
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
        StateGraph graph = StateGraph.of(SMALL, readings, 1000);
        Set<String> all = new TreeSet<>();
        for (StateGraph.Step step : graph.steps()) {
            String from = status(graph.states().get(step.from()));
            String to = status(graph.states().get(step.to()));
            if (!from.equals(to)) {
                all.add(from + " " + to);
            }
        }
        return all;
    }

    private static String status(List<String> state) {
        Matcher found = STATUS.matcher(String.join("", state));
        return found.find() ? found.group(1) : "none";
    }
}
