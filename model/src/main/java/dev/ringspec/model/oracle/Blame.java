package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports what is wrong with a payload, one report a requirement.
 *
 * @param observing the observation
 */
record Blame(Observing observing) {
    List<Refutation> forFlaws(List<Flaw> flaws) {
        Map<Requirement, List<Flaw>> by = new LinkedHashMap<>();
        flaws.forEach(f ->
                by.computeIfAbsent(f.requirement(), none -> new ArrayList<>()).add(f));
        List<Refutation> all = new ArrayList<>();
        by.forEach((requirement, some) -> all.add(new Refutation(
                FlawCharges.mostSpecific(observing, requirement, some),
                FlawCharges.also(observing, requirement, some),
                observed() + ": "
                        + String.join(", ", some.stream().map(Flaw::found).toList()),
                some.stream().map(Flaw::expected).toList(),
                false)));
        return all;
    }

    String observed() {
        if (observing.observation() instanceof Told told) {
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
