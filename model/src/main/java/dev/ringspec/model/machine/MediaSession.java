package dev.ringspec.model.machine;

import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.machine.SessionDue.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The media session of one call: who is in it, who was let in, and what those inside are yet to be told. Of most calls it is
 * {@link #UNTOUCHED}. What a device did with it in this status is forgotten when the status changes; who is inside stays.
 *
 * @param inside the devices, as bits, that are in it
 * @param shaken the devices, as bits, that have lost their connection inside, or have entered another session since: whether
 *     they still are inside is not known
 * @param granted the devices, as bits, whose {@code generateToken} has succeeded in this status
 * @param started the devices, as bits, whose {@code startSession} has succeeded in this status
 * @param parting the devices, as bits, that have given one of endCall and endSession while both sides were inside
 * @param parted the devices, as bits, that were told {@code onCallEnded}: it never comes twice
 * @param lonelySince since when only one side is inside, in microseconds; of no meaning while that is not so
 * @param tokens the last token that each device was given in this status
 * @param due what is yet to be told
 */
public record MediaSession(
        long inside,
        long shaken,
        long granted,
        long started,
        long parting,
        long parted,
        long lonelySince,
        List<Token> tokens,
        List<SessionDue> due) {
    /** Nobody has done anything about it. */
    public static final MediaSession UNTOUCHED = new MediaSession(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    /**
     * A token that a device was given.
     *
     * @param device the device
     * @param text the token
     */
    public record Token(int device, String text) {}

    public boolean has(int device) {
        return CallState.has(inside, device);
    }

    /** Whether it is inside, or may be. */
    boolean isNear(int device) {
        return CallState.has(inside | shaken, device);
    }

    boolean isShaken() {
        return shaken != 0;
    }

    boolean isEmpty() {
        return (inside | shaken) == 0;
    }

    boolean isGood(int device, String token) {
        return tokens.contains(new Token(device, token));
    }

    /** Whether something has to come that has not come yet. */
    public boolean isOwing() {
        return !due.isEmpty() && due.stream().anyMatch(d -> d.need() == Need.MUST);
    }

    /** Whether something should come that has not come yet. */
    boolean isWanting() {
        return !due.isEmpty() && due.stream().anyMatch(d -> d.need() == Need.SHOULD);
    }

    MediaSession grantedTo(int device) {
        return new MediaSession(
                inside, shaken, granted | CallState.bit(device), started, parting, parted, lonelySince, tokens, due);
    }

    /** The answer told the token; one that was granted in an earlier status is worth nothing. */
    MediaSession given(int device, String token) {
        if (!CallState.has(granted, device)) {
            return this;
        }
        Stream<Token> others = tokens.stream().filter(t -> t.device() != device);
        List<Token> now = Stream.concat(others, Stream.of(new Token(device, token)))
                .sorted((a, b) -> Integer.compare(a.device(), b.device()))
                .toList();
        return new MediaSession(inside, shaken, granted, started, parting, parted, lonelySince, now, due);
    }

    MediaSession entered(int device) {
        long bit = CallState.bit(device);
        return new MediaSession(
                inside | bit, shaken & ~bit, granted, started | bit, parting & ~bit, parted, lonelySince, tokens, due);
    }

    /** Whoever leaves need not be told anything any more; and if it is a side of the call, both are inside no longer. */
    MediaSession left(int device, boolean isSide) {
        long still = inside & ~CallState.bit(device);
        return new MediaSession(
                        still,
                        shaken & ~CallState.bit(device),
                        granted,
                        started,
                        isSide ? 0 : parting,
                        parted,
                        lonelySince,
                        tokens,
                        due)
                .mapDue(d -> d.device() == device ? d.optional() : d);
    }

    /** The device is not connected any more: whether it is still inside, nobody can say. */
    MediaSession shaking(int device) {
        long bit = CallState.bit(device);
        return new MediaSession(
                        inside & ~bit,
                        shaken | (inside & bit),
                        granted,
                        started,
                        has(device) ? 0 : parting & ~bit,
                        parted,
                        lonelySince,
                        tokens,
                        due)
                .mapDue(d -> d.device() == device ? d.optional() : d);
    }

    MediaSession partingWith(int device) {
        return new MediaSession(
                inside, shaken, granted, started, parting | CallState.bit(device), parted, lonelySince, tokens, due);
    }

    MediaSession lonelySince(long at) {
        return new MediaSession(inside, shaken, granted, started, parting, parted, at, tokens, due);
    }

    /** The call has another status: what was let pass in the old one says nothing of the new one. */
    MediaSession inAnotherStatus() {
        return equals(UNTOUCHED)
                ? this
                : new MediaSession(inside, shaken, 0, 0, parting, parted, lonelySince, List.of(), due)
                        .mapDue(d -> d.need() == Need.SHOULD ? d.optional() : d);
    }

    MediaSession owing(SessionDue one) {
        return withDue(Stream.concat(due.stream(), Stream.of(one)));
    }

    /** {@code onCallEnded} comes once at the most, whatever it comes of. */
    MediaSession owingTheEnd(int device, Need need) {
        if (CallState.has(parted, device)) {
            return this;
        }
        SessionDue end = new SessionDue(device, SessionEventKind.CALL_ENDED, Cast.NOBODY, need);
        boolean isOwed =
                due.stream().anyMatch(d -> isEndOn(d, device) && d.need().compareTo(need) <= 0);
        return isOwed ? this : withoutEndOn(device).owing(end);
    }

    /** After one of the events due has come. */
    MediaSession after(SessionDue come) {
        if (come.kind() == SessionEventKind.CALL_ENDED) {
            long told = parted | CallState.bit(come.device());
            return new MediaSession(inside, shaken, granted, started, parting, told, lonelySince, tokens, due)
                    .withoutEndOn(come.device());
        }
        List<SessionDue> rest = new ArrayList<>(due);
        rest.remove(come);
        return withDue(rest.stream());
    }

    /** What has not come is not coming, but for the end that a device may be told of when it is there again. */
    MediaSession quiet() {
        return withDue(
                due.stream().filter(d -> d.kind() == SessionEventKind.CALL_ENDED && CallState.has(shaken, d.device())));
    }

    MediaSession mapDue(UnaryOperator<SessionDue> change) {
        return withDue(due.stream().map(change));
    }

    private MediaSession withoutEndOn(int device) {
        return withDue(due.stream().filter(d -> !isEndOn(d, device)));
    }

    private static boolean isEndOn(SessionDue due, int device) {
        return due.device() == device && due.kind() == SessionEventKind.CALL_ENDED;
    }

    private MediaSession withDue(Stream<SessionDue> now) {
        List<SessionDue> sorted = now.sorted(SessionDue.ORDER).toList();
        return new MediaSession(inside, shaken, granted, started, parting, parted, lonelySince, tokens, sorted);
    }
}
