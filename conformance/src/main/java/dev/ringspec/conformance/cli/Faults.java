package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Page;
import dev.ringspec.model.subject.Subject;
import java.util.List;

/** The broken variants of the reference system, by name. */
final class Faults {
    private Faults() {}

    static Subject subject(String name) {
        List<String> names = List.of();
        throw new WrongUse("--fault: there is no fault '" + name + "'." + Nearest.question(name, names)
                + " See all by: " + Paste.self() + " agent --list-faults");
    }

    static void list(Page page) {
        page.line("(none yet)");
    }
}
