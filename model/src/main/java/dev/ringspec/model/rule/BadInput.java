package dev.ringspec.model.rule;

import static dev.ringspec.model.rule.Role.OUTSIDER;
import static dev.ringspec.model.rule.Role.PARTIES;
import static dev.ringspec.model.spec.Requirement.ARG_2;
import static dev.ringspec.model.spec.Requirement.ARG_3;
import static dev.ringspec.model.spec.Requirement.ARG_5;

import dev.ringspec.model.call.CallStatus;
import java.util.List;

/** Commands that name nothing, or that are not theirs to give (catalogue 2.4 to 2.9, first row and last column; 2.8). */
final class BadInput {
    private BadInput() {}

    /** The session id is empty, or no call has it. */
    static final Refusal NO_SUCH_CALL = new Refusal(ARG_2);

    static final List<Rule> RULES = List.of(
            Rule.on(Act.REJECT_OTHERWISE).by(PARTIES).in(CallStatus.values()).isRefused(ARG_5),
            byAnOutsider(Act.REJECT_OTHERWISE));

    static Rule byAnOutsider(Act act) {
        return Rule.on(act).by(OUTSIDER).in(CallStatus.values()).isRefused(ARG_3);
    }
}
