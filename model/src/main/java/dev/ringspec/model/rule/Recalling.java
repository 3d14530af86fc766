package dev.ringspec.model.rule;

import static dev.ringspec.model.call.CallStatus.BUSY;
import static dev.ringspec.model.call.CallStatus.CANCELLED;
import static dev.ringspec.model.call.CallStatus.ENDED;
import static dev.ringspec.model.call.CallStatus.INITIATED;
import static dev.ringspec.model.call.CallStatus.ONGOING;
import static dev.ringspec.model.call.CallStatus.REJECTED;
import static dev.ringspec.model.call.CallStatus.UNANSWERED;
import static dev.ringspec.model.rule.Circumstance.ALWAYS;
import static dev.ringspec.model.rule.Circumstance.IT_BROUGHT_THE_STATUS_ABOUT;
import static dev.ringspec.model.rule.Circumstance.SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT;
import static dev.ringspec.model.rule.Recall.Memory.FORGOTTEN;
import static dev.ringspec.model.rule.Recall.Memory.REMEMBERED;
import static dev.ringspec.model.rule.Recall.always;
import static dev.ringspec.model.rule.Recall.open;
import static dev.ringspec.model.rule.Recall.under;
import static dev.ringspec.model.rule.Role.CALLERS_DEVICE;
import static dev.ringspec.model.rule.Role.CALLERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.OUTSIDER;
import static dev.ringspec.model.rule.Role.RECEIVERS_DEVICE;
import static dev.ringspec.model.rule.Role.RECEIVERS_OTHER_DEVICE;
import static dev.ringspec.model.spec.Reading.ACTIVE_CALL_SET_AT_ACCEPT;
import static dev.ringspec.model.spec.Reading.ACTIVE_CALL_SET_AT_INCOMING;
import static dev.ringspec.model.spec.Reading.END_CLEARS_ACTIVE_NO;
import static dev.ringspec.model.spec.Reading.END_CLEARS_ACTIVE_YES;
import static dev.ringspec.model.spec.Reading.INITIATOR_OTHER_DEVICES_INCOMING;
import static dev.ringspec.model.spec.Reading.INITIATOR_OTHER_DEVICES_NONE;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_ACCEPT_ACCEPTED_EVENT;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_ACCEPT_NONE;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_REJECT_CANCELLED_EVENT;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_REJECT_NONE;
import static dev.ringspec.model.spec.Reading.OTHER_DEVICES_ON_REJECT_REJECTED_EVENT;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_ALL;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_NONE;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS;
import static dev.ringspec.model.spec.Requirement.ACT_1;
import static dev.ringspec.model.spec.Requirement.ACT_2;
import static dev.ringspec.model.spec.Requirement.ACT_3;
import static dev.ringspec.model.spec.Requirement.ACT_7;
import static dev.ringspec.model.spec.Requirement.ACT_8;

import dev.ringspec.model.call.CallStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code getActiveCall} gives (catalogue 2.12), for a call that was not cleared on the device. An ongoing call comes
 * before all others (ACT-4).
 */
final class Recalling {
    private Recalling() {}

    private static final Set<CallStatus> REFUSED_ONES = Set.of(REJECTED, BUSY, CANCELLED, UNANSWERED);
    private static final Set<Role> PARTIES = Set.of(CALLERS_DEVICE, RECEIVERS_DEVICE);

    static final List<Recall> TABLE = List.of(
            new Recall(Set.of(INITIATED), Set.of(CALLERS_DEVICE), ALWAYS, ACT_3, always(REMEMBERED)),
            new Recall(
                    Set.of(INITIATED),
                    Set.of(RECEIVERS_DEVICE),
                    ALWAYS,
                    ACT_1,
                    open(under(ACTIVE_CALL_SET_AT_ACCEPT, FORGOTTEN), under(ACTIVE_CALL_SET_AT_INCOMING, REMEMBERED))),
            new Recall(Set.of(ONGOING), PARTIES, ALWAYS, ACT_2, always(REMEMBERED)),
            new Recall(
                    Set.of(INITIATED),
                    Set.of(CALLERS_OTHER_DEVICE),
                    ALWAYS,
                    ACT_1,
                    open(
                            under(INITIATOR_OTHER_DEVICES_NONE, FORGOTTEN),
                            under(INITIATOR_OTHER_DEVICES_INCOMING, Recall.Memory.EITHER))),
            new Recall(
                    EnumSet.complementOf(EnumSet.of(INITIATED)),
                    Set.of(CALLERS_OTHER_DEVICE),
                    ALWAYS,
                    ACT_1,
                    always(FORGOTTEN)),
            new Recall(
                    Set.of(ONGOING),
                    Set.of(RECEIVERS_OTHER_DEVICE),
                    ALWAYS,
                    ACT_1,
                    open(
                            under(OTHER_DEVICES_ON_ACCEPT_ACCEPTED_EVENT, FORGOTTEN),
                            under(OTHER_DEVICES_ON_ACCEPT_CANCELLED_EVENT, FORGOTTEN),
                            under(OTHER_DEVICES_ON_ACCEPT_NONE, Recall.Memory.EITHER))),
            new Recall(
                    Set.of(REJECTED, BUSY),
                    Set.of(RECEIVERS_OTHER_DEVICE),
                    ALWAYS,
                    ACT_8,
                    open(
                            under(OTHER_DEVICES_ON_REJECT_REJECTED_EVENT, FORGOTTEN),
                            under(OTHER_DEVICES_ON_REJECT_CANCELLED_EVENT, FORGOTTEN),
                            under(OTHER_DEVICES_ON_REJECT_NONE, Recall.Memory.EITHER))),
            new Recall(Set.of(ENDED), Set.of(RECEIVERS_OTHER_DEVICE), ALWAYS, ACT_1, always(FORGOTTEN)),
            new Recall(
                    REFUSED_ONES,
                    PARTIES,
                    ALWAYS,
                    ACT_8,
                    open(
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS, FORGOTTEN),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_ALL, FORGOTTEN),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_NONE, REMEMBERED))),
            new Recall(
                    Set.of(ENDED),
                    PARTIES,
                    IT_BROUGHT_THE_STATUS_ABOUT,
                    ACT_7,
                    open(under(END_CLEARS_ACTIVE_NO, REMEMBERED), under(END_CLEARS_ACTIVE_YES, FORGOTTEN))),
            new Recall(
                    Set.of(ENDED),
                    PARTIES,
                    SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT,
                    ACT_7,
                    open(
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS, REMEMBERED),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_NONE, REMEMBERED),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_ALL, FORGOTTEN))),
            new Recall(Set.of(CallStatus.values()), Set.of(OUTSIDER), ALWAYS, ACT_1, always(FORGOTTEN)));
}
