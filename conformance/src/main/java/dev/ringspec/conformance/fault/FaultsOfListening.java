package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.Stream;

/** LIS: listeners (catalogue 3.10). */
final class FaultsOfListening {
    private FaultsOfListening() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "only-the-first-listener",
                            Requirement.LIS_1,
                            "Of several listeners on a device only the one that was there first is called.",
                            Broken.loses((s, e) -> s.listeners(s.cast().device(e.device()))
                                    .findFirst()
                                    .filter(e.listenerId()::equals)
                                    .isEmpty()))
                    .also(
                            Requirement.LIS_4,
                            Requirement.RNG_1,
                            Requirement.ACC_2,
                            Requirement.REJ_2,
                            Requirement.BSY_2,
                            Requirement.CAN_2,
                            Requirement.END_2,
                            Requirement.TMO_4,
                            Requirement.TMO_5,
                            Requirement.PAY_11),
            Fault.of(
                            "removed-listener-called",
                            Requirement.LIS_2,
                            "A listener that was removed is still called.",
                            Broken.steps(s -> s.act(Act.REMOVE_LISTENER), (s, right) -> Deeds.nothing(s)))
                    .also(Requirement.PAY_11),
            Fault.reading(
                    "late-listener-told-again",
                    Requirement.LIS_3,
                    "A listener that is registered while a call rings is told of it, though it was told before.",
                    Reading.LISTENER_LATE_REPLAYED),
            Fault.of(
                            "late-listener-deaf",
                            Requirement.LIS_4,
                            "A listener that is registered during a call, beside another one, hears nothing of that call.",
                            Broken.loses(FaultsOfListening::isLateBesideAnother))
                    .also(
                            Requirement.LIS_1,
                            Requirement.ACC_2,
                            Requirement.REJ_2,
                            Requirement.BSY_2,
                            Requirement.CAN_2,
                            Requirement.END_2,
                            Requirement.TMO_4,
                            Requirement.TMO_5,
                            Requirement.PAY_11),
            Fault.of(
                            "same-id-told-twice",
                            Requirement.LIS_5,
                            "A listener that is registered twice under one id is told everything twice.",
                            Broken.doubles(
                                    (s, e) -> given(s, Act.ADD_LISTENER, e).count() > 1
                                            && given(s, Act.REMOVE_LISTENER, e)
                                                    .findAny()
                                                    .isEmpty()))
                    .also(
                            Requirement.RNG_1,
                            Requirement.ACC_2,
                            Requirement.REJ_2,
                            Requirement.BSY_2,
                            Requirement.CAN_2,
                            Requirement.END_2,
                            Requirement.TMO_4,
                            Requirement.TMO_5,
                            Requirement.END_5,
                            Requirement.TMO_9,
                            Requirement.PAY_11),
            Fault.of(
                            "removal-everywhere",
                            Requirement.LIS_6,
                            "The removal of a listener on one device silences the same id on all others.",
                            Broken.loses((s, e) -> s.taken(Act.REMOVE_LISTENER)
                                    .anyMatch(r -> listener(r).equals(e.listenerId()) && !isOn(s, r, e))))
                    .also(
                            Requirement.RNG_1,
                            Requirement.ACC_2,
                            Requirement.REJ_2,
                            Requirement.BSY_2,
                            Requirement.CAN_2,
                            Requirement.END_2,
                            Requirement.TMO_4,
                            Requirement.TMO_5,
                            Requirement.PAY_11));

    private static boolean isLateBesideAnother(Scene s, CallEvent event) {
        boolean late = given(s, Act.ADD_LISTENER, event)
                .anyMatch(r -> r.id() > s.theCall().key());
        return late && s.listeners(s.cast().device(event.device())).count() > 1;
    }

    /** The commands of that kind given for the listener of an event. */
    private static Stream<Request> given(Scene s, Act act, CallEvent event) {
        return s.taken(act).filter(r -> isOn(s, r, event) && listener(r).equals(event.listenerId()));
    }

    private static boolean isOn(Scene s, Request request, CallEvent event) {
        return s.cast().deviceId(request.device()).equals(event.device());
    }

    private static String listener(Request request) {
        return request.command() instanceof Command.AddCallListener add
                ? add.listenerId()
                : ((Command.RemoveCallListener) request.command()).listenerId();
    }
}
