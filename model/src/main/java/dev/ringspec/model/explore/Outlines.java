package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.rule.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Outlines as small numbers, zero for no call, and what follows from an outline alone: the role of every device. */
final class Outlines {
    private static final CallStatus[] STATUSES = CallStatus.values();

    /** Tables have an entry for every number, so there must not be too many. */
    private static final int MOST_BITS = 18;

    private final Cast cast;
    private final Field status;
    private final Field caller;
    private final Field receiver;
    private final Field decider;
    private final Field answerer;
    private final GroupNumbers ofGroups;
    private final byte[][] roles;
    private final int[] parties;

    /**
     * Those of a world.
     *
     * @param ofGroups those that a call to a group can have; empty if there is none
     */
    Outlines(Cast cast, int users, List<Outline> ofGroups) {
        this.cast = cast;
        int devices = cast.devices();
        status = new Field(0, 0, Field.bitsFor(STATUSES.length + 1));
        caller = after(status, devices);
        receiver = after(caller, users);
        decider = after(receiver, devices + 1);
        answerer = after(decider, devices + 1);
        int betweenTwo = answerer.shift() + answerer.bits();
        require(betweenTwo <= MOST_BITS);
        this.ofGroups = new GroupNumbers(1 << betweenTwo, ofGroups);
        require(bits() <= MOST_BITS);
        roles = new byte[devices][size()];
        parties = new int[size()];
        for (int number = 0; number < 1 << betweenTwo; number++) {
            decode(number, users).ifPresent(fill(number));
        }
        this.ofGroups.all().forEach(number -> fill(number).accept(outline(number)));
    }

    private static void require(boolean isFew) {
        if (!isFew) {
            throw new IllegalArgumentException("that many users and devices cannot be explored");
        }
    }

    private static Field after(Field before, int values) {
        return new Field(0, before.shift() + before.bits(), Field.bitsFor(values));
    }

    private Consumer<Outline> fill(int number) {
        return outline -> {
            CallState call = outline.asCall(0);
            for (int device = 0; device < roles.length; device++) {
                Role role = call.role(cast, device);
                roles[device][number] = (byte) role.ordinal();
                parties[number] |= role == Role.OUTSIDER ? 0 : 1 << device;
            }
        };
    }

    private Optional<Outline> decode(int number, int users) {
        long[] word = {number};
        boolean isOne = status.get(word) != 0
                && caller.get(word) < cast.devices()
                && receiver.get(word) < users
                && decider.get(word) <= cast.devices()
                && answerer.get(word) <= cast.devices();
        return isOne ? Optional.of(betweenTwo(number)) : Optional.empty();
    }

    /** How many bits a number takes. */
    int bits() {
        return Field.bitsFor(size());
    }

    /** All numbers are below. */
    int size() {
        return ofGroups.end;
    }

    int number(Outline outline) {
        return outline.roster() == null ? betweenTwo(outline) : ofGroups.number(outline);
    }

    private int betweenTwo(Outline outline) {
        long[] word = new long[1];
        status.set(word, outline.status().ordinal() + 1);
        caller.set(word, outline.caller());
        receiver.set(word, outline.receiver());
        decider.set(word, outline.decider() + 1);
        answerer.set(word, outline.answerer() + 1);
        return (int) word[0];
    }

    Outline outline(int number) {
        return ofGroups.has(number) ? ofGroups.outline(number) : betweenTwo(number);
    }

    private Outline betweenTwo(int number) {
        long[] word = {number};
        return new Outline(
                status(number), caller.get(word), receiver.get(word), decider.get(word) - 1, answerer.get(word) - 1);
    }

    CallStatus status(int number) {
        return STATUSES[(number & (1 << status.bits()) - 1) - 1];
    }

    /** The ordinal of the device's role. */
    int role(int number, int device) {
        return roles[device][number];
    }

    /** Whether a device of this world can have that role while a call has that status: in a call that keeps INV-3 and INV-4. */
    boolean canBe(CallStatus of, Role role) {
        for (int number = 0; number < parties.length; number++) {
            if (parties[number] != 0 && status(number) == of && outline(number).isSound(cast)) {
                for (byte[] each : roles) {
                    if (each[number] == role.ordinal()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The devices of its two users, or of the members, as bits. */
    int parties(int number) {
        return parties[number];
    }

    /** The same call where each device is another one. */
    int permuted(int number, int[] to) {
        return ofGroups.has(number) ? ofGroups.permuted(number, to) : permutedBetweenTwo(number, to);
    }

    private int permutedBetweenTwo(int number, int[] to) {
        int rest = number & ~(int) (caller.mask() | decider.mask() | answerer.mask());
        return rest
                | to[caller.of(number)] << caller.shift()
                | moved(decider.of(number), to) << decider.shift()
                | moved(answerer.of(number), to) << answerer.shift();
    }

    private static int moved(int deviceOrNobody, int[] to) {
        return deviceOrNobody == 0 ? 0 : to[deviceOrNobody - 1] + 1;
    }

    boolean decidedBy(int number, int device) {
        return ofGroups.has(number) ? ofGroups.decidedBy(number, device) : decider.of(number) == device + 1;
    }

    /** What a device is in the call, as bits: caller's device, decider, answerer; in a call to a group where it is there. */
    int parts(int number, int device) {
        return ofGroups.has(number)
                ? ofGroups.parts(number, device)
                : (caller.of(number) == device ? 1 : 0)
                        | (decider.of(number) == device + 1 ? 2 : 0)
                        | (answerer.of(number) == device + 1 ? 4 : 0);
    }

    boolean isToAGroup(int number) {
        return ofGroups.has(number);
    }

    /** What is so of calls to a group only. */
    GroupNumbers ofGroups() {
        return ofGroups;
    }

    /** Whether the timer of the call runs. */
    boolean ticks(int number) {
        return ofGroups.has(number) ? ofGroups.runOut(number) != 0 : status(number) == CallStatus.INITIATED;
    }
}
