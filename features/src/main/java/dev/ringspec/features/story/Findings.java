package dev.ringspec.features.story;

import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.spec.Warning;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Trial;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the oracle has found in the worlds of a story.
 *
 * @param trials the worlds
 * @param known the readings that were possible before
 */
public record Findings(List<Trial> trials, Set<Readings> known) {
    public Findings {
        trials = List.copyOf(trials);
    }

    /** The readings that are left; what two worlds show has to hold together. */
    public Set<Readings> readings() {
        return trials.stream()
                .map(t -> t.inquest().belief().readings())
                .reduce(Findings::both)
                .orElse(known);
    }

    private static Set<Readings> both(Set<Readings> some, Set<Readings> others) {
        Set<Readings> all = new LinkedHashSet<>();
        some.forEach(
                a -> others.stream().map(a::and).filter(Readings::isConsistent).forEach(all::add));
        return all;
    }

    /** Everything that was refuted. */
    public List<Refutation> refutations() {
        return trials.stream().flatMap(t -> t.inquest().refutations().stream()).toList();
    }

    /** The first of them that fails a run, and not only warns. */
    public Optional<Refutation> gravest() {
        return refutations().stream().filter(r -> r.level() == Level.MUST).findFirst();
    }

    /** The SHOULD requirements that the implementation falls short of here, those by its readings included. */
    public Set<Requirement> warnings(Set<Requirement> tagged) {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        trials.forEach(t -> all.addAll(t.inquest().belief().warnings()));
        refutations().stream()
                .filter(r -> r.level() == Level.SHOULD)
                .map(Refutation::requirement)
                .forEach(all::add);
        Set<Requirement> before = Warning.of(known);
        Warning.of(readings()).stream()
                .filter(r -> !before.contains(r) || tagged.contains(r))
                .forEach(all::add);
        return all;
    }

    /** The requirements that were borne out. */
    public Set<Requirement> shown() {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        trials.forEach(t -> all.addAll(t.inquest().shown()));
        return all;
    }

    /** Why the subject could not be driven any further, if so. */
    public Optional<SubjectFailure> failure() {
        return trials.stream().flatMap(t -> t.failure().stream()).findFirst();
    }

    /** Whether the oracle gave up. */
    public boolean isExhausted() {
        return trials.stream().anyMatch(t -> t.inquest().isExhausted());
    }
}
