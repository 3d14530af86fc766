package dev.ringspec.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Requirement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of media sessions against the table of the catalogue's section 2.11, cell by cell. */
class MeetingTest {
    private static final String CATALOGUE = """
            | status | caller's device | caller's other device | receiver's device | receiver's other device | outsider |
            | initiated | OP-session-before-accept | OP-session-before-accept | OP-session-before-accept | - | OP-session-not-in-call |
            | ongoing | S | OP-session-not-in-call | S | OP-session-not-in-call | OP-session-not-in-call |
            | rejected | OP-session-after-end | OP-session-after-end | OP-session-after-end | OP-session-after-end | OP-session-not-in-call |
            | busy | OP-session-after-end | OP-session-after-end | OP-session-after-end | OP-session-after-end | OP-session-not-in-call |
            | cancelled | OP-session-after-end | OP-session-after-end | OP-session-after-end | - | OP-session-not-in-call |
            | unanswered | OP-session-after-end | OP-session-after-end | OP-session-after-end | - | OP-session-not-in-call |
            | ended | OP-session-after-end | OP-session-after-end | OP-session-after-end | OP-session-after-end | OP-session-not-in-call |
            """;

    private static final List<Act> ACTS = List.of(Act.GENERATE_TOKEN, Act.START_SESSION, Act.END_SESSION);

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
            assertThat(Rulebook.MEETINGS_OF_NO_CALL.stream().filter(r -> r.act() == act))
                    .hasSize(1);
        }
    }

    @Test
    void tokensAndStartsAreAsTheCatalogueSays() {
        assertThat(table(Act.GENERATE_TOKEN)).isEqualTo(CATALOGUE);
        assertThat(table(Act.START_SESSION)).isEqualTo(CATALOGUE);
    }

    @Test
    void onlyADeviceInTheCallEndsItByLeaving() {
        for (CallStatus status : CallStatus.values()) {
            for (Role role : Role.values()) {
                boolean isInTheCall = role == Role.CALLERS_DEVICE || role == Role.RECEIVERS_DEVICE;
                if (role.existsIn(status)) {
                    assertThat(mayEnd(Rulebook.rule(Act.END_SESSION, status, role)))
                            .as("%s, %s", status, role)
                            .isEqualTo(status == CallStatus.ONGOING && isInTheCall);
                }
            }
        }
    }

    private static boolean mayEnd(Rule rule) {
        return rule.obstacles().stream()
                .anyMatch(o -> o.then() instanceof Consequence.Perhaps perhaps
                        && perhaps.instead().equals(Meeting.HANG_UP));
    }

    private static String table(Act act) {
        String head = CATALOGUE.lines().findFirst().orElseThrow();
        Stream<String> rows = Arrays.stream(CallStatus.values()).map(status -> row(act, status));
        return Stream.concat(Stream.of(head), rows).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Act act, CallStatus status) {
        return "| " + status.word().text() + " | "
                + Role.BETWEEN_TWO.stream()
                        .map(role -> role.existsIn(status) ? cell(Rulebook.rule(act, status, role)) : "-")
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    /** A cell is open where a first success may still be refused under a reading; else it succeeds (SES-1). */
    private static String cell(Rule rule) {
        return rule.obstacles().stream()
                .filter(o -> o.then() instanceof Consequence.Perhaps)
                .map(o -> ((Consequence.Perhaps) o.then()).under().point().id())
                .findFirst()
                .orElseGet(() -> ((Effect) rule.outcome()).answered() == Requirement.SES_1 ? "S" : "?");
    }
}
