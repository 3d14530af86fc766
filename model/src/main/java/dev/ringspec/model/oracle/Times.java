package dev.ringspec.model.oracle;

import dev.ringspec.model.call.Call;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been said of the times of one call (PAY-4, PAY-5, PAY-15), and between which moments its commands took effect.
 * These are facts of the session, the same in every hypothesis.
 *
 * @param initiatedAt epoch seconds, as first said
 * @param joinedAt epoch seconds, as first said
 * @param endedAt epoch seconds, as first said
 * @param initiated when the initiate took effect
 * @param joined when the accept took effect
 * @param ended when the end took effect
 * @param ofAGroup whether each member has times of its own: those of different payloads are not compared then
 */
record Times(
        @Nullable Double initiatedAt,
        @Nullable Double joinedAt,
        @Nullable Double endedAt,
        @Nullable Span initiated,
        @Nullable Span joined,
        @Nullable Span ended,
        boolean ofAGroup) {
    static final Times UNKNOWN = new Times(null, null, null, null, null, null, false);

    /**
     * Between a command's invocation and its answer.
     *
     * @param from microseconds
     * @param to microseconds
     */
    record Span(long from, long to) {
        private static final long NOBODY_KNOWS = Long.MAX_VALUE;

        /** Of a command that was lost. */
        static Span since(long moment) {
            return new Span(moment, NOBODY_KNOWS);
        }

        /** Whether it is not known to have an end. */
        boolean isOpen() {
            return to == NOBODY_KNOWS;
        }

        /** That, or this before. */
        Span or(Span later) {
            return new Span(Math.min(from, later.from), later.to);
        }
    }

    /** With what a payload says; the first word on each time stands. */
    Times heard(Call said) {
        return new Times(
                first(initiatedAt, said.initiatedAt()),
                first(joinedAt, said.joinedAt()),
                first(endedAt, said.endedAt()),
                initiated,
                joined,
                ended,
                ofAGroup);
    }

    /** The same, of a call to a group. */
    Times ofAGroup(boolean is) {
        return is == ofAGroup ? this : new Times(initiatedAt, joinedAt, endedAt, initiated, joined, ended, is);
    }

    Times initiated(Span span) {
        return new Times(initiatedAt, joinedAt, endedAt, span, joined, ended, ofAGroup);
    }

    /** Of a group, from the first accept to the last (PAY-5). */
    Times joined(Span span) {
        Span all = joined != null && (ofAGroup || joined.isOpen()) ? joined.or(span) : first(joined, span);
        return new Times(initiatedAt, joinedAt, endedAt, initiated, all, ended, ofAGroup);
    }

    /** A member of a group who ends does not end the call, or nobody sees that it does. */
    Times ended(Span span) {
        Span first = ended != null && ended.isOpen() ? ended.or(span) : first(ended, span);
        return ofAGroup ? this : new Times(initiatedAt, joinedAt, endedAt, initiated, joined, first, false);
    }

    private static Span first(@Nullable Span before, Span now) {
        return before == null ? now : before;
    }

    /** What is wrong with the times of a payload, in itself and beside what was said before. */
    List<Flaw> flaws(Call said, boolean accepted) {
        List<Flaw> flaws = new ArrayList<>();
        Times all = ofAGroup ? UNKNOWN.heard(said) : heard(said);
        inOrder(flaws, "initiatedAt", all.initiatedAt, "joinedAt", all.joinedAt);
        inOrder(flaws, "joinedAt", all.joinedAt, "endedAt", all.endedAt);
        inOrder(flaws, "initiatedAt", all.initiatedAt, "endedAt", all.endedAt);
        notNegative(flaws, said.initiatedAt());
        if (!accepted && said.joinedAt() != null && said.joinedAt() > 0) {
            flaws.add(new Flaw(Requirement.PAY_4, "no joinedAt on a call that was not accepted", "" + said.joinedAt()));
        }
        same(flaws, "initiatedAt", initiatedAt, said.initiatedAt());
        if (!ofAGroup) {
            same(flaws, "joinedAt", joinedAt, said.joinedAt());
            same(flaws, "endedAt", endedAt, said.endedAt());
        }
        return flaws;
    }

    /** What does not fit the time that passed between the commands (PAY-5). */
    List<Flaw> misfits(long tolerance) {
        List<Flaw> flaws = new ArrayList<>();
        fits(flaws, "joinedAt - initiatedAt", initiatedAt, initiated, joinedAt, joined, tolerance);
        fits(flaws, "endedAt - joinedAt", joinedAt, joined, endedAt, ended, tolerance);
        return flaws;
    }

    private static void fits(
            List<Flaw> flaws,
            String what,
            @Nullable Double from,
            @Nullable Span start,
            @Nullable Double to,
            @Nullable Span end,
            long tolerance) {
        if (from == null || to == null || start == null || end == null || start.isOpen() || end.isOpen()) {
            return;
        }
        double least = seconds(end.from() - start.to() - tolerance);
        double most = seconds(end.to() - start.from() + tolerance);
        if (to - from < least || to - from > most) {
            flaws.add(new Flaw(Requirement.PAY_5, what + " from " + least + " to " + most + " s", "" + (to - from)));
        }
    }

    private static double seconds(long micros) {
        return micros / (double) Terms.SECOND;
    }

    private static void inOrder(
            List<Flaw> flaws, String one, @Nullable Double first, String other, @Nullable Double then) {
        if (first != null && then != null && then < first) {
            flaws.add(new Flaw(Requirement.PAY_4, one + " <= " + other, first + " > " + then));
        }
    }

    private static void notNegative(List<Flaw> flaws, @Nullable Double time) {
        if (time != null && time < 0) {
            flaws.add(new Flaw(Requirement.PAY_4, "a time of zero or more", "" + time));
        }
    }

    private static void same(List<Flaw> flaws, String field, @Nullable Double before, @Nullable Double now) {
        if (before != null && now != null && now != 0 && !before.equals(now)) {
            flaws.add(new Flaw(Requirement.PAY_15, field + " " + before, field + " " + now));
        }
    }

    private static @Nullable Double first(@Nullable Double before, @Nullable Double now) {
        return before != null || now == null || now == 0 ? before : now;
    }
}
