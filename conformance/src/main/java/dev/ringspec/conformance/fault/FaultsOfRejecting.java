package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** REJ: reject (catalogue 3.4). */
final class FaultsOfRejecting {
    private FaultsOfRejecting() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "reject-refused",
                            Requirement.REJ_1,
                            "The receiver cannot reject a call.",
                            Broken.refuses(s ->
                                    s.act(Act.REJECT) && s.in(CallStatus.INITIATED) && s.by(Role.RECEIVERS_DEVICE)))
                    .also(Requirement.RNG_4),
            Fault.of(
                            "rejected-lost",
                            Requirement.REJ_2,
                            "The caller is not told of the reject.",
                            Broken.loses((s, e) -> e.kind() == EventKind.REJECTED && s.in(CallStatus.REJECTED)))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "rejected-doubled",
                            Requirement.REJ_2,
                            "The caller is told of the reject twice.",
                            Broken.doubles((s, e) -> e.kind() == EventKind.REJECTED && s.in(CallStatus.REJECTED)))
                    .also(Requirement.PAY_11),
            Fault.of(
                    "rejected-without-receiver",
                    Requirement.REJ_3,
                    "The rejected event does not say who was called.",
                    Broken.alters(
                            (s, e) -> e.kind() == EventKind.REJECTED && s.in(CallStatus.REJECTED), Field::noReceiver)),
            Fault.of(
                            "rejected-at-the-rejecter",
                            Requirement.REJ_4,
                            "The device that rejects is told of the reject.",
                            Broken.adds(
                                    s -> s.act(Act.REJECT) && !s.wasRefused(),
                                    s -> s.event(s.theCall(), EventKind.REJECTED, StatusWord.REJECTED, s.device())))
                    .also(Requirement.PAY_11),
            Fault.of(
                            "ongoing-call-rejected",
                            Requirement.REJ_5,
                            "A call that was accepted can still be rejected.",
                            Broken.takes(Requirement.REJ_5, s -> s.act(Act.REJECT), Deeds::reject))
                    .also(Requirement.DEV_5),
            Fault.reading(
                    "wrong-role-taken",
                    Requirement.REJ_6,
                    "The receiver can cancel, and the caller can reject.",
                    Reading.ROLE_CHECK_TAKEN));
}
