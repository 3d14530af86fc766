package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Roster;
import dev.ringspec.model.machine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * What a call is, apart from what was told of it and who keeps it in mind.
 *
 * @param status its status
 * @param caller the caller's device
 * @param receiver the user called, or {@link Cast#NOBODY} for a group
 * @param decider the device that brought the status about, or {@link Cast#NOBODY}; of an ongoing call to a group nothing
 *     depends on it, and it is left out
 * @param answerer the receiver's device that accepted, or {@link Cast#NOBODY}
 * @param roster who of a group is where; none for a call between two users
 * @param ticks whether its timer runs; that of a call to a group may do so when it is ongoing, or have run out
 */
record Outline(
        CallStatus status,
        int caller,
        int receiver,
        int decider,
        int answerer,
        @Nullable Roster roster,
        boolean ticks) {
    private static final Timer SOME_TIME = new Timer(1, 1, 1);

    /** A call between two users: its timer runs as long as nobody has answered. */
    Outline(CallStatus status, int caller, int receiver, int decider, int answerer) {
        this(status, caller, receiver, decider, answerer, null, status == CallStatus.INITIATED);
    }

    /** A call that was just made. */
    static Outline made(int caller, int receiver) {
        return new Outline(CallStatus.INITIATED, caller, receiver, caller, Cast.NOBODY);
    }

    /** A call to a group that was just made. */
    static Outline toAGroup(Cast cast, int caller, int group) {
        Roster roster = Roster.calling(cast, group, caller);
        return new Outline(CallStatus.INITIATED, caller, Cast.NOBODY, caller, Cast.NOBODY, roster, true);
    }

    static Outline of(CallState call) {
        Roster roster = call.roster();
        if (roster == null) {
            return new Outline(call.status(), call.caller(), call.receiver(), call.decider(), call.answerer());
        }
        int decider = call.status() == CallStatus.ONGOING ? Cast.NOBODY : call.decider();
        boolean ticks = call.ticks() && !call.timer().equals(Timer.STOPPED);
        return new Outline(call.status(), call.caller(), Cast.NOBODY, decider, Cast.NOBODY, roster, ticks);
    }

    /** A call of the machine that looks like this. */
    CallState asCall(int key) {
        String type = roster == null ? "user" : "group";
        CallState made =
                CallState.made(key, caller, receiver, "audio", type, SOME_TIME).named("s" + key);
        return roster == null ? decided(made) : decided(made, roster);
    }

    private CallState decided(CallState made) {
        CallState answered = answerer == Cast.NOBODY ? made : made.decided(CallStatus.ONGOING, answerer);
        return of(answered).equals(this) ? answered : answered.decided(status, decider);
    }

    private CallState decided(CallState made, Roster members) {
        CallState decided = status == CallStatus.INITIATED ? made : made.decided(status, decider);
        return decided.timed(ticks ? SOME_TIME : Timer.STOPPED).to(members);
    }

    /** Whether it keeps INV-3 and INV-4, as far as it is about a call between two users. */
    boolean isSound(Cast cast) {
        boolean answered = status == CallStatus.ONGOING || status == CallStatus.ENDED;
        boolean byReceiver = answerer != Cast.NOBODY && cast.userOf(answerer) == receiver;
        // Nobody makes a call ongoing but who accepts it; any other would leave the answerer beside the call.
        boolean byAnswerer = status != CallStatus.ONGOING || decider == answerer;
        boolean isAnswered = byAnswerer && answered == (answerer != Cast.NOBODY) && answered == byReceiver;
        return roster != null || (cast.userOf(caller) != receiver && isAnswered);
    }

    /** The same when the timer has run out, and before anything comes of it. */
    Outline runOut() {
        return new Outline(status, caller, receiver, decider, answerer, roster, false);
    }

    /** The same call where each device is another one. */
    Outline renamed(int[] to) {
        return new Outline(
                status,
                to[caller],
                receiver,
                decider == Cast.NOBODY ? Cast.NOBODY : to[decider],
                answerer == Cast.NOBODY ? Cast.NOBODY : to[answerer],
                roster == null ? null : renamed(roster, to),
                ticks);
    }

    private static Roster renamed(Roster roster, int[] to) {
        return new Roster(
                roster.group(),
                renamed(roster.ringing(), to),
                renamed(roster.joined(), to),
                renamed(roster.declined(), to),
                renamed(roster.left(), to),
                renamed(roster.stopped(), to));
    }

    private static long renamed(long devices, int[] to) {
        long renamed = 0;
        for (int device = 0; device < to.length; device++) {
            renamed |= (devices >>> device & 1) << to[device];
        }
        return renamed;
    }
}
