package dev.ringspec.features;

import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Requirement;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The requirements that no scenario shows, each with the reason. Every other one is tagged on a scenario. */
public final class Exclusions {
    private static final Map<Capability, String> LATER =
            new EnumMap<>(Map.of(Capability.SESSIONS, "the stories know no media sessions"));

    private static final Map<Requirement, String> ALL = Collections.unmodifiableMap(all());

    private Exclusions() {}

    /** Each requirement that is left out, with the reason. */
    public static Map<Requirement, String> reasons() {
        return ALL;
    }

    private static Map<Requirement, String> all() {
        Map<Requirement, String> all = new EnumMap<>(Requirement.class);
        Arrays.stream(Requirement.values())
                .forEach(r -> r.need().flatMap(Exclusions::later).ifPresent(reason -> all.put(r, reason)));
        all.put(Requirement.PAY_13, "nothing violates it; what is seen is reported");
        return all;
    }

    private static Optional<String> later(Capability need) {
        return Optional.ofNullable(LATER.get(need));
    }
}
