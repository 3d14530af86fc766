package dev.ringspec.model.explore;

import java.util.Arrays;

/**
 * How a state of the explored world is packed into words: first the calls, in the order in which they were made, each in
 * words of its own; then, in the bits left over, the commands in flight. No calls and nothing in flight is all zeros.
 *
 * <p>Of a call: its outline, the devices that cleared it, the devices it is superseded on, and what each device was told.
 */
final class Layout {
    private final Sequences sequences;
    private final int devices;
    private final int calls;
    private final int callWords;
    private final int words;
    private final long outlineMask;
    private final Field cleared;
    private final Field superseded;
    private final Field[] told;
    private final Field[] orders;
    private final long[] lasting;

    /**
     * A layout.
     *
     * @param sequences what a device can be told of a call
     * @param outlineBits how many bits the outline of a call takes
     * @param orderCodes how many values a command in flight has, none included; 0 if there never is one
     */
    Layout(Sequences sequences, int devices, int calls, int outlineBits, int orderCodes) {
        this.sequences = sequences;
        this.devices = devices;
        this.calls = calls;
        int[] used = {outlineBits};
        outlineMask = (1L << outlineBits) - 1;
        cleared = place(used, devices);
        superseded = place(used, devices);
        told = new Field[calls * devices];
        int placed = used[0];
        int[] place = {placed};
        for (int device = 0; device < devices; device++) {
            Field first = place(place, sequences.bits);
            for (int call = 0; call < calls; call++) {
                told[call * devices + device] = first;
            }
        }
        callWords = (place[0] + Long.SIZE - 1) / Long.SIZE;
        for (int call = 0; call < calls; call++) {
            for (int device = 0; device < devices; device++) {
                told[call * devices + device] = moved(told[call * devices + device], call * callWords);
            }
        }
        orders = new Field[devices];
        words = placeOrders(place[0], Field.bitsFor(orderCodes));
        lasting = lasting();
    }

    /** The next field: never across the border of two words. */
    private static Field place(int[] used, int bits) {
        int left = Long.SIZE - used[0] % Long.SIZE;
        int at = left < bits ? used[0] + left : used[0];
        used[0] = at + bits;
        return new Field(at / Long.SIZE, at % Long.SIZE, bits);
    }

    private static Field moved(Field field, int words) {
        return new Field(field.word() + words, field.shift(), field.bits());
    }

    /** Into the free upper bits of the last word of each call, as far as they go; gives the number of words needed. */
    private int placeOrders(int callBits, int bits) {
        int free = calls == 0 ? 0 : callWords * Long.SIZE - callBits;
        int each = bits == 0 ? devices : free / bits;
        int[] behind = {calls * callWords * Long.SIZE};
        for (int device = 0; device < devices; device++) {
            boolean fits = each > 0 && device < each * calls;
            int shift = fits ? Long.SIZE - free + device % each * bits : 0;
            orders[device] = fits ? new Field((device / each + 1) * callWords - 1, shift, bits) : place(behind, bits);
        }
        return Math.max(1, (behind[0] + Long.SIZE - 1) / Long.SIZE);
    }

    /** The bits of outline and events of a call, word by word. */
    private long[] lasting() {
        long[] masks = new long[callWords];
        for (int word = 0; word < callWords; word++) {
            masks[word] = word == 0 ? outlineMask : 0;
            for (int device = 0; device < devices && calls > 0; device++) {
                masks[word] |= told[device].word() == word ? told[device].mask() : 0;
            }
        }
        return masks;
    }

    /** How many words a state has. */
    int words() {
        return words;
    }

    int outline(long[] state, int call) {
        return (int) (state[call * callWords] & outlineMask);
    }

    void setOutline(long[] state, int call, int outline) {
        state[call * callWords] = (state[call * callWords] & ~outlineMask) | outline;
    }

    /** How many calls there are. */
    int count(long[] state) {
        int count = 0;
        while (count < calls && outline(state, count) != 0) {
            count++;
        }
        return count;
    }

    /** The devices that cleared the call, as bits. */
    int cleared(long[] state, int call) {
        return (int) (state[call * callWords + cleared.word()] >>> cleared.shift()) & (1 << devices) - 1;
    }

    void clear(long[] state, int call, int devicesToo) {
        state[call * callWords + cleared.word()] |= (long) devicesToo << cleared.shift();
    }

    /** The devices that have another call since, as bits. */
    int superseded(long[] state, int call) {
        return (int) (state[call * callWords + superseded.word()] >>> superseded.shift()) & (1 << devices) - 1;
    }

    void supersede(long[] state, int call, int devicesToo) {
        state[call * callWords + superseded.word()] |= (long) devicesToo << superseded.shift();
    }

    /** What the device was told of the call. */
    int told(long[] state, int call, int device) {
        return told[call * devices + device].get(state);
    }

    /** The device is told one thing more of the call. */
    void tell(long[] state, int call, int device, int kind) {
        Field field = told[call * devices + device];
        field.set(state, sequences.then(field.get(state), kind));
    }

    /** What the device has still to be told of the call is not told. */
    void withdraw(long[] state, int call, int device) {
        Field field = told[call * devices + device];
        field.set(state, sequences.withdrawn(field.get(state)));
    }

    void setTold(long[] state, int call, int device, int sequence) {
        told[call * devices + device].set(state, sequence);
    }

    /** The command in flight on the device; 0 for none. */
    int order(long[] state, int device) {
        return orders[device].get(state);
    }

    void setOrder(long[] state, int device, int order) {
        orders[device].set(state, order);
    }

    /** The outline and events of a call as one number, not zero: exact while a call has one word, a fingerprint beyond. */
    long lasting(long[] state, int call) {
        long key = state[call * callWords] & lasting[0];
        for (int word = 1; word < callWords; word++) {
            key = Fingerprints.mixed(key, state[call * callWords + word] & lasting[word]);
        }
        return key == 0 ? 1 : key;
    }

    long[] empty() {
        long[] state = new long[words];
        Arrays.fill(state, 0);
        return state;
    }
}
