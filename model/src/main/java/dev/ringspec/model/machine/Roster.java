package dev.ringspec.model.machine;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Move;
import dev.ringspec.model.rule.Role;

/**
 * Who of a group is where in a call to it (catalogue 2.14), each as the bits of devices. A member has one word: what one
 * device of a user decides counts for the user, and the user's other devices are in none of these sets from then on.
 *
 * @param group the group
 * @param ringing those that have not decided
 * @param joined those in the call, the initiator's included; of a call that is over, those that were in it to its end
 * @param declined those that said no
 * @param left those that were in the call, and left it
 * @param stopped those that have rung for the whole timeout while the call went on without them
 */
public record Roster(int group, long ringing, long joined, long declined, long left, long stopped) {
    /** Nobody has decided yet. */
    public static Roster calling(Cast cast, int group, int caller) {
        return new Roster(group, cast.devicesOfGroup(group) & ~cast.devicesOf(cast.userOf(caller)), 0, 0, 0, 0);
    }

    /** What a device is to the call; to one that went on without it, whoever had decided later had not decided yet. */
    Role role(Cast cast, CallState call, int device) {
        if (device == call.caller()) {
            return Role.INITIATOR;
        }
        if (!cast.isMember(group, cast.userOf(device))) {
            return Role.OUTSIDER;
        }
        if (cast.userOf(device) == cast.userOf(call.caller())) {
            return Role.INITIATORS_OTHER_DEVICE;
        }
        boolean begun = call.status() == CallStatus.ONGOING || call.status() == CallStatus.ENDED;
        if (CallState.has(ringing, device) || (!begun && CallState.has(joined | left | stopped, device))) {
            return Role.RINGING_MEMBER;
        }
        if (CallState.has(joined, device)) {
            return call.status() == CallStatus.ONGOING ? Role.JOINED_MEMBER : Role.LEFT_MEMBER;
        }
        return out(device);
    }

    private Role out(int device) {
        if (CallState.has(declined, device)) {
            return Role.DECLINED_MEMBER;
        }
        if (CallState.has(left, device)) {
            return Role.LEFT_MEMBER;
        }
        return CallState.has(stopped, device) ? Role.STOPPED_MEMBER : Role.MEMBERS_OTHER_DEVICE;
    }

    boolean wasIn(int device) {
        return CallState.has(joined | left, device);
    }

    /** After a move of a device, or of nobody's. */
    Roster after(Move move, Cast cast, CallState call, int actor) {
        long own = actor == Cast.NOBODY ? 0 : cast.devicesOf(cast.userOf(actor));
        return switch (move) {
            case NONE -> this;
            case JOINS -> joining(own, CallState.bit(actor) | (joined == 0 ? CallState.bit(call.caller()) : 0));
            case DECLINES -> new Roster(group, ringing & ~own, joined, declined | CallState.bit(actor), left, stopped);
            case LEAVES -> new Roster(group, ringing, joined & ~own, declined, left | (joined & own), stopped);
            case STOPS_RINGING -> new Roster(group, 0, joined, declined, left, stopped | ringing);
        };
    }

    /** The initiator counts as joined from the first accept on. */
    private Roster joining(long own, long in) {
        return new Roster(group, ringing & ~own, joined | in, declined & ~own, left & ~own, stopped & ~own);
    }
}
