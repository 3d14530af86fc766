package dev.ringspec.conformance.script;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.GenerateToken;
import dev.ringspec.model.action.Command.StartSession;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.subject.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens that devices were given while a script was played. */
final class Tokens {
    private final Trial trial;
    private final Map<Place, Integer> asked = new HashMap<>();

    Tokens(Trial trial) {
        this.trial = trial;
    }

    /**
     * Where a token is of use.
     *
     * @param device on which device
     * @param session for which session
     */
    private record Place(String device, String session) {}

    /** A command was given. */
    void note(int id, String device, Command command) {
        if (command instanceof GenerateToken generate) {
            asked.put(new Place(device, generate.sessionId()), id);
        }
    }

    /** The command with the token that is meant; without one if none was given. */
    Command resolved(String device, Command command) {
        boolean isMeant = command instanceof StartSession start && Symbols.TOKEN.equals(start.token());
        String session = command.session().orElse("");
        return isMeant ? new StartSession(session, token(new Place(device, session))) : command;
    }

    private @Nullable String token(Place place) {
        return Optional.ofNullable(asked.get(place))
                .flatMap(trial::await)
                .filter(Reply.Success.class::isInstance)
                .map(r -> ((Reply.Success) r).token())
                .orElse(null);
    }
}
