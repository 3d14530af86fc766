package dev.ringspec.features.story;

import dev.ringspec.features.story.Hindsight.Opinion;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence that did not come true, though the oracle has nothing to say against what happened.
 *
 * @param said what the sentence says
 * @param seen what was seen instead
 * @param asSaid the histories in which it would have come true
 */
record Claim(String said, String seen, List<List<Observation>> asSaid) {
    /** What has to be said to the author of the sentence. */
    Contradicted contradicted(Setting setting, Collection<Readings> shown) {
        List<Opinion> opinions = asSaid.stream().map(new Hindsight(setting)::of).toList();
        String why = opinions.stream()
                .filter(Opinion::permits)
                .findFirst()
                .map(o -> permitted(o, shown))
                .or(() -> opinions.stream()
                        .flatMap(o -> o.refutation().stream())
                        .findFirst()
                        .map(Claim::against))
                .orElse("No requirement was found that speaks against it; the model does not know this sentence.");
        return new Contradicted("The scenario says: " + said + ".\n  observed: " + seen + "\n" + why);
    }

    private static String against(Refutation refutation) {
        return Words.cited(refutation.requirement(), "speaks against this") + "\n  permitted in its place: "
                + String.join("\n                          or ", refutation.expected());
    }

    private static String permitted(Opinion opinion, Collection<Readings> shown) {
        List<Reading> only = Hindsight.only(opinion.readings(), shown);
        String under = only.stream().map(Claim::named).collect(Collectors.joining(" or "));
        return "The model permits it too" + (only.isEmpty() ? "" : ", under " + under)
                + "; this subject did otherwise, and that is right as well."
                + (only.isEmpty()
                        ? ""
                        : " State the reading that the scenario means: Given the reading "
                                + only.get(0).point().id() + " is \""
                                + only.get(0).label() + "\".");
    }

    private static String named(Reading reading) {
        return reading.point().id() + " reading " + reading.label();
    }
}
