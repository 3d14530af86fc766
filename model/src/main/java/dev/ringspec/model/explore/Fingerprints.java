package dev.ringspec.model.explore;

/** Fingerprints of packed states: every bit of the state sways every bit of the 64. */
final class Fingerprints {
    private Fingerprints() {}

    /** The fingerprint of the state that begins there; never zero, which stands for an empty place. */
    static long of(long[] states, int at, int words) {
        long mixed = 0x9E3779B97F4A7C15L;
        for (int word = 0; word < words; word++) {
            mixed = mixed(mixed, states[at + word]);
        }
        return mixed == 0 ? 1 : mixed;
    }

    /** One word more, by the finaliser of SplitMix64. */
    static long mixed(long before, long word) {
        long z = before * 0x9E3779B97F4A7C15L + word;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
