package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.report.Golden;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.explore.Cells;
import dev.ringspec.model.explore.Census;
import dev.ringspec.model.explore.Finding;
import dev.ringspec.model.explore.Invariant;
import dev.ringspec.model.explore.Progress;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExploreCommandTest {
    private static final Cells NO_DEAD_CELL = new Cells(List.of(), List.of(), List.of(), List.of());
    private static final List<Invariant> CHECKED = Arrays.stream(Invariant.values())
            .filter(i -> i.isChecked() && i != Invariant.INV_20)
            .toList();
    private static final Progress SOMEWHAT = new Progress(12_345, 67_890, 4, 0);

    @Test
    void aSmallWorldKeepsEveryInvariantOnAnyNumberOfThreads() {
        Kit one = Kit.run("explore", "--calls", "1", "--in-flight", "1", "--threads", "1");
        Kit two = Kit.run("explore", "--calls", "1", "--in-flight", "1", "--threads", "2");

        assertThat(one.code()).as(one.out()).isZero();
        assertThat(one.out()).startsWith("CONFORMS").contains("INV-7", "none dead");
        assertThat(two.out().lines().limit(5))
                .isEqualTo(one.out().lines().limit(5).toList());
    }

    /** With any under way, two calls of three devices have hundreds of millions of states. */
    @Test
    void ofSeveralCallsNoCommandsAreUnderWayUnlessAskedFor() {
        Kit silent = Kit.run("explore", "--devices", "1,1", "--calls", "2", "--threads", "1");
        Kit said = Kit.run("explore", "--devices", "1,1", "--calls", "2", "--threads", "1", "--in-flight", "0");

        assertThat(silent.code()).as(silent.out()).isZero();
        assertThat(silent.out().lines().limit(5))
                .isEqualTo(said.out().lines().limit(5).toList());
    }

    @Test
    void symmetryLeavesFewerStates() {
        assertThat(states("--symmetry")).isLessThan(states());
    }

    @Test
    void otherReadingsHaveOtherStates() {
        assertThat(states("--reading", "OP-ender-told=not-told")).isNotEqualTo(states());
    }

    @Test
    void aGroupIsExploredToTheEndOnAnyNumberOfThreads() {
        Kit one = Kit.run("explore", "--users", "3", "--groups", "1", "--in-flight", "0", "--threads", "1");
        Kit two = Kit.run("explore", "--users", "3", "--groups", "1", "--in-flight", "0", "--threads", "2");

        assertThat(one.code()).as(one.out()).isZero();
        assertThat(one.out())
                .startsWith("CONFORMS")
                .contains("INV-20", "none dead")
                .doesNotContain("cut short");
        assertThat(two.out().lines().limit(5))
                .isEqualTo(one.out().lines().limit(5).toList());
    }

    @Test
    void withoutAGroupNothingIsClaimedOfOne() {
        Kit kit = Kit.run("explore", "--devices", "1,1", "--in-flight", "0", "--verbose");

        assertThat(kit.out()).containsPattern("INV-20 +not checked: of a world with a group");
    }

    /** A member may join and leave for ever there. */
    @Test
    void whereACallCanGoOnForEverItIsSaidWhereItWasCutShort() {
        Kit kit = Kit.run(
                "explore",
                "--groups",
                "1",
                "--devices",
                "1,1",
                "--in-flight",
                "0",
                "--reading",
                "OP-group-change-mind=allowed");

        assertThat(kit.code()).as(kit.out()).isZero();
        assertThat(kit.out()).contains("every state up to where", "cut short");
    }

    @Test
    void aSpentBudgetIsInconclusive() {
        Kit kit = Kit.run("explore", "--max-states", "1000");

        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out()).startsWith("INCONCLUSIVE").contains("--max-states");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--groups 1 --users 6 | at most 5 users",
                "--spin --groups 1 | calls between two users only",
                "--users 3 --devices 1,2 | --users says 3",
                "--users 99 | 1 to 8",
                "--devices 1,0 | at least 1, such as 1,2",
                "--devices 0           | --devices: expected how many devices each user has, at least 1, such as 1,2",
                "--devices 1,a         | expected a whole number, such as 7, and not 'a'",
                "--threads a           | expected a whole number, such as 7, and not 'a'",
                "--groups 2            | --groups: expected 0, or 1 for one group of all users, and not 2",
                "--calls -1            | --calls, --in-flight: expected 0 or more",
                "--users 8 --devices 3 | cannot be explored",
                "--threads 0 | at least 1",
                "--spin --symmetry | recommended readings only",
                "--spin --threads 2 | one thread",
                "--spin --reading OP-ender-told=not-told | recommended readings only",
                "--spin --users 4 | two or three users",
                "--spin --users 1 | two or three users",
                "--spin --devices 3,3 | 5 devices at most",
                "--spin --calls 4 | 1 to 3 calls",
                "--spin --twin nowhere.pml | nowhere.pml",
                "--twin mine.pml | give both",
                "--reading OP-ender-told=maybe | has no reading"
            })
    void wrongUseIsSaidSo(String options, String complaint) {
        Kit kit = Kit.run(("explore " + options).split(" "));

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains(complaint);
    }

    @Test
    void aBrokenInvariantIsToldAsAStory() throws IOException {
        Finding finding = new Finding(
                Invariant.INV_14,
                List.of("alice-1 calls bob", "bob-1 calls alice", "alice-1 accepts: call 2", "bob-1 accepts: call 1"),
                List.of(
                        "call 1, from alice-1 to bob, is ongoing; bob-1 is told onIncomingCallReceived (0 arrived)",
                        "call 2, from bob-1 to alice, is ongoing"));
        Census census = new Census(SOMEWHAT, 2, false, 0, NO_DEAD_CELL, CHECKED, Optional.of(finding));

        assertThat(told(census, 1)).isEqualTo(1);
        Golden.check("explore-violating.txt", text(census));
    }

    @Test
    void aDeadCellIsAFlawUnderTheRecommendedReadings() {
        Cells.Cell dead = new Cells.Cell(Act.END, CallStatus.BUSY, Role.OUTSIDER);
        Cells cells = new Cells(List.of(), List.of(dead), List.of(), List.of());
        Census census = new Census(SOMEWHAT, 2, true, 0, cells, CHECKED, Optional.empty());

        assertThat(told(census, 1)).isEqualTo(1);
        assertThat(text(census)).startsWith("VIOLATES").contains("an outsider ends the call while the call is busy");
    }

    private static int states(String... more) {
        String[] all = {"explore", "--devices", "1,2", "--in-flight", "0"};
        String[] given = Stream.of(all, more).flatMap(Arrays::stream).toArray(String[]::new);
        Kit kit = Kit.run(given);
        assertThat(kit.code()).as(kit.out()).isZero();
        String line =
                kit.out().lines().filter(l -> l.contains("states ")).findFirst().orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    private static int told(Census census, double seconds) {
        return new ExploreText(page(new ByteArrayOutputStream()), false, true).tell(census, seconds, 1);
    }

    private static String text(Census census) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExploreText(page(out), false, true).tell(census, 1, 1);
        return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private static Page page(ByteArrayOutputStream out) {
        return new Page(new PrintStream(out, true, StandardCharsets.UTF_8), 100, false);
    }
}
