package dev.ringspec.model.oracle;

import static dev.ringspec.model.oracle.Situation.Kind.MISSING;
import static dev.ringspec.model.oracle.Situation.Kind.TAKEN;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED_IN_SESSION;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** What a fault violates besides what it violates in particular. */
final class ChargesInGeneral {
    private ChargesInGeneral() {}

    static final List<Charge> ALL = List.of(
            new Charge(
                    Requirement.RNG_4,
                    s -> s.refused(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY, Act.CANCEL)
                            && s.status(CallStatus.INITIATED)),
            new Charge(Requirement.DEV_7, s -> s.taken(Act.ACCEPT) && s.role() == Role.CALLERS_OTHER_DEVICE),
            new Charge(Requirement.DEV_5, ChargesOfDevices::isKeptFromEnding),
            new Charge(Requirement.DEV_8, s -> s.is(TAKEN) && ChargesOfDevices.wasDecidedFromBeside(s)),
            new Charge(
                    Requirement.PAY_9,
                    s -> s.is(TAKEN) && s.callThat(c -> c.status().isTerminal())),
            new Charge(Requirement.SES_4, s -> s.is(UNEXPECTED_IN_SESSION) && !s.isEndOfSession()),
            new Charge(Requirement.PAY_11, s -> s.is(UNEXPECTED) || s.is(UNEXPECTED_IN_SESSION) || s.is(MISSING)));
}
