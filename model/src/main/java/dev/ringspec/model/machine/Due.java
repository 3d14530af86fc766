package dev.ringspec.model.machine;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Telling;
import dev.ringspec.model.rule.Telling.Alternative;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An event that was caused and is not yet delivered to everybody (catalogue 1.2, "told"). Where its form is an open point,
 * the reading is not assumed before the event comes, or does not come.
 *
 * @param call the key of the call
 * @param device the device
 * @param telling what it says, by reading; one alternative only once it has arrived somewhere
 * @param must the listeners, as bits, that have to get it: registered from the effect until the event arrives
 * @param may the listeners, as bits, that may get it once: registered for a part of that time
 * @param got the listeners, as bits, that have got it; a listener registered again under the same id does not get it again
 * @param waits the device that has to be connected again before this has to come, or {@link Cast#NOBODY}: the one that it is
 *     for, and then it cannot come before either, or the one that gave the command
 * @param member the user who acted, where it may name a member of a group, or {@link Cast#NOBODY}
 */
public record Due(int call, int device, Telling telling, long must, long may, long got, int waits, int member) {
    /** Without what it says: that takes long to hash, and hardly ever tells two events of one call and device apart. */
    @Override
    public int hashCode() {
        long sets = (must * 31 + may) * 31 + got;
        return (31 * call + device) * 31 + Long.hashCode(sets) + waits;
    }

    static Due of(int call, int device, Telling telling, long listeners) {
        return new Due(call, device, telling, listeners, 0, 0, Cast.NOBODY, Cast.NOBODY);
    }

    /** The same, of what that user did. */
    Due by(int user) {
        boolean named = notices().anyMatch(Notice::ofTheMember);
        return named ? new Due(call, device, telling, must, may, got, waits, user) : this;
    }

    /** The same, not before that device is connected again. */
    Due waitingFor(int other) {
        return new Due(call, device, telling, must, may, got, other, member);
    }

    /** Whether it is kept from its device, which is not connected. */
    public boolean isHeldBack() {
        return waits == device;
    }

    /** OP-offline-events: the device is connected again; what is over by now may be left out. */
    Due released(boolean over) {
        Due free = new Due(call, device, telling.replayed(), must, may, got, Cast.NOBODY, member);
        return over ? free.optional() : free;
    }

    /** Whether it is of that call on that device. */
    public boolean concerns(int otherCall, int otherDevice) {
        return call == otherCall && device == otherDevice;
    }

    /** Whether it may be an event of that kind. */
    public boolean mayBe(EventKind kind) {
        return notices().anyMatch(n -> n.kinds().contains(kind));
    }

    /** What it may say. */
    public Stream<Notice> notices() {
        return telling.alternatives().stream().map(Alternative::notice).flatMap(Optional::stream);
    }

    /** What it may say under the readings. */
    Stream<Alternative> alternatives(Readings readings) {
        return telling.alternatives().stream().filter(a -> a.premise().holdsUnder(readings));
    }

    /** The readings, one way or the other, under which nothing has to come; none if something has to. */
    public List<Readings> asNothing(Readings readings) {
        if (must == 0) {
            return List.of(readings);
        }
        List<Readings> ways = new ArrayList<>();
        for (Alternative one : telling.alternatives()) {
            if (one.notice().isEmpty() && one.premise().holdsUnder(readings)) {
                one.premise().under(readings).ifPresent(ways::add);
            }
        }
        return ways.contains(readings) ? List.of(readings) : List.copyOf(ways);
    }

    /** The wish that it falls short of if nothing comes, though that is allowed. */
    Optional<Requirement> discouragement(Readings readings) {
        boolean discouraged = must != 0 && nothing(readings).anyMatch(Alternative::discouraged);
        return discouraged ? Optional.of(telling.told()) : Optional.empty();
    }

    private Stream<Alternative> nothing(Readings readings) {
        return alternatives(readings).filter(a -> a.notice().isEmpty());
    }

    /** Whether a listener has got it. */
    public boolean arrived() {
        return got != 0;
    }

    /** Whether nobody can get it any more. */
    boolean isOver() {
        return arrived() && (must | may) == 0;
    }

    /** Whether that listener may still get it. */
    public boolean isStillFor(int listener) {
        return CallState.has(must | may, listener);
    }

    Due deliveredTo(int listener, EventKind kind, Notice notice) {
        long gone = ~CallState.bit(listener);
        Telling fixed = telling.as(notice.by(kind));
        return new Due(call, device, fixed, must & gone, may & gone, got | ~gone, waits, member);
    }

    Due offeredTo(int listener) {
        boolean still = !CallState.has(got, listener) && (!arrived() || must != 0);
        long bit = CallState.bit(listener);
        return still ? new Due(call, device, telling, must & ~bit, may | bit, got, waits, member) : this;
    }

    Due keptFrom(long listeners) {
        return new Due(call, device, telling, must & ~listeners, may & ~listeners, got, waits, member);
    }

    /** The same, but nobody has to get it. */
    Due optional() {
        return new Due(call, device, telling, 0, must | may, got, waits, member);
    }

    /** The same, whatever the readings. */
    Due certain() {
        return notices()
                .findFirst()
                .map(n -> new Due(call, device, telling.as(n), must, may, got, waits, member))
                .orElse(this);
    }

    /** The same in the one form that it has under the readings; empty if that is nothing. */
    Optional<Due> under(Readings readings) {
        return alternatives(readings)
                .findFirst()
                .flatMap(Alternative::notice)
                .map(n -> new Due(call, device, telling.as(n), must, may, got, waits, member));
    }
}
