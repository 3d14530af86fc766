package dev.ringspec.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.report.Golden;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Bounds;
import dev.ringspec.model.explore.StateGraph;
import dev.ringspec.model.explore.Statechart;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The tools of the other formats are asked in {@code .ci/exports}. */
final class FormatTest {
    private static final Statechart CHART = Statechart.of(Readings.RECOMMENDED);
    private static final Statechart OF_A_GROUP = Statechart.ofAGroup(Readings.RECOMMENDED);
    private static final Pattern ID = Pattern.compile("\\b(?!UTF-)[A-Z]{3,4}-\\d+\\b");

    @ParameterizedTest
    @EnumSource
    void theLifeOfACallIsReadByPeople(Format format) throws IOException {
        Golden.check("call." + format.extension(), format.text(CHART));
    }

    @ParameterizedTest
    @EnumSource
    void theLifeOfACallToAGroupIsReadByPeople(Format format) throws IOException {
        Golden.check("group-call." + format.extension(), format.text(OF_A_GROUP));
    }

    /** A member who declines leaves the call as it is: the timer must not be set again. */
    @Test
    void whatOnlyMovesAMemberLeavesNoStateInScxml() {
        assertThat(Format.SCXML.text(OF_A_GROUP))
                .contains("<transition event=\"rejectCall.rejected.a-ringing-member\" ringspec:")
                .contains("<cancel");
        assertThat(Format.SCXML.text(
                        Statechart.ofAGroup(Readings.RECOMMENDED.with(Reading.GROUP_LATE_TIMEOUT_STOPPED))))
                .as("the timer that stops the ringing goes on when somebody has joined")
                .doesNotContain("<cancel");
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsThereAndEveryRequirementExists(Format format) {
        String text = format.text(CHART);

        assertThat(List.of(CallStatus.values()))
                .allSatisfy(status -> assertThat(text).contains(status.word().text()));
        assertThat(ID.matcher(text).results().map(MatchResult::group).toList())
                .hasSizeGreaterThan(CHART.transitions().size())
                .allMatch(id -> Requirement.byId(id).isPresent());
    }

    @Test
    void plantUmlReadsBoth() throws Exception {
        assertThat(isRead(Format.PLANTUML.text(CHART))).isTrue();
        assertThat(isRead(Format.PLANTUML.text(OF_A_GROUP))).isTrue();
        assertThat(isRead(Format.PLANTUML.text(small()))).isTrue();
        assertThat(isRead(Format.PLANTUML.text(CHART).replace("-->", "--?"))).isFalse();
    }

    private static boolean isRead(String text) {
        return !(new SourceStringReader(text).getBlocks().get(0).getDiagram() instanceof PSystemError);
    }

    @Test
    void everyTargetInScxmlIsAState() throws Exception {
        for (String text :
                List.of(Format.SCXML.text(CHART), Format.SCXML.text(OF_A_GROUP), Format.SCXML.text(small()))) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            List<String> states = attributes(root, "id");
            assertThat(states).doesNotHaveDuplicates().contains(root.getAttribute("initial"));
            assertThat(states).containsAll(attributes(root, "target"));
        }
    }

    private static List<String> attributes(Element root, String name) {
        NodeList all = root.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute(name))
                .filter(value -> !value.isEmpty() && !value.equals("timer"))
                .toList();
    }

    private static StateGraph small() throws StateGraph.TooLarge {
        return StateGraph.of(new Bounds(List.of(1, 1), 1, 0), Readings.RECOMMENDED, 500);
    }
}
