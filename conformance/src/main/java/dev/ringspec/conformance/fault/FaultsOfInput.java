package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** ARG: bad input (catalogue 3.15). */
final class FaultsOfInput {
    private FaultsOfInput() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                    "calls-itself",
                    Requirement.ARG_1,
                    "A user can call itself.",
                    Broken.takes(
                            Requirement.ARG_1,
                            s -> s.cast().user(s.initiate().receiverId())
                                    == s.cast().userOf(s.device()),
                            Deeds::ring)),
            Fault.of(
                    "unknown-session-taken",
                    Requirement.ARG_2,
                    "A decision about a session that nobody has given succeeds.",
                    Broken.takes(Requirement.ARG_2, s -> !FaultsOfTelling.looksGiven(s), Deeds::nothing)),
            Fault.of(
                    "outsider-accepts",
                    Requirement.ARG_3,
                    "Somebody who has no part in a call can accept it.",
                    Broken.takes(
                            Requirement.ARG_3, s -> s.act(Act.ACCEPT) && s.in(CallStatus.INITIATED), Deeds::accept)),
            Fault.of(
                    "any-type-taken",
                    Requirement.ARG_4,
                    "A call of a type that is not documented rings.",
                    Broken.prefers(Requirement.ARG_4)),
            Fault.of(
                    "any-status-rejects",
                    Requirement.ARG_5,
                    "The receiver can reject with any status.",
                    Broken.takes(
                            Requirement.ARG_5,
                            s -> s.in(CallStatus.INITIATED) && s.by(Role.RECEIVERS_DEVICE),
                            Deeds::reject)),
            Fault.of(
                    "one-code-for-all",
                    Requirement.ARG_6,
                    "Every refusal carries the same error code.",
                    Broken.answers(
                            s -> true,
                            (s, right) -> right instanceof Reply.Refused refused
                                    ? new Reply.Refused("ERR_REFUSED", refused.message())
                                    : right)));
}
