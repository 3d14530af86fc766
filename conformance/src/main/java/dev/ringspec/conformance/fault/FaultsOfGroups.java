package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.IntStream;

/** GRP: groups (catalogue 3.12). */
final class FaultsOfGroups {
    private FaultsOfGroups() {}

    static final List<Fault> ALL = List.of(
            Fault.of(
                            "last-member-forgotten",
                            Requirement.GRP_1,
                            "A call to a group does not ring at its last member.",
                            Broken.loses((s, e) -> e.kind() == EventKind.INCOMING && isForTheLastMember(s, e)))
                    .also(Requirement.PAY_8, Requirement.PAY_11),
            Fault.of(
                            "initiator-rung",
                            Requirement.GRP_1,
                            "A call to a group rings at its initiator as well.",
                            Broken.adds(
                                    s -> s.act(Act.INITIATE) && s.isOfAGroup() && !s.wasRefused(),
                                    s -> incoming(s, s.theCall().caller())))
                    .also(Requirement.RNG_3, Requirement.PAY_11),
            Fault.of(
                            "first-member-refused",
                            Requirement.GRP_2,
                            "Nobody can accept a call to a group.",
                            Broken.refuses(s -> s.act(Act.ACCEPT) && s.in(CallStatus.INITIATED) && rings(s)))
                    .also(Requirement.RNG_4, Requirement.ARG_6),
            Fault.of(
                            "further-member-refused",
                            Requirement.GRP_3,
                            "Once a member has accepted, no other one can.",
                            Broken.refuses(s -> s.act(Act.ACCEPT) && s.in(CallStatus.ONGOING) && rings(s)))
                    .also(Requirement.ARG_6),
            Fault.of(
                            "further-member-throws-the-others-out",
                            Requirement.GRP_3,
                            "When a further member accepts, those who are in the call are told that it has ended.",
                            Broken.adds(
                                    s -> s.act(Act.ACCEPT) && s.isOfAGroup() && !s.wasRefused(),
                                    s -> s.event(s.theCall(), EventKind.ENDED, StatusWord.ENDED, othersInTheCall(s))))
                    .also(Requirement.GRP_10, Requirement.ACC_4, Requirement.PAY_11),
            Fault.of(
                            "second-join-told",
                            Requirement.GRP_4,
                            "When a member accepts once more, the initiator is told again.",
                            Broken.adds(
                                    s -> s.act(Act.ACCEPT) && s.wasRefused() && s.by(Role.JOINED_MEMBER),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.ACCEPTED,
                                            StatusWord.ONGOING,
                                            s.theCall().caller())))
                    .also(Requirement.GRP_2, Requirement.ACC_2, Requirement.ACC_6)
                    .also(Requirement.PAY_10, Requirement.PAY_11),
            Fault.of(
                            "one-reject-stops-the-others",
                            Requirement.GRP_5,
                            "When a member rejects, the others are told that the call was cancelled.",
                            Broken.adds(
                                    s -> s.act(Act.REJECT) && s.isOfAGroup() && !s.wasRefused(),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.CANCELLED,
                                            StatusWord.CANCELLED,
                                            s.those(s.theCall(), Role.RINGING_MEMBER))))
                    .also(Requirement.RNG_3, Requirement.RNG_4, Requirement.PAY_11, Requirement.PAY_12),
            Fault.of(
                            "one-reject-bars-the-others",
                            Requirement.GRP_5,
                            "When a member has rejected, the others cannot accept.",
                            Broken.refuses(s -> s.act(Act.ACCEPT)
                                    && s.in(CallStatus.INITIATED)
                                    && rings(s)
                                    && s.those(s.theCall(), Role.DECLINED_MEMBER).length > 0))
                    .also(Requirement.GRP_2, Requirement.RNG_4, Requirement.ARG_6),
            Fault.reading(
                    "busy-in-a-group",
                    Requirement.GRP_6,
                    "A member of a group can send busy.",
                    Reading.GROUP_BUSY_AS_REJECT),
            Fault.of(
                            "group-cancel-lost",
                            Requirement.GRP_7,
                            "The last member of a group is not told of a cancel.",
                            Broken.loses((s, e) -> e.kind() == EventKind.CANCELLED
                                    && s.in(CallStatus.CANCELLED)
                                    && isForTheLastMember(s, e)))
                    .also(Requirement.CAN_6, Requirement.PAY_11),
            Fault.of(
                            "ongoing-group-call-cancelled",
                            Requirement.GRP_7,
                            "The initiator can cancel a call that a member has accepted.",
                            Broken.takes(Requirement.GRP_7, s -> true, Deeds::cancelAGroup))
                    .also(Requirement.REJ_5),
            Fault.of(
                            "joined-group-call-unanswered",
                            Requirement.GRP_8,
                            "The initiator is told that nobody has answered, though a member has joined.",
                            Broken.adds(
                                    s -> s.moment().request().isEmpty() && s.isOfAGroup() && s.in(CallStatus.ONGOING),
                                    s -> s.event(
                                            s.theCall(),
                                            EventKind.REJECTED,
                                            StatusWord.UNANSWERED,
                                            s.theCall().caller())))
                    .also(Requirement.TMO_6, Requirement.PAY_11),
            Fault.of(
                    "second-group-call-taken",
                    Requirement.GRP_9,
                    "A group that is in a call can be called once more.",
                    Broken.takes(Requirement.GRP_9, s -> true, Deeds::ringAGroup)),
            Fault.of(
                    "stranger-to-the-call-ends-it",
                    Requirement.GRP_10,
                    "A member who is not in the call is told that it has ended it.",
                    Broken.takes(Requirement.GRP_10, s -> s.act(Act.END), Deeds::nothing)),
            Fault.of(
                            "group-never-free-again",
                            Requirement.GRP_10,
                            "Once a call to a group has ended, the group cannot be called again.",
                            Broken.refuses(s -> s.act(Act.INITIATE) && callsAGroup(s) && hadACall(s)))
                    .also(Requirement.GRP_1, Requirement.ACT_7, Requirement.INI_5, Requirement.ARG_6),
            Fault.of(
                    "outsider-calls-a-group",
                    Requirement.GRP_11,
                    "Somebody who is no member of a group can call it.",
                    Broken.takes(Requirement.GRP_11, s -> true, Deeds::ringAGroup)),
            Fault.of(
                            "group-call-at-an-outsider",
                            Requirement.GRP_11,
                            "Somebody who is no member of a group is told that it is called.",
                            Broken.adds(
                                    s -> s.act(Act.INITIATE) && s.isOfAGroup() && !s.wasRefused(),
                                    s -> incoming(s, s.outsiders(s.theCall()))))
                    .also(Requirement.RNG_3, Requirement.PAY_11));

    private static List<CallEvent> incoming(Scene s, int... devices) {
        return s.event(s.theCall(), EventKind.INCOMING, StatusWord.INITIATED, devices);
    }

    private static boolean isForTheLastMember(Scene s, CallEvent event) {
        if (!s.isOfAGroup()) {
            return false;
        }
        int[] members = s.those(s.theCall(), Role.RINGING_MEMBER);
        return members.length > 1 && s.cast().device(event.device()) == members[members.length - 1];
    }

    private static boolean rings(Scene s) {
        return s.by(Role.RINGING_MEMBER);
    }

    private static int[] othersInTheCall(Scene s) {
        CallState call = s.theCall();
        return IntStream.range(0, s.cast().devices())
                .filter(d -> d != s.device() && d != call.caller() && call.joins(d))
                .toArray();
    }

    private static boolean callsAGroup(Scene s) {
        return s.cast().group(s.initiate().receiverId()) >= 0;
    }

    private static boolean hadACall(Scene s) {
        return s.calls(CallStatus.ENDED).anyMatch(CallState::isOfAGroup);
    }
}
