package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.rule.Role;

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

    private final Cast cast;
    private final Outlines outlines;
    private final short[][] ofDevice;
    private final byte[][] ofUsers;
    private final int users;

    Aspects(Cast cast, Outlines outlines, int users) {
        this.cast = cast;
        this.outlines = outlines;
        this.users = users;
        int all = 1 << outlines.bits();
        ofDevice = new short[cast.devices()][all * Marks.ALL];
        ofUsers = new byte[users * users][all];
        for (int number = 0; number < all; number++) {
            // Only numbers of calls have parties.
            if (outlines.parties(number) != 0) {
                fill(number, outlines.outline(number));
            }
        }
    }

    private void fill(int number, Outline call) {
        for (int device = 0; device < ofDevice.length; device++) {
            for (int marks = 0; marks < Marks.ALL; marks++) {
                ofDevice[device][number * Marks.ALL + marks] = (short) aspects(call, number, device, new Marks(marks));
            }
        }
        for (int self = 0; self < users; self++) {
            for (int other = 0; other < users; other++) {
                ofUsers[self * users + other][number] = (byte) between(call, self, other);
            }
        }
    }

    /**
     * Who has put the call out of mind.
     *
     * @param bits cleared on the device itself, superseded there, cleared on the caller's device, cleared on the answerer
     */
    private record Marks(int bits) {
        static final int ALL = 16;

        boolean cleared() {
            return (bits & 1) != 0;
        }

        boolean outOfMind() {
            return (bits & 3) != 0;
        }

        boolean clearedOn(Outline call, int device) {
            return device == call.caller() ? (bits & 4) != 0 : (bits & 8) != 0;
        }
    }

    private int aspects(Outline call, int number, int device, Marks marks) {
        boolean initiated = call.status() == CallStatus.INITIATED;
        boolean open = call.status().isOpen();
        Role role = Role.values()[outlines.role(number, device)];
        boolean isIn = call.caller() == device || call.answerer() == device;
        boolean remembers = call.status() == CallStatus.ENDED && isIn && !marks.outOfMind();
        boolean ringsHere = initiated && role == Role.RECEIVERS_DEVICE;
        return when(initiated && call.caller() == device, marks.cleared() ? RINGS_OUT_CLEARED : RINGS_OUT)
                | when(call.asCall(0).joins(device), marks.cleared() ? JOINS_CLEARED : JOINS)
                | when(ringsHere, marks.outOfMind() ? RINGS_HERE_OUT_OF_MIND : RINGS_HERE)
                | when(remembers, call.decider() == device ? REMEMBERS_OWN_END : REMEMBERS_END_ELSEWHERE)
                | when(open && role != Role.OUTSIDER, OPEN_PART)
                | ofItsUser(call, device, marks);
    }

    private int ofItsUser(Outline call, int device, Marks marks) {
        int user = cast.userOf(device);
        boolean joins = isOn(call, call.caller(), user, marks) || isOn(call, call.answerer(), user, marks);
        int party = cast.userOf(call.caller()) == user ? call.caller() : call.answerer();
        boolean elsewhere =
                isOf(user, party) && party != device && call.status().isOpen();
        boolean cleared = elsewhere && (marks.cleared() || marks.clearedOn(call, party));
        return when(joins, USER_JOINS) | when(elsewhere, cleared ? OPEN_ELSEWHERE_CLEARED : OPEN_ELSEWHERE);
    }

    private boolean isOn(Outline call, int device, int user, Marks marks) {
        return isOf(user, device) && call.status() == CallStatus.ONGOING && !marks.clearedOn(call, device);
    }

    private boolean isOf(int user, int device) {
        return device != Cast.NOBODY && cast.userOf(device) == user;
    }

    private int between(Outline call, int self, int other) {
        int caller = cast.userOf(call.caller());
        boolean hasPart = caller == other || call.receiver() == other;
        boolean initiated = call.status() == CallStatus.INITIATED;
        return when(hasPart && call.status() == CallStatus.ONGOING, ONGOING)
                | when(hasPart && initiated, RINGING)
                | when(initiated && caller == other && call.receiver() == self, CALLING_BACK);
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
                | (cleared >>> outlines.caller(outline) & 1) << 2
                | (cleared << 1 >>> outlines.answererOrNobody(outline) & 1) << 3;
        return ofDevice[device][outline * Marks.ALL + marks];
    }

    /** What the call is to one user who calls another. */
    int between(int outline, int self, int other) {
        return ofUsers[self * users + other][outline];
    }
}
