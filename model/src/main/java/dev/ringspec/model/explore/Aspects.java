package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.rule.Role;
import java.util.stream.IntStream;

/**
 * What one call is to one device that gives a command about <em>another</em> call, as bits. Circumstances are about any of
 * the other calls, so the bits of all of them are joined, and then read.
 */
final class Aspects {
    static final int RINGS_OUT = 1;
    static final int RINGS_OUT_CLEARED = 1 << 1;
    static final int JOINS = 1 << 2;
    static final int JOINS_CLEARED = 1 << 3;
    static final int RINGS_HERE = 1 << 4;
    static final int RINGS_HERE_OUT_OF_MIND = 1 << 5;
    static final int REMEMBERS_OWN_END = 1 << 6;
    static final int REMEMBERS_END_ELSEWHERE = 1 << 7;
    static final int OPEN_PART = 1 << 8;
    static final int USER_JOINS = 1 << 9;
    static final int OPEN_ELSEWHERE = 1 << 10;
    static final int OPEN_ELSEWHERE_CLEARED = 1 << 11;

    static final int ONGOING = 1;
    static final int RINGING = 1 << 1;
    static final int CALLING_BACK = 1 << 2;
    /** Of the group that is called. */
    static final int GROUP_ONGOING = 1 << 3;

    static final int GROUP_RINGING = 1 << 4;

    private final Cast cast;
    private final Bounds bounds;
    private final short[][] ofDevice;
    private final byte[][] ofTargets;
    private final byte[][] inTheCall;

    Aspects(Cast cast, Outlines outlines, Bounds bounds) {
        this.cast = cast;
        this.bounds = bounds;
        int users = bounds.devices().size();
        ofDevice = new short[cast.devices()][outlines.size() * Marks.ALL];
        ofTargets = new byte[users * bounds.targets()][outlines.size()];
        inTheCall = new byte[users][outlines.size()];
        for (int number = 0; number < outlines.size(); number++) {
            // Only numbers of calls have parties.
            if (outlines.parties(number) != 0) {
                fill(number, outlines.outline(number).asCall(0));
            }
        }
    }

    private void fill(int number, CallState call) {
        for (int user = 0; user < inTheCall.length; user++) {
            inTheCall[user][number] = (byte) (usersDevice(call, user) + 1);
            for (int target = 0; target < bounds.targets(); target++) {
                ofTargets[user * bounds.targets() + target][number] = (byte) between(call, user, target);
            }
        }
        for (int device = 0; device < ofDevice.length; device++) {
            for (int marks = 0; marks < Marks.ALL; marks++) {
                ofDevice[device][number * Marks.ALL + marks] = (short) aspects(call, device, new Marks(marks));
            }
        }
    }

    /** The device that has made the call or is in it for that user, or {@link Cast#NOBODY}. */
    private int usersDevice(CallState call, int user) {
        return IntStream.range(0, cast.devices())
                .filter(device -> cast.userOf(device) == user && (device == call.caller() || call.joins(device)))
                .findFirst()
                .orElse(Cast.NOBODY);
    }

    /**
     * Who has put the call out of mind.
     *
     * @param bits cleared on the device itself, superseded there, cleared on the device of the user that has made it or is in it
     */
    private record Marks(int bits) {
        static final int ALL = 8;

        boolean cleared() {
            return (bits & 1) != 0;
        }

        boolean outOfMind() {
            return (bits & 3) != 0;
        }

        boolean clearedInTheCall() {
            return (bits & 4) != 0;
        }
    }

    private int aspects(CallState call, int device, Marks marks) {
        boolean ringsOut = call.status() == CallStatus.INITIATED && call.caller() == device;
        boolean hasPart = call.status().isOpen() && call.role(cast, device) != Role.OUTSIDER;
        boolean remembers = isOver(call, device) && call.isParty(device) && !marks.outOfMind();
        return when(ringsOut, marks.cleared() ? RINGS_OUT_CLEARED : RINGS_OUT)
                | when(call.joins(device), marks.cleared() ? JOINS_CLEARED : JOINS)
                | when(call.ringsOn(cast, device), marks.outOfMind() ? RINGS_HERE_OUT_OF_MIND : RINGS_HERE)
                | when(remembers, call.wasEndedBy(device) ? REMEMBERS_OWN_END : REMEMBERS_END_ELSEWHERE)
                | when(hasPart, OPEN_PART)
                | ofItsUser(call, device, marks);
    }

    /** To a member who has left it, a call is over even while it goes on for others. */
    private static boolean isOver(CallState call, int device) {
        boolean goesOn = call.isOfAGroup() && call.status() == CallStatus.ONGOING;
        return call.status() == CallStatus.ENDED || (goesOn && !call.joins(device));
    }

    private int ofItsUser(CallState call, int device, Marks marks) {
        int user = cast.userOf(device);
        int party = usersDevice(call, user);
        boolean joins = party != Cast.NOBODY && call.joins(party);
        boolean ringsOut = call.status() == CallStatus.INITIATED && cast.userOf(call.caller()) == user;
        boolean elsewhere = party != device && (joins || ringsOut);
        boolean cleared = marks.cleared() || marks.clearedInTheCall();
        return when(joins && !marks.clearedInTheCall(), USER_JOINS)
                | when(elsewhere, cleared ? OPEN_ELSEWHERE_CLEARED : OPEN_ELSEWHERE);
    }

    int users() {
        return inTheCall.length;
    }

    private int between(CallState call, int self, int target) {
        return bounds.isAUser(target) ? betweenUsers(call, self, target) : toTheGroup(call);
    }

    private int betweenUsers(CallState call, int self, int other) {
        int caller = cast.userOf(call.caller());
        boolean initiated = call.status() == CallStatus.INITIATED;
        boolean rings = initiated && caller == other;
        boolean joins = false;
        for (int device = 0; device < cast.devices(); device++) {
            rings |= cast.userOf(device) == other && call.ringsOn(cast, device);
            joins |= cast.userOf(device) == other && call.joins(device);
        }
        return when(joins, ONGOING)
                | when(rings, RINGING)
                | when(initiated && caller == other && call.receiver() == self, CALLING_BACK);
    }

    private static int toTheGroup(CallState call) {
        return when(call.isOfAGroup() && call.status() == CallStatus.ONGOING, GROUP_ONGOING)
                | when(call.isOfAGroup() && call.status() == CallStatus.INITIATED, GROUP_RINGING);
    }

    private static int when(boolean holds, int bit) {
        return holds ? bit : 0;
    }

    /**
     * What the call is to the device.
     *
     * @param cleared the devices, as bits, that have cleared it
     * @param superseded the devices, as bits, that it is superseded on
     */
    int of(int outline, int device, int cleared, int superseded) {
        int marks = (cleared >>> device & 1)
                | (superseded >>> device & 1) << 1
                | (cleared << 1 >>> inTheCall[cast.userOf(device)][outline] & 1) << 2;
        return ofDevice[device][outline * Marks.ALL + marks];
    }

    /** What the call is to one user who calls another, or the group. */
    int between(int outline, int self, int target) {
        return ofTargets[self * bounds.targets() + target][outline];
    }
}
