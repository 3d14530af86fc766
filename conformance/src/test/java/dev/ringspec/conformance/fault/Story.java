package dev.ringspec.conformance.fault;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Action.Settle;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.script.Symbols;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script in plain words: {@code alice listens, alice calls bob, bob accepts 1, quiet}. A number is that of the call, in the
 * order in which they are made. Where {@code bob-2} does something, users have two devices. {@code meanwhile} before a step says that the next one does not wait for it.
 */
final class Story {
    private static final World WORLD = World.of("faults", "alice", "bob", "carol");
    private static final World WITH_A_GROUP =
            World.of("faults", "alice", "bob", "carol", "dave").withGroup("team", "alice", "bob", "carol");

    private final List<Action> actions = new ArrayList<>();
    private int calls;

    private Story() {}

    static Script of(String text) {
        Story story = new Story();
        for (String step : text.split(", ", -1)) {
            story.add(step);
        }
        World world = text.contains("team") ? WITH_A_GROUP : WORLD;
        return new Script(text.contains("-2 ") ? world.withMoreDevices("alice", "bob") : world, story.actions);
    }

    private void add(String step) {
        boolean awaited = !step.startsWith("meanwhile ");
        String[] words = step.replace("meanwhile ", "").split(" ", -1);
        if (words[0].equals("quiet")) {
            actions.add(new Settle());
        } else if (words[1].equals("seconds")) {
            actions.add(new Pass(Double.parseDouble(words[0]), awaited));
        } else {
            give(words, awaited);
        }
    }

    private void give(String[] words, boolean awaited) {
        boolean initiates = words[1].equals("calls");
        calls += initiates ? 1 : 0;
        String device = words[0].matches(".*-\\d") ? words[0] : words[0] + "-1";
        actions.add(new Give(device, command(words), initiates ? calls : 0, awaited));
    }

    private static Command command(String[] words) {
        return switch (words[1]) {
            case "listens" -> new Command.AddCallListener(after("as", words, "main"));
            case "leaves" -> new Command.RemoveCallListener(after("as", words, "main"));
            case "calls" -> initiate(words);
            case "accepts" -> new Command.AcceptCall(session(words[2]));
            case "rejects" -> new Command.RejectCall(session(words[2]), after("with", words, "rejected"));
            case "cancels" -> new Command.RejectCall(session(words[2]), "cancelled");
            case "turns-away" -> new Command.RejectCall(session(words[2]), "busy");
            case "ends" -> new Command.EndCall(session(words[2]));
            case "asks" -> new Command.GetActiveCall();
            case "drops" -> new Command.Disconnect();
            case "returns" -> new Command.Connect();
            case "clears" -> new Command.ClearActiveCall();
            case "fetches" -> new Command.GenerateToken(session(words[2]));
            case "enters" -> new Command.StartSession(session(words[2]), Symbols.TOKEN);
            case "departs" -> new Command.EndSession(session(words[2]));
            default -> throw new IllegalArgumentException(String.join(" ", words));
        };
    }

    private static Command initiate(String[] words) {
        String timeout = after("for", words, "");
        return new Command.InitiateCall(
                words[2], words[2].equals("team") ? "group" : "user", after("by", words, "audio"), seconds(timeout));
    }

    private static @Nullable Double seconds(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static String session(String word) {
        return switch (word) {
            case "unknown" -> Symbols.UNKNOWN;
            case "foreign" -> Symbols.FOREIGN;
            default -> Symbols.call(Integer.parseInt(word));
        };
    }

    /** The word after that one, or what is meant where it is not there. */
    private static String after(String word, String[] words, String otherwise) {
        int at = List.of(words).indexOf(word);
        return at < 0 ? otherwise : words[at + 1];
    }
}
