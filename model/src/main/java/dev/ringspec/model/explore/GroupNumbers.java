package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Roster;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of calls to a group as numbers from {@link #from} on. Their lowest bits say the status, as those of the numbers
 * below do.
 */
final class GroupNumbers {
    private static final int COLUMNS = CallStatus.values().length + 1;

    /** The first that can be one. */
    final int from;
    /** They are all below. */
    final int end;

    private final Map<Outline, Integer> numbers = new HashMap<>();
    private final @Nullable Outline[] outlines;
    private final int[] runOut;
    private final byte[] joined;

    GroupNumbers(int from, List<Outline> all) {
        this.from = from;
        Map<CallStatus, Integer> rows = new EnumMap<>(CallStatus.class);
        for (Outline outline : all) {
            int row = rows.merge(outline.status(), 1, Integer::sum) - 1;
            numbers.put(outline, from + row * COLUMNS + outline.status().ordinal() + 1);
        }
        end = from + rows.values().stream().mapToInt(n -> n).max().orElse(0) * COLUMNS;
        outlines = new Outline[end - from];
        runOut = new int[end - from];
        joined = new byte[end - from];
        numbers.forEach((outline, number) -> fill(number - from, outline));
    }

    private void fill(int at, Outline outline) {
        outlines[at] = outline;
        runOut[at] = outline.ticks() ? number(outline.runOut()) : 0;
        joined[at] = (byte) Long.bitCount(roster(outline).joined());
    }

    private static Roster roster(Outline outline) {
        return Objects.requireNonNull(outline.roster());
    }

    List<Integer> all() {
        return new ArrayList<>(numbers.values());
    }

    boolean has(int number) {
        return number >= from;
    }

    int number(Outline outline) {
        return Objects.requireNonNull(numbers.get(outline), () -> "not foreseen: " + outline);
    }

    Outline outline(int number) {
        return Objects.requireNonNull(outlines[number - from]);
    }

    /** The call when its timer has run out, before anything comes of it; zero if it does not run. */
    int runOut(int number) {
        return runOut[number - from];
    }

    /** Whether the timer of a call of that status can run. */
    boolean canTick(CallStatus status) {
        return numbers.keySet().stream().anyMatch(call -> call.status() == status && call.ticks());
    }

    /** How many devices are in the call. */
    int joined(int number) {
        return joined[number - from];
    }

    int permuted(int number, int[] to) {
        return number(outline(number).renamed(to));
    }

    /** What a device is in the call, as bits; the device that made it and the one that decided it among them. */
    int parts(int number, int device) {
        Outline call = outline(number);
        Roster roster = roster(call);
        int parts = (call.caller() == device ? 1 : 0) | (call.decider() == device ? 2 : 0);
        long[] places = {roster.ringing(), roster.joined(), roster.declined(), roster.left(), roster.stopped()};
        for (int place = 0; place < places.length; place++) {
            parts |= (int) (places[place] >>> device & 1) << (place + 2);
        }
        return parts;
    }

    boolean decidedBy(int number, int device) {
        return device != Cast.NOBODY && outline(number).decider() == device;
    }

    /** Whether nobody but these devices is still to answer. */
    boolean isAnsweredBesides(int number, long own) {
        return (roster(outline(number)).ringing() & ~own) == 0;
    }

    /** Whether anybody but these devices is in the call. */
    boolean isJoinedBesides(int number, long own) {
        return (roster(outline(number)).joined() & ~own) != 0;
    }

    /** Whether one of these devices is in the call. */
    boolean isJoined(int number, long own) {
        return (roster(outline(number)).joined() & own) != 0;
    }

    /** Whether the device was in the call and has ended it, for itself or for all. */
    boolean hasLeft(int number, int device) {
        return (roster(outline(number)).left() >>> device & 1) != 0;
    }
}
