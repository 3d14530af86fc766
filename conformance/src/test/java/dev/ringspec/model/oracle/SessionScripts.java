package dev.ringspec.model.oracle;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Action.Settle;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.script.Symbols;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.EndSession;
import dev.ringspec.model.action.Command.GenerateToken;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.StartSession;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random scripts that get into a media session at once and then come, go and end as they please: what the random suite needs
 * many commands for is too long for the naive twin.
 */
final class SessionScripts {
    private static final World WORLD = World.of("sessions", "alice", "bob", "carol");
    private static final String CALL = Symbols.call(1);

    private final Random random;
    private final List<Action> actions = new ArrayList<>();

    private SessionScripts(Random random) {
        this.random = random;
    }

    static Script of(Random random) {
        SessionScripts scripts = new SessionScripts(random);
        scripts.begin();
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            scripts.goOn();
        }
        return new Script(WORLD, scripts.actions);
    }

    private void begin() {
        if (random.nextBoolean()) {
            actions.add(Give.of("bob-1", new AddCallListener("main")));
        }
        actions.add(new Give("alice-1", InitiateCall.to("bob", "audio"), 1, true));
        boolean early = random.nextInt(6) == 0;
        if (!early) {
            actions.add(Give.of("bob-1", new AcceptCall(CALL)));
            actions.add(new Settle());
        }
        enter("alice-1");
        if (random.nextInt(5) > 0) {
            enter("bob-1");
        }
        if (early) {
            actions.add(Give.of("bob-1", new AcceptCall(CALL)));
        }
        if (random.nextBoolean()) {
            actions.add(new Settle());
        }
    }

    private void enter(String device) {
        actions.add(Give.of(device, new GenerateToken(CALL)));
        actions.add(Give.of(device, new StartSession(CALL, Symbols.TOKEN)));
    }

    private void goOn() {
        int what = random.nextInt(12);
        if (what == 0) {
            actions.add(new Pass(5, random.nextBoolean()));
        } else if (what == 1) {
            actions.add(new Settle());
        } else {
            actions.add(new Give(device(), command(), 0, random.nextInt(3) > 0));
        }
    }

    private String device() {
        return List.of("alice-1", "bob-1", "alice-1", "bob-1", "carol-1").get(random.nextInt(5));
    }

    private Command command() {
        return switch (random.nextInt(8)) {
            case 0 -> new GenerateToken(CALL);
            case 1, 2 -> new StartSession(CALL, Symbols.TOKEN);
            case 3, 4, 5 -> new EndSession(CALL);
            default -> new EndCall(CALL);
        };
    }
}
