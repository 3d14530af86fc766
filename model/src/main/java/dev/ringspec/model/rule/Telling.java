package dev.ringspec.model.rule;

import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an effect tells an audience: every listener exactly once, under one of the alternatives.
 *
 * @param audience who is told
 * @param alternatives what, by reading; one without a premise where the documents are clear
 * @param told what is violated if it does not come, or comes twice
 * @param carries what is violated if a field of the payload is missing or wrong
 */
public record Telling(Audience audience, List<Alternative> alternatives, Requirement told, Requirement carries) {
    /**
     * One way of telling.
     *
     * @param premise the readings under which it is so
     * @param notice what is told; empty for nothing
     * @param discouraged whether it is allowed, with a warning
     */
    public record Alternative(Premise premise, Optional<Notice> notice, boolean discouraged) {}

    /** The same, known to be this. */
    public Telling as(Notice notice) {
        Alternative only = tells(Premise.NONE, notice);
        return alternatives.equals(List.of(only)) ? this : new Telling(audience, List.of(only), told, carries);
    }

    /** OP-offline-events: the same to a device that was not connected, once it is. */
    public Telling replayed() {
        List<Alternative> late = new ArrayList<>();
        alternatives.stream()
                .map(a ->
                        new Alternative(a.premise().and(Reading.OFFLINE_EVENTS_REPLAYED), a.notice(), a.discouraged()))
                .forEach(late::add);
        late.add(nothingUnder(Reading.OFFLINE_EVENTS_LOST));
        return new Telling(audience, List.copyOf(late), told, carries);
    }

    /** The same to others. */
    Telling to(Audience others) {
        return new Telling(others, alternatives, told, carries);
    }

    static Telling always(Audience audience, Notice notice, Requirement told, Requirement carries) {
        return open(audience, told, carries, tells(Premise.NONE, notice));
    }

    /** Nothing at all is allowed as well, with a warning. */
    static Telling preferably(Audience audience, Notice notice, Requirement told, Requirement carries) {
        Alternative not = new Alternative(Premise.NONE, Optional.empty(), true);
        return open(audience, told, carries, tells(Premise.NONE, notice), not);
    }

    /** Whether anything is told at all is free, and shows no reading. */
    static Telling freely(Audience audience, Requirement told, Requirement carries, Notice... notices) {
        List<Alternative> all = new ArrayList<>(List.of(nothing(Premise.NONE)));
        Arrays.stream(notices).map(n -> tells(Premise.NONE, n)).forEach(all::add);
        return new Telling(audience, List.copyOf(all), told, carries);
    }

    /** The same with further alternatives. */
    Telling or(Alternative... others) {
        List<Alternative> all = new ArrayList<>(alternatives);
        all.addAll(List.of(others));
        return new Telling(audience, List.copyOf(all), told, carries);
    }

    static Telling open(Audience audience, Requirement told, Requirement carries, Alternative... alternatives) {
        return new Telling(audience, List.of(alternatives), told, carries);
    }

    static Alternative under(Reading reading, Notice notice) {
        return tells(Premise.anyOf(reading), notice);
    }

    static Alternative nothingUnder(Reading... anyOf) {
        return nothing(Premise.anyOf(anyOf));
    }

    static Alternative tells(Premise premise, Notice notice) {
        return new Alternative(premise, Optional.of(notice), false);
    }

    static Alternative nothing(Premise premise) {
        return new Alternative(premise, Optional.empty(), false);
    }
}
