package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.stream.Stream;

/** All the rules, in the order of the catalogue, and how to find the one that applies. */
public final class Rulebook {
    private Rulebook() {}

    /** The rules for commands that name a call: every (act, status, role) has exactly one. */
    public static final List<Rule> MATRIX = Stream.of(
                    Accepting.RULES,
                    Rejecting.RULES,
                    BeingBusy.RULES,
                    Cancelling.RULES,
                    TimingOut.RULES,
                    BadInput.RULES,
                    Ending.RULES,
                    CallingAGroup.RULES,
                    Joining.RULES,
                    Declining.RULES,
                    Leaving.RULES,
                    Meeting.RULES)
            .flatMap(List::stream)
            .toList();

    public static final Rule INITIATE = Initiating.RULE;
    public static final Rule INITIATE_TO_A_GROUP = CallingAGroup.INITIATE;
    public static final Rule ADD_LISTENER = Listening.ADD;
    public static final Rule REMOVE_LISTENER = Listening.REMOVE;
    public static final Rule DISCONNECT = Connecting.DISCONNECT;
    public static final Rule CONNECT = Connecting.CONNECT;

    /** For commands on a device that is not connected, beside what would follow otherwise. */
    public static final Refusal NOT_CONNECTED = Connecting.NOT_CONNECTED;

    /** For commands that name a session that no call has. */
    public static final Refusal NO_SUCH_CALL = BadInput.NO_SUCH_CALL;

    /** For the commands of the media session that name a session that no call has. */
    public static final List<Rule> MEETINGS_OF_NO_CALL = Meeting.OF_NO_CALL;

    /** A call in whose media session only one side is ends by itself. */
    public static final Effect DROP = Meeting.DROP;

    /** The timer of an {@code initiated} call runs out. */
    public static final Effect EXPIRE = TimingOut.EXPIRE;

    /** What {@code getActiveCall} gives. */
    public static final List<Recall> RECALLS = Stream.concat(Recalling.TABLE.stream(), RecallingAGroup.TABLE.stream())
            .toList();

    /** What a wrong answer to {@code getActiveCall} violates where an ongoing call comes before all others. */
    public static final Requirement ONGOING_FIRST = Requirement.ACT_4;

    public static final Effect RING = Initiating.RING;
    public static final Effect RING_BUSY = Initiating.RING_BUSY;
    public static final Effect CANCEL = Cancelling.CANCEL;
    public static final Effect CANCEL_TO_A_GROUP = CallingAGroup.CANCEL;
    public static final Effect RING_A_GROUP = CallingAGroup.RING;
    public static final Effect END = Ending.END;
    public static final Effect END_TOGETHER = Ending.END_TOGETHER;
    public static final Effect LISTEN_ALONE = Listening.LISTEN_ALONE;

    /** The rule for a command that names a call. */
    public static Rule rule(Act act, CallStatus status, Role role) {
        return Cells.rule(act, status, role);
    }

    /** The rule for a command of the media session of no call. */
    public static Rule ruleOfNoCall(Act act) {
        return MEETINGS_OF_NO_CALL.stream()
                .filter(rule -> rule.act() == act)
                .findFirst()
                .orElseThrow();
    }

    /** How a device remembers a call. */
    public static Recall recall(CallStatus status, Role role, boolean ownDoing) {
        Circumstance whose = ownDoing
                ? Circumstance.IT_BROUGHT_THE_STATUS_ABOUT
                : Circumstance.SOMEBODY_ELSE_BROUGHT_THE_STATUS_ABOUT;
        return Cells.recall(status, role, whose);
    }
}
