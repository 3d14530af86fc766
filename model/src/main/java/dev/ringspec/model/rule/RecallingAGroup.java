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
import static dev.ringspec.model.rule.Recall.Memory.EITHER;
import static dev.ringspec.model.rule.Recall.Memory.FORGOTTEN;
import static dev.ringspec.model.rule.Recall.Memory.REMEMBERED;
import static dev.ringspec.model.rule.Recall.always;
import static dev.ringspec.model.rule.Recall.open;
import static dev.ringspec.model.rule.Recall.under;
import static dev.ringspec.model.rule.Role.DECLINED_MEMBER;
import static dev.ringspec.model.rule.Role.INITIATOR;
import static dev.ringspec.model.rule.Role.INITIATORS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.JOINED_MEMBER;
import static dev.ringspec.model.rule.Role.LEFT_MEMBER;
import static dev.ringspec.model.rule.Role.MEMBERS;
import static dev.ringspec.model.rule.Role.MEMBERS_OTHER_DEVICE;
import static dev.ringspec.model.rule.Role.RINGING_MEMBER;
import static dev.ringspec.model.spec.Reading.ACTIVE_CALL_SET_AT_ACCEPT;
import static dev.ringspec.model.spec.Reading.ACTIVE_CALL_SET_AT_INCOMING;
import static dev.ringspec.model.spec.Reading.END_CLEARS_ACTIVE_NO;
import static dev.ringspec.model.spec.Reading.END_CLEARS_ACTIVE_YES;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_ALL;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_NONE;
import static dev.ringspec.model.spec.Reading.TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS;
import static dev.ringspec.model.spec.Requirement.ACT_1;
import static dev.ringspec.model.spec.Requirement.ACT_2;
import static dev.ringspec.model.spec.Requirement.ACT_3;
import static dev.ringspec.model.spec.Requirement.ACT_7;
import static dev.ringspec.model.spec.Requirement.ACT_8;

import dev.ringspec.model.call.CallStatus;
import java.util.List;
import java.util.Set;

/**
 * What {@code getActiveCall} gives of a call to a group. The catalogue has no table of it; where 2.12 has no like, either
 * answer is right. Of two lines that fit, the first one counts.
 */
final class RecallingAGroup {
    private RecallingAGroup() {}

    static final List<Recall> TABLE = List.of(
            new Recall(Set.of(INITIATED), Set.of(INITIATOR), ALWAYS, ACT_3, always(REMEMBERED)),
            new Recall(
                    Set.of(INITIATED),
                    Set.of(RINGING_MEMBER),
                    ALWAYS,
                    ACT_1,
                    open(under(ACTIVE_CALL_SET_AT_ACCEPT, FORGOTTEN), under(ACTIVE_CALL_SET_AT_INCOMING, REMEMBERED))),
            new Recall(Set.of(ONGOING), Set.of(JOINED_MEMBER), ALWAYS, ACT_2, always(REMEMBERED)),
            new Recall(
                    Set.of(ONGOING),
                    Set.of(RINGING_MEMBER),
                    ALWAYS,
                    ACT_1,
                    open(under(ACTIVE_CALL_SET_AT_ACCEPT, FORGOTTEN), under(ACTIVE_CALL_SET_AT_INCOMING, EITHER))),
            new Recall(
                    Set.of(REJECTED, BUSY, CANCELLED, UNANSWERED),
                    Set.of(INITIATOR, RINGING_MEMBER),
                    ALWAYS,
                    ACT_8,
                    open(
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS, FORGOTTEN),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_ALL, FORGOTTEN),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_NONE, REMEMBERED))),
            new Recall(
                    Set.of(ENDED),
                    Set.of(INITIATOR, LEFT_MEMBER),
                    IT_BROUGHT_THE_STATUS_ABOUT,
                    ACT_7,
                    open(under(END_CLEARS_ACTIVE_NO, REMEMBERED), under(END_CLEARS_ACTIVE_YES, FORGOTTEN))),
            new Recall(
                    Set.of(CallStatus.values()),
                    Set.of(DECLINED_MEMBER),
                    ALWAYS,
                    ACT_8,
                    open(
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_REFUSALS, FORGOTTEN),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_ALL, FORGOTTEN),
                            under(TERMINAL_EVENT_CLEARS_ACTIVE_NONE, EITHER))),
            new Recall(
                    Set.of(CallStatus.values()),
                    Set.of(INITIATORS_OTHER_DEVICE, MEMBERS_OTHER_DEVICE),
                    ALWAYS,
                    ACT_1,
                    always(EITHER)),
            new Recall(Set.of(CallStatus.values()), Set.of(MEMBERS), ALWAYS, ACT_1, always(EITHER)));
}
