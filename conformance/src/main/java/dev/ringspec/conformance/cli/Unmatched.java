package dev.ringspec.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Words of a command line that belong nowhere.
 *
 * @param mistake the words, as they were found
 * @param args the whole command line
 */
record Unmatched(UnmatchedArgumentException mistake, List<String> args) {
    String complaint() {
        if (mistake.isUnknownOption()) {
            return mistake.getMessage() + "." + (isRoot() ? order() : quotes());
        }
        return isRoot()
                ? noCommand(mistake.getCommandLine(), first())
                : "There is nothing to do with " + words() + " here." + quotes();
    }

    private boolean isRoot() {
        return mistake.getCommandLine().getParent() == null;
    }

    /** What to say of a command that does not exist. */
    static String noCommand(CommandLine root, String name) {
        List<String> commands = new ArrayList<>(root.getSubcommands().keySet());
        String near = Nearest.question(name, commands);
        return "There is no command '" + name + "'."
                + (near.isEmpty() ? " The commands are " + String.join(", ", commands) + "." : near);
    }

    private String order() {
        return " Options come after the command, such as: " + Paste.self() + " run " + first();
    }

    /** The usual slip: without quotes, only the first word is the agent's command line. */
    private String quotes() {
        int agent = args.indexOf("--agent");
        boolean split =
                agent >= 0 && agent + 2 < args.size() && args.get(agent + 2).equals(first());
        return split
                ? " If it belongs to the agent, put the agent's whole command line in quotes: --agent '"
                        + args.get(agent + 1) + " " + first() + "'"
                : "";
    }

    private String words() {
        return "'" + String.join("', '", mistake.getUnmatched()) + "'";
    }

    private String first() {
        return mistake.getUnmatched().get(0);
    }
}
