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
 * @param endedAgain whether an {@code endCall} succeeded after it was over by another
 */
record Marks(int past, long informed, long missed, long cleared, long superseded, boolean endedAgain) {
    /** Of a call just made, which was not there before. */
    static final Marks NEW = new Marks(CallState.UNBORN, 0, 0, 0, 0, false);

    /** Another status came about, while those devices were not connected. */
    Marks left(int status, long offline) {
        return new Marks(past | 1 << status, 0, missed | offline, cleared, superseded, endedAgain);
    }

    Marks knownTo(int device) {
        if (CallState.has(informed, device)) {
            return this;
        }
        return new Marks(past, informed | CallState.bit(device), missed, cleared, superseded, endedAgain);
    }

    /** All is quiet: whoever was connected knows. */
    Marks settled() {
        long behind = missed & ~informed;
        return behind == 0
                ? new Marks(0, 0, 0, cleared, superseded, endedAgain)
                : new Marks(past, ~behind, behind, cleared, superseded, endedAgain);
    }

    /** The device has forgotten the call, and with it whatever it wrongly believed of it. */
    Marks clearedOn(int device) {
        long informedToo = CallState.has(missed, device) ? informed | CallState.bit(device) : informed;
        return new Marks(past, informedToo, missed, cleared | CallState.bit(device), superseded, endedAgain);
    }

    /** Somebody ended it who was not the one to end it, and was not refused. */
    Marks again() {
        return new Marks(past, informed, missed, cleared, superseded, true);
    }

    @Override
    public int hashCode() {
        long sets = ((informed * 31 + missed) * 31 + cleared) * 31 + superseded;
        return 31 * past + Long.hashCode(sets);
    }

    Marks supersededOn(int device) {
        if (CallState.has(superseded, device)) {
            return this;
        }
        return new Marks(past, informed, missed, cleared, superseded | CallState.bit(device), endedAgain);
    }
}
