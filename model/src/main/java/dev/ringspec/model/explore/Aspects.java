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
        ofDevice = new short[cast.devices()][all * 4];
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
            for (int gone = 0; gone < 4; gone++) {
                ofDevice[device][number * 4 + gone] = (short) aspects(call, number, device, (gone & 1) != 0, gone != 0);
            }
        }
        for (int self = 0; self < users; self++) {
            for (int other = 0; other < users; other++) {
                ofUsers[self * users + other][number] = (byte) between(call, self, other);
            }
        }
    }

    private int aspects(Outline call, int number, int device, boolean cleared, boolean outOfMind) {
        boolean initiated = call.status() == CallStatus.INITIATED;
        Role role = Role.values()[outlines.role(number, device)];
        boolean joins = call.asCall(0).joins(device);
        boolean remembered = call.status() == CallStatus.ENDED && role != Role.OUTSIDER && !outOfMind;
        return when(initiated && call.caller() == device, cleared ? RINGS_OUT_CLEARED : RINGS_OUT)
                | when(joins, cleared ? JOINS_CLEARED : JOINS)
                | when(initiated && role == Role.RECEIVERS_DEVICE, outOfMind ? RINGS_HERE_OUT_OF_MIND : RINGS_HERE)
                | when(remembered, call.decider() == device ? REMEMBERS_OWN_END : REMEMBERS_END_ELSEWHERE)
                | when(call.status().isOpen() && role != Role.OUTSIDER, OPEN_PART);
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

    /** What the call is to the device. */
    int of(int outline, int device, boolean cleared, boolean superseded) {
        return ofDevice[device][outline * 4 + (cleared ? 1 : 0) + (superseded ? 2 : 0)];
    }

    /** What the call is to one user who calls another. */
    int between(int outline, int self, int other) {
        return ofUsers[self * users + other][outline];
    }
}
