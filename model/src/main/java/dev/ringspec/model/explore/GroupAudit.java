package dev.ringspec.model.explore;

import static dev.ringspec.model.action.EventKind.ACCEPTED;
import static dev.ringspec.model.action.EventKind.CANCELLED;
import static dev.ringspec.model.action.EventKind.ENDED;
import static dev.ringspec.model.action.EventKind.INCOMING;
import static dev.ringspec.model.action.EventKind.REJECTED;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Roster;
import dev.ringspec.model.spec.Reading;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invariants that are about one call to a group by itself. INV-3, INV-4, INV-7 and INV-18 are of calls between two users;
 * of INV-5 no outsider is left where all users are members.
 */
final class GroupAudit {
    private final CallView call;
    private final Roster roster;

    private GroupAudit(CallView call, Roster roster) {
        this.call = call;
        this.roster = roster;
    }

    /** The first invariant that the call breaks; what the call is comes before what is told of it. */
    static Optional<Invariant> breach(CallView call, Roster roster) {
        return breachByItself(call.outline(), roster).or(() -> new GroupAudit(call, roster).breachOfWhatIsTold());
    }

    private Optional<Invariant> breachOfWhatIsTold() {
        if (!everybodyHearsEachOnce()) {
            return Optional.of(Invariant.INV_6);
        }
        return everybodyIsTold() ? Optional.empty() : Optional.of(Invariant.INV_19);
    }

    /** INV-20, whatever anybody was told. A roster keeps who was in a call to its end; but somebody has ended it, and left. */
    static Optional<Invariant> breachByItself(Outline call, Roster roster) {
        boolean holds = switch (call.status()) {
            case INITIATED, REJECTED, BUSY, CANCELLED, UNANSWERED -> (roster.joined() | roster.left()) == 0;
            case ONGOING -> roster.joined() != 0;
            case ENDED -> roster.left() != 0;
        };
        return holds ? Optional.empty() : Optional.of(Invariant.INV_20);
    }

    private boolean everybodyHearsEachOnce() {
        return call.devices()
                .allMatch(device -> times(device, INCOMING) <= 1
                        && (mayChangeMind() || times(device, ACCEPTED) <= othersWhoJoined(device))
                        && (mayHearMore() || endings(device) <= 1));
    }

    private long endings(int device) {
        return call.causedOn(device).stream().filter(EventKind::isTerminal).count();
    }

    /** A member who joins once more is told of once more. */
    private boolean mayChangeMind() {
        return call.allows(Reading.GROUP_CHANGE_MIND_ALLOWED);
    }

    /** Where what one member does is told as an end is, though the call goes on; and who was stopped may hear of the end. */
    private boolean mayHearMore() {
        return call.allows(Reading.GROUP_END_TOLD_EACH_LEAVE)
                || !call.allows(Reading.GROUP_REJECT_TOLD_NONE)
                || (call.allows(Reading.GROUP_LATE_TIMEOUT_STOPPED) && call.allows(Reading.GROUP_END_TOLD_MEMBERS));
    }

    private long othersWhoJoined(int device) {
        return in(roster.joined() | roster.left())
                .filter(other -> other != device && other != call.caller())
                .count();
    }

    private boolean everybodyIsTold() {
        return itRang() && answersAreTold() && outcomeIsTold();
    }

    private boolean itRang() {
        return isCancelledUnheard()
                || call.devices()
                        .filter(device -> call.cast().userOf(device) != call.callingUser())
                        .allMatch(device -> call.isTold(device, INCOMING));
    }

    private boolean answersAreTold() {
        return joinsAreTold()
                && declinesAreTold()
                && areTold(roster.stopped(), CANCELLED, Reading.TIMEOUT_RECEIVER_NONE);
    }

    /** The first has found the initiator there; of a later one, an initiator who has left need not be told. */
    private boolean joinsAreTold() {
        boolean first = !call.wasAnswered()
                || call.allows(Reading.GROUP_ACCEPT_TOLD_NONE)
                || call.isTold(call.caller(), ACCEPTED);
        boolean each = hasLeft(call.caller())
                || !call.allows(Reading.GROUP_ACCEPT_TOLD_EACH)
                || times(call.caller(), ACCEPTED) >= othersWhoJoined(call.caller());
        return first && each;
    }

    private boolean declinesAreTold() {
        return hasLeft(call.caller())
                || !call.allows(Reading.GROUP_REJECT_TOLD_EACH)
                || times(call.caller(), REJECTED) + times(call.caller(), CANCELLED)
                        >= in(roster.declined()).count();
    }

    private boolean outcomeIsTold() {
        return switch (call.status()) {
            case INITIATED, ONGOING -> true;
            case REJECTED, BUSY -> refusalIsTold();
            case CANCELLED -> isCancelledUnheard() || ringingHear(CANCELLED);
            case UNANSWERED -> timeOutIsTold();
            case ENDED -> endIsTold();
        };
    }

    /** Whoever still rings cannot be left ringing, whoever it was that ended it. */
    private boolean refusalIsTold() {
        boolean initiator = isByTheInitiator()
                || call.allows(Reading.GROUP_REJECT_TOLD_NONE)
                || Stream.of(REJECTED, CANCELLED).anyMatch(kind -> call.isTold(call.caller(), kind));
        return initiator && (ringingHear(REJECTED) || ringingHear(CANCELLED));
    }

    private boolean ringingHear(EventKind kind) {
        return in(roster.ringing()).allMatch(device -> call.isTold(device, kind));
    }

    private boolean timeOutIsTold() {
        boolean initiator = call.allows(Reading.TIMEOUT_CALLER_NONE) || call.isTold(call.caller(), REJECTED);
        return initiator && areTold(roster.ringing(), CANCELLED, Reading.TIMEOUT_RECEIVER_NONE);
    }

    /** Those who were in it to its end; by OP-group-end-told the other members as well. */
    private boolean endIsTold() {
        long all = call.allows(Reading.GROUP_END_TOLD_MEMBERS)
                ? roster.joined() | roster.ringing() | roster.declined() | roster.left() | roster.stopped()
                : roster.joined();
        return in(all).filter(this::isNotTheEnders).allMatch(device -> call.isTold(device, ENDED));
    }

    private boolean isNotTheEnders(int device) {
        int decider = call.outline().decider();
        return decider == Cast.NOBODY
                || call.cast().userOf(device) != call.cast().userOf(decider);
    }

    private boolean areTold(long devices, EventKind kind, Reading unless) {
        return call.allows(unless) || in(devices).allMatch(device -> call.isTold(device, kind));
    }

    private boolean isCancelledUnheard() {
        return call.status() == CallStatus.CANCELLED && call.allows(Reading.QUICK_CANCEL_NEITHER);
    }

    private boolean isByTheInitiator() {
        int decider = call.outline().decider();
        return decider != Cast.NOBODY && call.cast().userOf(decider) == call.callingUser();
    }

    private boolean hasLeft(int device) {
        return (roster.left() >>> device & 1) != 0;
    }

    private long times(int device, EventKind kind) {
        return call.causedOn(device).stream().filter(kind::equals).count();
    }

    private IntStream in(long devices) {
        return call.devices().filter(device -> (devices >>> device & 1) != 0);
    }
}
