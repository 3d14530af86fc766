package dev.ringspec.model.machine;

/**
 * What the devices have in mind of a call, each set as bits.
 *
 * @param past the statuses that it has left since the last quiet: a device may still believe in them
 * @param informed the devices that cannot but know its present status
 * @param missed the devices that were not connected when it came to its present status: they may be behind even after quiet
 * @param cleared the devices that gave {@code clearActiveCall} while they had part in it
 * @param superseded the devices that have initiated or accepted another call since
 * @param unaware the devices that it may ring on without their knowing: they were not connected when they had to be told
 */
record Marks(int past, long informed, long missed, long cleared, long superseded, long unaware) {
    /** Of a call just made, which was not there before. */
    static final Marks NEW = new Marks(CallState.UNBORN, 0, 0, 0, 0, 0);

    /** Another status came about, while those devices were not connected. */
    Marks left(int status, long offline) {
        return new Marks(past | 1 << status, 0, missed | offline, cleared, superseded, unaware);
    }

    Marks knownTo(int device) {
        if (CallState.has(informed, device)) {
            return this;
        }
        return new Marks(past, informed | CallState.bit(device), missed, cleared, superseded, unaware);
    }

    /** All is quiet: whoever was connected knows. */
    Marks settled() {
        long behind = missed & ~informed;
        return behind == 0
                ? new Marks(0, 0, 0, cleared, superseded, unaware)
                : new Marks(past, ~behind, behind, cleared, superseded, unaware);
    }

    /** The device has forgotten the call, and with it whatever it wrongly believed of it. */
    Marks clearedOn(int device) {
        long informedToo = CallState.has(missed, device) ? informed | CallState.bit(device) : informed;
        return new Marks(past, informedToo, missed, cleared | CallState.bit(device), superseded, unaware);
    }

    @Override
    public int hashCode() {
        long sets = (((informed * 31 + missed) * 31 + cleared) * 31 + superseded) * 31 + unaware;
        return 31 * past + Long.hashCode(sets);
    }

    /** The device was not connected when it had to be told of the call. */
    Marks unheardOn(int device) {
        return new Marks(past, informed, missed, cleared, superseded, unaware | CallState.bit(device));
    }

    /** The device knows of the call: it was told something of it, or has had a hand in it. */
    Marks heardOn(int device) {
        return CallState.has(unaware, device)
                ? new Marks(past, informed, missed, cleared, superseded, unaware & ~CallState.bit(device))
                : this;
    }

    Marks supersededOn(int device) {
        if (CallState.has(superseded, device)) {
            return this;
        }
        return new Marks(past, informed, missed, cleared, superseded | CallState.bit(device), unaware);
    }
}
