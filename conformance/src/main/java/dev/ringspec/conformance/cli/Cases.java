package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** The scenarios of the features, and the steps they are made of. */
final class Cases {
    private Cases() {}

    static List<String> ids() {
        return List.of();
    }

    static List<String> steps() {
        return List.of();
    }

    static List<String> showing(Requirement requirement) {
        return List.of();
    }

    static boolean explain(Page page, String id) {
        return false;
    }
}
