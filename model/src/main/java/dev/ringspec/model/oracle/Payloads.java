package dev.ringspec.model.oracle;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine.Delivery;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a payload says of a call with what the call is. */
final class Payloads {
    private static final Set<Requirement> NAMING = EnumSet.of(
            Requirement.ACC_1,
            Requirement.REJ_1,
            Requirement.CAN_1,
            Requirement.BSY_1,
            Requirement.END_1,
            Requirement.GRP_2);

    private static final Set<Requirement> INITIATING =
            EnumSet.of(Requirement.INI_1, Requirement.BSY_7, Requirement.GRP_1);

    private final Cast cast;
    private final boolean times;

    /** Times are judged only where the implementation declares that it gives them. */
    Payloads(Cast cast, boolean times) {
        this.cast = cast;
        this.times = times;
    }

    /** What is wrong with the payload of an event that was due. */
    List<Flaw> ofEvent(Call said, EventKind kind, Delivery delivery, CallState call) {
        if (!delivery.notice().judged()) {
            return ofStop(said, call, receiver(delivery, call));
        }
        Requirement carries = delivery.due().telling().carries();
        StatusWord word = delivery.notice().word();
        List<Flaw> flaws = new ArrayList<>();
        missing(flaws, carries, "sessionId", said.sessionId());
        status(flaws, ofStatus(carries), List.of(word), said.callStatus(), true);
        Requirement constant = kind == EventKind.ENDED ? Requirement.PAY_3 : carries;
        constants(flaws, constant, said, call, receiver(delivery, call));
        required(flaws, kind == EventKind.ENDED ? Requirement.END_4 : carries, said);
        if (kind == EventKind.INCOMING) {
            missing(flaws, carries, "receiverType", said.receiverType());
        }
        if (times) {
            boolean isOver = call.status() == CallStatus.ENDED && !mayBeOfALeave(delivery, call);
            requiredTimes(flaws, kind, carries, said, isOver);
        }
        return flaws;
    }

    /** An event that only stops the ringing need not carry anything, but what it carries is right. */
    private List<Flaw> ofStop(Call said, CallState call, String receiver) {
        List<Flaw> flaws = new ArrayList<>();
        constants(flaws, Requirement.PAY_3, said, call, receiver);
        return flaws;
    }

    /** Who is named as the receiver: the user or group called, or the member who acted. */
    private String receiver(Delivery delivery, CallState call) {
        return delivery.notice().ofTheMember() ? cast.uid(delivery.due().member()) : call.receiverId(cast);
    }

    /** Whether a decision may be answered by a success without the call: it has to name the session that it decided. */
    static List<Flaw> ofNoResult(Requirement answered) {
        boolean names = NAMING.contains(answered);
        return names ? List.of(new Flaw(answered, "the call in the result", "no call in the result")) : List.of();
    }

    /** What is wrong with the call in a result; what is left out there is not judged. */
    List<Flaw> ofResult(Call said, Requirement answered, List<StatusWord> words, CallState call) {
        List<Flaw> flaws = new ArrayList<>();
        String session = call.session();
        if (said.sessionId() == null || (session != null && !session.equals(said.sessionId()))) {
            flaws.add(new Flaw(answered, "sessionId " + session, "sessionId " + said.sessionId()));
        }
        status(flaws, answered, words, said.callStatus(), false);
        boolean initiates = INITIATING.contains(answered);
        Requirement constant = initiates ? Requirement.INI_2 : Requirement.PAY_3;
        constants(flaws, constant, said, call, call.receiverId(cast));
        return flaws;
    }

    /** That busy can be told from rejected is a requirement of its own. */
    private static Requirement ofStatus(Requirement carries) {
        return carries == Requirement.BSY_4 ? Requirement.BSY_3 : carries;
    }

    private static void status(
            List<Flaw> flaws, Requirement because, List<StatusWord> right, @Nullable String said, boolean required) {
        boolean known = said != null && StatusWord.of(said).isPresent();
        boolean fits =
                said == null ? !required : right.stream().anyMatch(w -> w.text().equals(said));
        if (!fits && !right.isEmpty()) {
            String expected = "callStatus " + right.get(0).text();
            flaws.add(new Flaw(known || said == null ? because : Requirement.PAY_6, expected, "callStatus " + said));
        }
    }

    private void constants(List<Flaw> flaws, Requirement because, Call said, CallState call, String receiver) {
        differs(flaws, because, "callType", call.type(), said.callType());
        differs(flaws, because, "callInitiator", cast.uid(cast.userOf(call.caller())), said.callInitiator());
        differs(flaws, because, "callReceiver", receiver, said.callReceiver());
        differs(flaws, because, "receiverType", call.receiverType(), said.receiverType());
    }

    private static void required(List<Flaw> flaws, Requirement because, Call said) {
        missing(flaws, because, "callType", said.callType());
        missing(flaws, because, "callInitiator", said.callInitiator());
        missing(flaws, because, "callReceiver", said.callReceiver());
    }

    /** It may have been on its way since one member left, when the call was not over yet. */
    private static boolean mayBeOfALeave(Delivery delivery, CallState call) {
        return call.isOfAGroup() && delivery.readings().allows(Reading.GROUP_END_TOLD_EACH_LEAVE);
    }

    private static void requiredTimes(
            List<Flaw> flaws, EventKind kind, Requirement carries, Call said, boolean isOver) {
        switch (kind) {
            case INCOMING -> missing(flaws, carries, "initiatedAt", time(said.initiatedAt()));
            case ACCEPTED -> missing(flaws, carries, "joinedAt", time(said.joinedAt()));
            case ENDED -> {
                missing(flaws, Requirement.END_4, "joinedAt", time(said.joinedAt()));
                // A call that one member of a group has left has not ended.
                if (isOver) {
                    missing(flaws, Requirement.END_4, "endedAt", time(said.endedAt()));
                }
            }
            case REJECTED, CANCELLED -> {}
        }
    }

    /** A time of zero counts as left out. */
    private static @Nullable String time(@Nullable Double time) {
        return time == null || time == 0 ? null : time.toString();
    }

    private static void missing(List<Flaw> flaws, Requirement because, String field, @Nullable String said) {
        if (said == null || said.isEmpty()) {
            flaws.add(new Flaw(because, field + " present", field + " missing"));
        }
    }

    private static void differs(
            List<Flaw> flaws, Requirement because, String field, String right, @Nullable String said) {
        if (said != null && !said.equals(right)) {
            flaws.add(new Flaw(because, field + " " + right, field + " " + said));
        }
    }
}
