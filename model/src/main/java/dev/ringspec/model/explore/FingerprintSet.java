package dev.ringspec.model.explore;

/** A set of fingerprints that only grows: open addressing, at most half full, so that a look costs one line of the cache. */
final class FingerprintSet {
    private static final int FIRST = 1 << 12;

    private long[] places = new long[FIRST];
    private int size;

    /**
     * Adds a fingerprint.
     *
     * @param fingerprint not zero
     * @return whether it is new
     */
    boolean add(long fingerprint) {
        int at = place(fingerprint);
        if (places[at] != 0) {
            return false;
        }
        places[at] = fingerprint;
        size++;
        if (size * 2 > places.length) {
            grow();
        }
        return true;
    }

    int size() {
        return size;
    }

    private int place(long fingerprint) {
        int mask = places.length - 1;
        int at = (int) fingerprint & mask;
        while (places[at] != 0 && places[at] != fingerprint) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = places;
        places = new long[Math.multiplyExact(old.length, 2)];
        for (long fingerprint : old) {
            if (fingerprint != 0) {
                places[place(fingerprint)] = fingerprint;
            }
        }
    }
}
