package dev.ringspec.model.rule;

import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;

/**
 * What an effect tells an audience: every listener exactly once, under one of the alternatives.
 *
 * @param audience who is told
 * @param alternatives what, by reading; one without a reading where the documents are clear
 * @param told what is violated if it does not come, or comes twice
 * @param carries what is violated if a field of the payload is missing or wrong
 */
public record Telling(Audience audience, List<Alternative> alternatives, Requirement told, Requirement carries) {
    /**
     * One way of telling.
     *
     * @param reading the reading under which it is so; empty if it is always so
     * @param notice what is told; empty for nothing
     */
    public record Alternative(Optional<Reading> reading, Optional<Notice> notice) {}

    /** The same, known to be this. */
    public Telling as(Notice notice) {
        Alternative only = new Alternative(Optional.empty(), Optional.of(notice));
        return alternatives.equals(List.of(only)) ? this : new Telling(audience, List.of(only), told, carries);
    }

    static Telling always(Audience audience, Notice notice, Requirement told, Requirement carries) {
        return new Telling(audience, List.of(new Alternative(Optional.empty(), Optional.of(notice))), told, carries);
    }

    static Telling open(Audience audience, Requirement told, Requirement carries, Alternative... alternatives) {
        return new Telling(audience, List.of(alternatives), told, carries);
    }

    static Alternative under(Reading reading, Notice notice) {
        return new Alternative(Optional.of(reading), Optional.of(notice));
    }

    static Alternative nothingUnder(Reading reading) {
        return new Alternative(Optional.of(reading), Optional.empty());
    }
}
