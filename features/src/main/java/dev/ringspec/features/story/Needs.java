package dev.ringspec.features.story;

import dev.ringspec.model.spec.Capability;
import java.util.Arrays;

/** The tags {@code @needs:…}, by which a scenario says what an implementation must be able to do. */
final class Needs {
    /** What no implementation declares: a wire on which the kit can make something go wrong. */
    static final String WIRE = "@needs:wire";

    private Needs() {}

    static Capability named(String label) {
        return Arrays.stream(Capability.values())
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new Miswritten("There is no capability " + label + " to be needed; there are "
                        + Words.listed(Arrays.stream(Capability.values())
                                .map(Capability::label)
                                .toList())
                        + "."));
    }
}
