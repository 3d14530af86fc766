package dev.ringspec.model.machine;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.SessionDue.Need;
import dev.ringspec.model.rule.Role;
import org.jspecify.annotations.Nullable;

/**
 * One call.
 *
 * @param key the invocation that made it: known before its session id is
 * @param session its session id, once that was seen
 * @param caller the caller's device
 * @param receiver the user called, or {@link Cast#NOBODY} for a group
 * @param type the type of call asked for
 * @param receiverType the receiver type asked for
 * @param status its status
 * @param decider the device that brought the status about, or {@link Cast#NOBODY} (a timer, the implementation itself)
 * @param answerer the receiver's device in the call, or {@link Cast#NOBODY}
 * @param timer when it runs out; only of a call that still rings somewhere
 * @param marks what the devices have in mind of it
 * @param roster who of a group is where; none for a call between two users
 * @param media its media session
 */
public record CallState(
        int key,
        @Nullable String session,
        int caller,
        int receiver,
        String type,
        String receiverType,
        CallStatus status,
        int decider,
        int answerer,
        Timer timer,
        Marks marks,
        @Nullable Roster roster,
        MediaSession media) {

    /** The bit in {@link Marks#past} for "there was no such call". */
    static final int UNBORN = 1 << CallStatus.values().length;

    /** What a device is to this call. */
    public Role role(Cast cast, int device) {
        if (roster != null) {
            return roster.role(cast, this, device);
        }
        if (device == caller) {
            return Role.CALLERS_DEVICE;
        }
        int user = cast.userOf(device);
        if (user == cast.userOf(caller)) {
            return Role.CALLERS_OTHER_DEVICE;
        }
        if (user != receiver) {
            return Role.OUTSIDER;
        }
        return isDecidedBesides(cast, device) ? Role.RECEIVERS_OTHER_DEVICE : Role.RECEIVERS_DEVICE;
    }

    /** Whether another device of the receiver has decided for it; of a cancel or a time-out, none has. */
    private boolean isDecidedBesides(Cast cast, int device) {
        return switch (status) {
            case INITIATED, CANCELLED, UNANSWERED -> false;
            case ONGOING, ENDED -> device != answerer;
            case REJECTED, BUSY -> decider != Cast.NOBODY && cast.userOf(decider) == receiver && device != decider;
        };
    }

    /** Whether that device is or was in the call, or has made it. */
    public boolean isParty(int device) {
        return device == caller || (roster == null ? device == answerer : roster.wasIn(device));
    }

    /** Whether that device has ended the call, or has left it before it was over. */
    public boolean wasEndedBy(int device) {
        return device == decider || (roster != null && has(roster.left(), device));
    }

    /** Whether the call is {@code ongoing} with that device in it. */
    public boolean joins(int device) {
        return status == CallStatus.ONGOING
                && (roster == null ? device == caller || device == answerer : has(roster.joined(), device));
    }

    /** Whether it was over at the last quiet already. */
    public boolean isLongOver() {
        return status.isTerminal() && marks.past() == 0;
    }

    /** Whether it rings on that device. */
    public boolean ringsOn(Cast cast, int device) {
        return roster == null
                ? status == CallStatus.INITIATED && role(cast, device) == Role.RECEIVERS_DEVICE
                : status.isOpen() && has(roster.ringing(), device);
    }

    /** Whether its timer may still run out: nobody has answered, or a member of a group has not. */
    public boolean ticks() {
        return status == CallStatus.INITIATED
                || (status == CallStatus.ONGOING && roster != null && roster.ringing() != 0);
    }

    /** Whether a group was called. */
    public boolean isOfAGroup() {
        return roster != null;
    }

    /** The id of the user or the group called. */
    public String receiverId(Cast cast) {
        return roster == null ? cast.uid(receiver) : cast.guid(roster.group());
    }

    /** Whether a device is one of those that were called. */
    boolean invites(Cast cast, int device) {
        return roster == null ? cast.userOf(device) == receiver : has(roster.ringing(), device);
    }

    /** Whether an {@code endCall} succeeded that was not its end: nobody can say then what the devices in it remember. */
    boolean wasEndedAgain() {
        return marks.endedAgain();
    }

    CallState endedAgain() {
        return marked(marks.again());
    }

    /** The devices, as bits, that have part in it: of its caller, and of those that were called. */
    long concerned(Cast cast) {
        long called = roster == null ? cast.devicesOf(receiver) : cast.devicesOfGroup(roster.group());
        return called | cast.devicesOf(cast.userOf(caller));
    }

    /** The other one of the two devices in the call. */
    int otherThan(int device) {
        return device == caller ? answerer : caller;
    }

    /** Whether it may end by itself at that moment, since only one side is in its media session (OP-one-sided-session). */
    public boolean mayDrop(long now) {
        return status == CallStatus.ONGOING
                && roster == null
                && !media.isEmpty()
                && (media.has(caller) != media.has(answerer) || media.isShaken())
                && media.lonelySince() < now;
    }

    /** Whether nothing comes of it any more but what a device has in mind of it. */
    boolean isAtRest() {
        return isLongOver()
                && session != null
                && timer.earliest() == Long.MAX_VALUE
                && media.isEmpty()
                && media.due().isEmpty();
    }

    /** Whether no device can have it in mind any more; the caller's other devices never had. */
    public boolean isOutOfMind(Cast cast) {
        long gone = marks.cleared() | marks.superseded();
        for (int device = 0; device < cast.devices(); device++) {
            boolean concerned = roster == null ? cast.userOf(device) == receiver : role(cast, device) != Role.OUTSIDER;
            if (!has(gone, device) && (device == caller || concerned)) {
                return false;
            }
        }
        return status.isTerminal() && marks.past() == 0 && media.isEmpty();
    }

    /** A call that a device has just made; {@code initiated}, unheard of before. */
    public static CallState made(int key, int caller, int receiver, String type, String receiverType, Timer timer) {
        return new CallState(
                key,
                null,
                caller,
                receiver,
                type,
                receiverType,
                CallStatus.INITIATED,
                caller,
                Cast.NOBODY,
                timer,
                Marks.NEW,
                null,
                MediaSession.UNTOUCHED);
    }

    /** The same call, to a group. */
    public CallState to(Roster members) {
        return seating(members, timer);
    }

    /** The call after a member has moved; its timer stops when it rings nowhere any more. */
    CallState seating(Roster members, Timer before) {
        CallState seated = new CallState(
                key,
                session,
                caller,
                receiver,
                type,
                receiverType,
                status,
                decider,
                answerer,
                timer,
                marks,
                members,
                media);
        return seated.timed(seated.ticks() ? before : Timer.STOPPED);
    }

    /** The statuses, as bits, that it has left since the last quiet: a device may still believe in them. */
    public int past() {
        return marks.past();
    }

    /** The devices, as bits, that gave {@code clearActiveCall} while they had part in it. */
    public long cleared() {
        return marks.cleared();
    }

    /** The devices, as bits, that have initiated or accepted another call since. */
    public long superseded() {
        return marks.superseded();
    }

    boolean isClearedOn(int device) {
        return has(marks.cleared(), device);
    }

    boolean isSupersededOn(int device) {
        return has(marks.superseded(), device);
    }

    /** Whether a device may still believe that the call is as it was. */
    boolean mayBeBehind(int device) {
        return marks.past() != 0 && !has(marks.informed(), device);
    }

    /** The call after a device, or {@link Cast#NOBODY}, has brought another status about; everybody is connected. */
    public CallState decided(CallStatus to, int by) {
        return decided(to, by, 0);
    }

    /** The same, while those of its devices, as bits, are not connected. */
    CallState decided(CallStatus to, int by, long offline) {
        return new CallState(
                key,
                session,
                caller,
                receiver,
                type,
                receiverType,
                to,
                by,
                to == CallStatus.ONGOING ? by : answerer,
                Timer.STOPPED,
                marks.left(status.ordinal(), offline),
                roster,
                mediaAfter(to, by));
    }

    /** That it is over may be told to those inside; by whoever has left before, it has to be told to the other side. */
    private MediaSession mediaAfter(CallStatus to, int by) {
        MediaSession next = media.inAnotherStatus();
        if (!to.isTerminal() || next.isEmpty()) {
            return next;
        }
        boolean isBoth = roster == null && next.has(caller) && next.has(answerer);
        boolean hasLeft = by != Cast.NOBODY && has(next.parting(), by) && next.has(otherThan(by));
        for (int device = 0; device < Cast.MOST; device++) {
            if (next.isNear(device)) {
                next = next.owingTheEnd(device, hasLeft && device == otherThan(by) ? Need.MUST : Need.MAY);
            }
        }
        return isBoth && isParty(by) ? next.partingWith(by) : next;
    }

    CallState as(CallStatus other) {
        return new CallState(
                key,
                session,
                caller,
                receiver,
                type,
                receiverType,
                other,
                decider,
                answerer,
                timer,
                marks,
                roster,
                media);
    }

    /** The call with another session id. */
    public CallState named(String id) {
        return new CallState(
                key, id, caller, receiver, type, receiverType, status, decider, answerer, timer, marks, roster, media);
    }

    /** The call with another timer. */
    public CallState timed(Timer other) {
        return new CallState(
                key,
                session,
                caller,
                receiver,
                type,
                receiverType,
                status,
                decider,
                answerer,
                other,
                marks,
                roster,
                media);
    }

    /** The call with another state of its media session. */
    CallState meeting(MediaSession other) {
        return new CallState(
                key,
                session,
                caller,
                receiver,
                type,
                receiverType,
                status,
                decider,
                answerer,
                timer,
                marks,
                roster,
                other);
    }

    CallState knownTo(int device) {
        return marked(marks.knownTo(device));
    }

    /** The call when everybody who was connected knows it as it is. */
    public CallState settled() {
        CallState quiet = media.due().isEmpty() ? this : meeting(media.quiet());
        return marks.past() == 0 ? quiet : quiet.marked(marks.settled());
    }

    /** Whether it may ring on that device without its knowing, which was not connected when it had to be told. */
    boolean isUnheardOn(int device) {
        return has(marks.unaware(), device);
    }

    CallState unheardOn(int device) {
        return marked(marks.unheardOn(device));
    }

    CallState heardOn(int device) {
        return marked(marks.heardOn(device));
    }

    CallState clearedOn(int device) {
        return marked(marks.clearedOn(device));
    }

    CallState supersededOn(int device) {
        return marked(marks.supersededOn(device));
    }

    private CallState marked(Marks other) {
        if (other.equals(marks)) {
            return this;
        }
        return new CallState(
                key,
                session,
                caller,
                receiver,
                type,
                receiverType,
                status,
                decider,
                answerer,
                timer,
                other,
                roster,
                media);
    }

    /** Of what tells calls apart most of the time: a call is hashed far more often than it changes. */
    @Override
    public int hashCode() {
        int hash = 31 * key + status.ordinal();
        hash = 31 * hash + decider;
        hash = 31 * hash + Long.hashCode(timer.latest());
        hash = 31 * hash + marks.hashCode();
        hash = 31 * hash
                + Long.hashCode(media.inside()
                        ^ media.granted() << 16
                        ^ (long) media.due().size() << 48);
        return roster == null ? hash : 31 * hash + Long.hashCode(roster.ringing() ^ roster.joined() << 32);
    }

    static long bit(int number) {
        return 1L << number;
    }

    static boolean has(long set, int number) {
        return (set >>> number & 1) != 0;
    }
}
