package dev.ringspec.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was looked up once is what one finds who reads the tables from the top. */
class CellsTest {
    @Test
    void aCellHoldsTheFirstRuleThatCoversIt() {
        for (Act act : Act.values()) {
            for (CallStatus status : CallStatus.values()) {
                for (Role role : Role.values()) {
                    Optional<Rule> read = Rulebook.MATRIX.stream()
                            .filter(rule -> rule.covers(act, status, role))
                            .findFirst();
                    read.ifPresent(
                            rule -> assertThat(Rulebook.rule(act, status, role)).isSameAs(rule));
                }
            }
        }
    }

    @Test
    void aCellHoldsTheFirstMemoryThatCoversIt() {
        for (CallStatus status : CallStatus.values()) {
            for (Role role : Role.values()) {
                remembered(status, role, true, Circumstance.IT_BROUGHT_THE_STATUS_ABOUT);
                remembered(status, role, false, Circumstance.SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT);
            }
        }
    }

    private static void remembered(CallStatus status, Role role, boolean own, Circumstance whose) {
        Optional<Recall> read = Rulebook.RECALLS.stream()
                .filter(recall -> recall.covers(status, role, whose))
                .findFirst();
        read.ifPresent(recall -> assertThat(Rulebook.recall(status, role, own)).isSameAs(recall));
    }
}
