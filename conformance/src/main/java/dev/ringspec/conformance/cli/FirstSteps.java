package dev.ringspec.conformance.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What a newcomer can paste, at the end of the help. */
final class FirstSteps {
    private static final String AGENT = "--agent 'node agent.js'";

    private FirstSteps() {}

    static void addTo(CommandLine line) {
        List<String> steps = List.of(
                "",
                "First steps:",
                "  see what a verdict looks like",
                pasted("run"),
                "  try an agent of yours: a first call, message by message; then everything",
                pasted("doctor " + AGENT),
                pasted("run " + AGENT),
                "  try a server of yours, once a binding says how it looks on the wire",
                pasted("binding show neutral"),
                pasted("run --server http://127.0.0.1:8080 --binding my-api.yaml"),
                "  read a requirement that was broken; all options of a command",
                pasted("explain RNG-1"),
                pasted("help run"));
        String text = String.join(System.lineSeparator(), steps) + System.lineSeparator();
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> text);
    }

    /** However long the path of the jar is, the line is not broken: it would be in the middle of a word. */
    private static String pasted(String command) {
        return "    " + Paste.self() + " " + command;
    }
}
