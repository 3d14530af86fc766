package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.suite.Choice;
import dev.ringspec.conformance.suite.Options;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A glob that fits no case of a run.
 *
 * @param glob as it was given to {@code --only}
 * @param options those of the run
 */
record NoCase(String glob, Options options) {
    /** What to say of it: the suite that was left out, or the names that come nearest. */
    WrongUse complaint() {
        return new WrongUse("--only: no case fits '" + glob + "'." + braces() + remedy() + " See all by: "
                + Paste.self() + " list");
    }

    private String braces() {
        return glob.contains("{") ? " Braces mean nothing here: write one name, or a * for all of them." : "";
    }

    private String remedy() {
        Choice elsewhere = new Choice(options).ofAllSuites();
        return elsewhere.isEmpty() ? nearest(all(elsewhere.only(Optional.empty()))) : leftOut(elsewhere);
    }

    private static String leftOut(Choice elsewhere) {
        String suites = String.join(
                " and ",
                Choice.SUITES.stream()
                        .filter(suite -> elsewhere.cases(suite).findAny().isPresent())
                        .toList());
        return " It fits cases of the suite " + suites + ", which --suite leaves out.";
    }

    private static List<String> all(Choice choice) {
        return Choice.SUITES.stream().flatMap(choice::cases).toList();
    }

    /** Whoever forgets the beginning or the end of a name is shown those that hold what was given. */
    private String nearest(List<String> ids) {
        String known = glob.replaceAll("^\\*+|\\*+$", "");
        List<String> holding = ids.stream().filter(id -> id.contains(known)).toList();
        if (known.isEmpty() || holding.isEmpty()) {
            return Nearest.question(
                    glob,
                    Stream.concat(ids.stream().map(NoCase::folder), ids.stream())
                            .toList());
        }
        return " A * stands for anything: '*" + known + "*' fits " + holding.size() + " of them, the first is "
                + holding.get(0) + ".";
    }

    private static String folder(String id) {
        return id.substring(0, id.lastIndexOf('/')) + "/*";
    }
}
