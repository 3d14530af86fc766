package dev.ringspec.model.machine;

/**
 * What the devices have in mind of a call, each set as bits.
 *
 * @param past the statuses that it has left since the last quiet: a device may still believe in them
 * @param informed the devices that cannot but know its present status
 * @param missed the devices with part in it that were not connected when it came to its present status: they may be behind
 *     even after quiet
 * @param cleared the devices that gave {@code clearActiveCall} while they had part in it
 * @param superseded the devices that have initiated or accepted another call since
 * @param unaware the devices that it may ring on without their knowing: they were not connected when they had to be told
 * @param endedAgain whether an {@code endCall} succeeded after it was over by another
 */
record Marks(int past, long informed, long missed, long cleared, long superseded, long unaware, boolean endedAgain) {
    /** Of a call just made, which was not there before. */
    static final Marks NEW = new Marks(CallState.UNBORN, 0, 0, 0, 0, 0, false);

    /** Another status came about, while those devices were not connected. */
    Marks left(int status, long offline) {
        return knowing(past | 1 << status, 0, missed | offline);
    }

    Marks knownTo(int device) {
        return CallState.has(informed, device) ? this : knowing(past, informed | CallState.bit(device), missed);
    }

    /** All is quiet: whoever was connected knows. */
    Marks settled() {
        long behind = missed & ~informed;
        return behind == 0 ? knowing(0, 0, 0) : knowing(past, ~behind, behind);
    }

    private Marks knowing(int statuses, long who, long whoNot) {
        return new Marks(statuses, who, whoNot, cleared, superseded, unaware, endedAgain);
    }

    /** The device has forgotten the call, and with it whatever it wrongly believed of it. */
    Marks clearedOn(int device) {
        long informedToo = CallState.has(missed, device) ? informed | CallState.bit(device) : informed;
        return new Marks(past, informedToo, missed, cleared | CallState.bit(device), superseded, unaware, endedAgain);
    }

    Marks supersededOn(int device) {
        return CallState.has(superseded, device)
                ? this
                : new Marks(past, informed, missed, cleared, superseded | CallState.bit(device), unaware, endedAgain);
    }

    /** The device was not connected when it had to be told of the call. */
    Marks unheardOn(int device) {
        return unaware(unaware | CallState.bit(device));
    }

    /** The device knows of the call: it was told something of it, or has had a hand in it. */
    Marks heardOn(int device) {
        return CallState.has(unaware, device) ? unaware(unaware & ~CallState.bit(device)) : this;
    }

    private Marks unaware(long devices) {
        return new Marks(past, informed, missed, cleared, superseded, devices, endedAgain);
    }

    /** Somebody ended it who was not the one to end it, and was not refused. */
    Marks again() {
        return new Marks(past, informed, missed, cleared, superseded, unaware, true);
    }

    @Override
    public int hashCode() {
        long sets = (((informed * 31 + missed) * 31 + cleared) * 31 + superseded) * 31 + unaware;
        return 31 * past + Long.hashCode(sets);
    }
}
