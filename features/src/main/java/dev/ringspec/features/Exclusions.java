package dev.ringspec.features;

import dev.ringspec.model.spec.Requirement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The requirements that no scenario shows, each with the reason. Every other one is tagged on a scenario. */
public final class Exclusions {
    private static final Map<Requirement, String> ALL = Collections.unmodifiableMap(all());

    private Exclusions() {}

    /** Each requirement that is left out, with the reason. */
    public static Map<Requirement, String> reasons() {
        return ALL;
    }

    private static Map<Requirement, String> all() {
        Map<Requirement, String> all = new EnumMap<>(Requirement.class);
        all.put(
                Requirement.SES_7,
                "nothing violates it; a call that drops is told as an end is, and what is seen is reported");
        all.put(Requirement.PAY_13, "nothing violates it; what is seen is reported");
        return all;
    }
}
