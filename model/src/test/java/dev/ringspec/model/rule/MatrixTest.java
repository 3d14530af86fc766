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
    void everyCellOfACallBetweenTwoUsersSaysWhatTheCatalogueSays() throws IOException {
        assertThat(table(Role.BETWEEN_TWO)).isEqualTo(golden("matrix.md"));
    }

    @Test
    void everyCellOfACallToAGroupSaysWhatTheCatalogueSays() throws IOException {
        List<Role> roles = new ArrayList<>(List.of(Role.MEMBERS));
        roles.add(Role.OUTSIDER);
        assertThat(table(roles)).isEqualTo(golden("matrix-groups.md"));
    }

    @Test
    void theTimerOfACallThatStillRingsSomewhereHasExactlyOneRule() {
        for (Role caller : List.of(Role.CALLERS_DEVICE, Role.INITIATOR)) {
            assertThat(Rulebook.MATRIX.stream().filter(r -> r.covers(Act.RUN_OUT, CallStatus.INITIATED, caller)))
                    .hasSize(1);
        }
        assertThat(cell(Rulebook.rule(Act.RUN_OUT, CallStatus.ONGOING, Role.INITIATOR)))
                .isEqualTo("open: OP-group-late-timeout");
    }

    @Test
    void everyStatusAndRoleHasARecollection() {
        for (CallStatus status : CallStatus.values()) {
            for (Role role : Role.values()) {
                assertThat(Rulebook.RECALLS.stream().filter(r -> r.covers(status, role, Circumstance.ALWAYS)))
                        .as("%s, %s", status, role)
                        .hasSizeGreaterThanOrEqualTo(role.existsIn(status) && !isByDecider(status, role) ? 1 : 0);
            }
        }
    }

    /** What is left of a call that has ended depends on who ended it (2.12). */
    private static boolean isByDecider(CallStatus status, Role role) {
        return status == CallStatus.ENDED && (role == Role.CALLERS_DEVICE || role == Role.RECEIVERS_DEVICE);
    }

    @Test
    void everyOpenConsequenceListsEveryReadingOfItsPoint() {
        List<Rule> all = new ArrayList<>(Rulebook.MATRIX);
        all.addAll(List.of(
                Rulebook.INITIATE, Rulebook.INITIATE_TO_A_GROUP, Rulebook.ADD_LISTENER, Rulebook.REMOVE_LISTENER));
        List<Consequence.Open> open = all.stream()
                .flatMap(r -> r.obstacles().stream())
                .flatMap(o -> open(o.then()))
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(o -> {
            assertThat(o.by().keySet()).containsExactlyInAnyOrderElementsOf(point(o).readings());
        });
    }

    private static String table(List<Role> roles) {
        String head = "| act | status | " + joined(roles.stream().map(Role::toString)) + " |";
        String line = "|---|---" + "|---".repeat(roles.size()) + "|";
        return Stream.concat(Stream.of(head, line), rows(roles)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> rows(List<Role> roles) {
        String unknown = "R " + Rulebook.NO_SUCH_CALL.requirement().id();
        return ACTS.stream()
                .flatMap(act -> Stream.concat(
                        Stream.of(row(act, "no such call", roles.stream().map(role -> unknown))),
                        Arrays.stream(CallStatus.values()).map(status -> row(act, status, roles))));
    }

    private static String row(Act act, CallStatus status, List<Role> roles) {
        return row(
                act,
                status.word().text(),
                roles.stream().map(role -> role.existsIn(status) ? cell(Rulebook.rule(act, status, role)) : "-"));
    }

    private static String row(Act act, String status, Stream<String> cells) {
        return "| " + act.name() + " | " + status + " | " + joined(cells) + " |";
    }

    private static String joined(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | "));
    }

    /** A cell as the catalogue writes it: a refusal, an effect, or an open point that decides between the two. */
    private static String cell(Rule rule) {
        if (rule.outcome() instanceof Refusal refusal) {
            return "R " + refusal.requirement().id();
        }
        return rule.obstacles().stream()
                .filter(o -> o.when() == Circumstance.ALWAYS)
                .filter(o -> open(o.then()).map(MatrixTest::point).findFirst().orElse(null) != OpenPoint.REPEAT_COMMAND)
                .flatMap(o -> open(o.then()))
                .map(MatrixTest::point)
                .findFirst()
                .map(point -> "open: " + point.id())
                .orElseGet(() -> isRepeatForOthersOnly(rule) ? "R PAY-9" : ((Effect) rule.outcome()).name());
    }

    private static OpenPoint point(Consequence.Open open) {
        return open.by().keySet().iterator().next().point();
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

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MatrixTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
