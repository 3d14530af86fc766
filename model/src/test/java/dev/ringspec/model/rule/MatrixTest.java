package dev.ringspec.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.OpenPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rulebook against the tables of the catalogue's section 2, cell by cell. */
class MatrixTest {
    private static final List<Act> ACTS =
            Arrays.stream(Act.values()).filter(Act::decides).toList();

    @Test
    void everyCellIsDecidedByExactlyOneRule() {
        for (Act act : ACTS) {
            for (CallStatus status : CallStatus.values()) {
                for (Role role : Role.values()) {
                    assertThat(Rulebook.MATRIX.stream().filter(r -> r.covers(act, status, role)))
                            .as("%s, %s, %s", act, status, role)
                            .hasSize(role.existsIn(status) ? 1 : 0);
                }
            }
        }
    }

    @Test
    void everyCellSaysWhatTheCatalogueSays() throws IOException {
        assertThat(Stream.concat(Stream.of(HEAD, LINE), rows()).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(golden());
    }

    @Test
    void everyOpenConsequenceListsEveryReadingOfItsPoint() {
        List<Rule> all = new ArrayList<>(Rulebook.MATRIX);
        all.addAll(List.of(Rulebook.INITIATE, Rulebook.ADD_LISTENER, Rulebook.REMOVE_LISTENER));
        List<Consequence.Open> open = all.stream()
                .flatMap(r -> r.obstacles().stream())
                .flatMap(o -> open(o.then()))
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(o -> {
            OpenPoint point = o.by().keySet().iterator().next().point();
            assertThat(o.by().keySet()).containsExactlyInAnyOrderElementsOf(point.readings());
        });
    }

    private static final String HEAD = "| act | status | the caller's device | the caller's other device"
            + " | the receiver's device | the receiver's other device | an outsider |";
    private static final String LINE = "|---|---|---|---|---|---|---|";

    private static Stream<String> rows() {
        return ACTS.stream()
                .flatMap(act -> Stream.concat(
                        Stream.of(row(
                                act,
                                "no such call",
                                Rulebook.NO_SUCH_CALL.requirement().id())),
                        Arrays.stream(CallStatus.values()).map(status -> row(act, status))));
    }

    private static String row(Act act, String status, String requirement) {
        return "| " + act.name() + " | " + status + (" | R " + requirement).repeat(Role.values().length) + " |";
    }

    private static String row(Act act, CallStatus status) {
        return "| " + act.name() + " | " + status.word().text() + " | "
                + Arrays.stream(Role.values())
                        .map(role -> role.existsIn(status) ? cell(Rulebook.rule(act, status, role)) : "-")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    /** A cell as the catalogue writes it: a refusal, an effect, or an open point that decides between the two. */
    private static String cell(Rule rule) {
        if (rule.outcome() instanceof Refusal refusal) {
            return "R " + refusal.requirement().id();
        }
        return rule.obstacles().stream()
                .filter(o -> o.when() == Circumstance.ALWAYS)
                .flatMap(o -> open(o.then()))
                .map(o -> "open: " + o.by().keySet().iterator().next().point().id())
                .findFirst()
                .orElseGet(() -> isRepeatForOthersOnly(rule) ? "R PAY-9" : ((Effect) rule.outcome()).name());
    }

    /** REPEAT for a device that is not the usual one: refused, unless it brought the status about itself (2.2, REPEAT). */
    private static boolean isRepeatForOthersOnly(Rule rule) {
        return rule.obstacles().contains(Repeating.NOT_ITS_COMMAND)
                || rule.obstacles().stream().anyMatch(o -> o.when() == Circumstance.SOMEBODY_ELSE_HAS_ENDED_IT);
    }

    private static Stream<Consequence.Open> open(Consequence then) {
        return then instanceof Consequence.Open open
                ? Stream.concat(Stream.of(open), open.by().values().stream().flatMap(MatrixTest::open))
                : Stream.empty();
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(MatrixTest.class.getResourceAsStream("matrix.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
