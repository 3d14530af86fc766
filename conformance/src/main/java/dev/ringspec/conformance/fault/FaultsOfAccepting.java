package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** ACC: accept (catalogue 3.3). */
final class FaultsOfAccepting {
    private FaultsOfAccepting() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "accept-refused",
                            Requirement.ACC_1,
                            "The receiver cannot accept a call.",
                            Broken.refuses(s ->
                                    s.act(Act.ACCEPT) && s.in(CallStatus.INITIATED) && s.by(Role.RECEIVERS_DEVICE)))
                    .also(Requirement.RNG_4)
                    .also(Requirement.ARG_6),
            Fault.of(
                            "accepted-lost",
                            Requirement.ACC_2,
                            "The caller is not told of the accept.",
                            Broken.loses((s, e) -> e.kind() == EventKind.ACCEPTED))
                    .also(Requirement.PAY_11)
                    .also(Requirement.PAY_8),
            Fault.of(
                            "accepted-doubled",
                            Requirement.ACC_2,
                            "The caller is told of the accept twice.",
                            Broken.doubles((s, e) -> e.kind() == EventKind.ACCEPTED))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "accepted-without-joined-at",
                    Requirement.ACC_3,
                    "The accepted event does not say when the call was joined.",
                    Broken.alters(
                            (s, e) -> e.kind() == EventKind.ACCEPTED,
                            c -> Field.times(c, c.initiatedAt(), null, c.endedAt()))),
            Fault.of(
                            "accepted-at-the-acceptor",
                            Requirement.ACC_4,
                            "The device that accepts is told of the accept.",
                            Broken.adds(
                                    s -> s.act(Act.ACCEPT) && !s.wasRefused(),
                                    s -> s.event(s.theCall(), EventKind.ACCEPTED, StatusWord.ONGOING, s.device())))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "caller-accepts",
                    Requirement.ACC_5,
                    "The caller can accept its own call.",
                    Broken.takes(Requirement.ACC_5, s -> s.in(CallStatus.INITIATED), Deeds::accept)),
            Fault.of(
                            "second-accept-told",
                            Requirement.ACC_6,
                            "When the receiver accepts once more, the caller is told again.",
                            Broken.adds(
                                    s -> s.act(Act.ACCEPT)
                                            && s.wasRefused()
                                            && s.in(CallStatus.ONGOING)
                                            && s.by(Role.RECEIVERS_DEVICE),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.ACCEPTED,
                                            StatusWord.ONGOING,
                                            s.theCall().caller())))
                    .also(Requirement.ACC_2, Requirement.PAY_10, Requirement.PAY_11),
            Fault.of(
                    "two-calls-on-one-device",
                    Requirement.ACC_7,
                    "A device that is in a call can accept another one.",
                    Broken.takes(Requirement.ACC_7, s -> s.hasAnother(CallStatus.ONGOING), Deeds::accept)));
}
