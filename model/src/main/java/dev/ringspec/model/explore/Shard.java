package dev.ringspec.model.explore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One share of the work: the states whose fingerprints fall to it. It goes on from some of its states and lays out what it
 * finds, sorted by whose it is; when all have done so, it gathers what is its own. So no two shares ever write to the same
 * place, and the states found do not depend on how many there are.
 */
final class Shard {
    /** How many states are gone on from before the gathering: so many that what they lead to stays in the cache. */
    private static final int AT_A_TIME = 2048;

    private final int shards;
    private final int words;
    private final Steps steps;
    private final Audit audit;
    private final @Nullable Symmetry symmetry;
    private final FingerprintSet seen = new FingerprintSet();
    private final long[][] laidOut;
    private final int[] used;
    private final long[] state;
    private Rows now;
    private Rows next;
    private long transitions;
    private @Nullable Invariant breach;

    Shard(Plan plan, int shards, boolean symmetric) {
        this.shards = shards;
        words = plan.layout.words();
        steps = new Steps(plan);
        audit = new Audit(plan);
        symmetry = symmetric ? new Symmetry(plan) : null;
        laidOut = new long[shards][1 << 10];
        used = new int[shards];
        state = plan.layout.empty();
        now = new Rows(words);
        next = new Rows(words);
    }

    /** Starts with this state. */
    void begin(long[] initial) {
        layOut(initial);
    }

    /** Goes on from some of the states of this level. */
    void goOn() {
        for (int i = 0; i < AT_A_TIME && !now.isEmpty(); i++) {
            now.takeInto(state);
            steps.from(state, this::found);
        }
    }

    private void found(long[] found, int label, @Nullable Invariant broken) {
        transitions++;
        if (broken != null && breach == null) {
            breach = broken;
        }
        if (symmetry != null) {
            symmetry.settle(found);
        }
        layOut(found);
    }

    private void layOut(long[] found) {
        long fingerprint = Fingerprints.of(found, 0, words);
        int owner = (int) ((fingerprint >>> 40) % shards);
        int at = used[owner];
        if (at + words >= laidOut[owner].length) {
            laidOut[owner] = Arrays.copyOf(laidOut[owner], laidOut[owner].length * 2);
        }
        laidOut[owner][at] = fingerprint;
        System.arraycopy(found, 0, laidOut[owner], at + 1, words);
        used[owner] = at + 1 + words;
    }

    /** Gathers what the shard has laid out for this one, the states seen for the first time only. */
    void gather(Shard from, int own) {
        long[] laid = from.laidOut[own];
        int end = from.used[own];
        for (int at = 0; at < end; at += words + 1) {
            if (seen.add(laid[at])) {
                next.add(laid, at + 1);
                check(laid, at + 1);
            }
        }
        from.used[own] = 0;
    }

    private void check(long[] states, int at) {
        System.arraycopy(states, at, state, 0, words);
        Invariant broken = audit.breach(state);
        if (broken != null && breach == null) {
            breach = broken;
        }
    }

    /** Goes to the next level. */
    void descend() {
        Rows empty = now;
        now = next;
        next = empty;
    }

    /** Whether every state of this level has been gone on from. */
    boolean isDone() {
        return now.isEmpty();
    }

    /** How many states wait for the next level. */
    long waiting() {
        return next.size();
    }

    long states() {
        return seen.size();
    }

    long transitions() {
        return transitions;
    }

    /** Whether something was found that breaks an invariant. */
    boolean hasBreach() {
        return breach != null;
    }

    /** How many states were not gone on from, since a device was told too much there. */
    long beyond() {
        return steps.beyond();
    }

    boolean[] exercised() {
        return steps.exercised();
    }
}
