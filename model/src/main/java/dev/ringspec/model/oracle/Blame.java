package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports what is wrong with a payload, one report a requirement.
 *
 * @param observing the observation
 */
record Blame(Observing observing) {
    /** What is wrong with the fields of a payload: other readings might make it right. */
    List<Refutation> forPayload(List<Flaw> flaws) {
        if (flaws.isEmpty()) {
            return List.of();
        }
        boolean broken = flaws.stream().anyMatch(f -> f.requirement().level() == Level.MUST);
        return reports(flaws, broken ? new Diagnosis(observing).mixedReadings() : Optional.empty());
    }

    /** What is wrong with the times that payloads have told so far: facts of the call under any reading. */
    List<Refutation> forTimes(List<Flaw> flaws) {
        return reports(flaws, Optional.empty());
    }

    private List<Refutation> reports(List<Flaw> flaws, Optional<String> mixed) {
        if (flaws.isEmpty()) {
            return List.of();
        }
        Map<Requirement, List<Flaw>> by = new LinkedHashMap<>();
        flaws.forEach(f ->
                by.computeIfAbsent(f.requirement(), none -> new ArrayList<>()).add(f));
        List<Refutation> all = new ArrayList<>();
        by.forEach((requirement, some) -> all.add(refutation(requirement, some, mixed)));
        return all;
    }

    /** A payload that would be right under other readings than those shown mixes two of them (PAY-12). */
    private Refutation refutation(Requirement requirement, List<Flaw> flaws, Optional<String> mixed) {
        List<Requirement> named = new ArrayList<>();
        List<String> expected =
                new ArrayList<>(flaws.stream().map(Flaw::expected).toList());
        if (requirement.level() == Level.MUST) {
            mixed.ifPresent(readings -> {
                named.add(Requirement.PAY_12);
                expected.add(readings);
            });
        }
        named.add(FlawCharges.mostSpecific(observing, requirement, flaws));
        named.addAll(FlawCharges.also(observing, requirement, flaws));
        String found = String.join(", ", flaws.stream().map(Flaw::found).toList());
        return new Refutation(named.get(0), named.subList(1, named.size()), observed() + ": " + found, expected, false);
    }

    String observed() {
        if (observing.observation() instanceof Told told) {
            return Words.event(told.event());
        }
        if (observing.observation() instanceof SessionTold told) {
            return Words.event(told.event());
        }
        return observing.observation() instanceof Returned returned
                ? observing
                        .command()
                        .map(c -> Words.command(c.device(), c.command()) + " " + Words.reply(returned.reply()))
                        .orElse("")
                : "all was quiet";
    }
}
