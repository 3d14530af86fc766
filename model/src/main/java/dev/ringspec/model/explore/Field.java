package dev.ringspec.model.explore;

/**
 * Where a group of bits stands in a packed state.
 *
 * @param word the number of the word
 * @param shift how many bits are below it there
 * @param bits how many bits it has
 */
record Field(int word, int shift, int bits) {
    int get(long[] state) {
        return (int) ((state[word] >>> shift) & ((1L << bits) - 1));
    }

    /** The value in a number that is one word by itself. */
    int of(int number) {
        return (number >>> shift) & ((1 << bits) - 1);
    }

    void set(long[] state, int value) {
        state[word] = (state[word] & ~mask()) | ((long) value << shift);
    }

    long mask() {
        return ((1L << bits) - 1) << shift;
    }

    /** How many bits a number below {@code values} takes. */
    static int bitsFor(int values) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(values - 1, 0));
    }
}
