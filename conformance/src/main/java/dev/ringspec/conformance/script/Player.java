package dev.ringspec.conformance.script;

import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Trial;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Plays a script on a world, to its end or to the first violation. */
public final class Player {
    private final Trial trial;
    private final Tokens tokens;
    private final String foreign;
    private final Map<Integer, Integer> invocations = new HashMap<>();
    private CompletableFuture<Void> advance = CompletableFuture.completedFuture(null);

    /**
     * A player.
     *
     * @param trial the world
     * @param foreign a session of another world, for {@link Symbols#FOREIGN}
     */
    public Player(Trial trial, String foreign) {
        this.trial = trial;
        this.tokens = new Tokens(trial);
        this.foreign = foreign;
    }

    public void play(Script script) {
        for (Action action : script.actions()) {
            if (!trial.isOver()) {
                play(action);
            }
        }
        settle();
    }

    private void play(Action action) {
        if (action instanceof Give give) {
            give(give);
        } else if (action instanceof Pass pass) {
            pass(pass);
        } else {
            settle();
        }
    }

    private void give(Give give) {
        Command command = tokens.resolved(give.device(), Symbols.resolved(give.command(), this::session));
        int id = trial.give(give.device(), command);
        tokens.note(id, give.device(), command);
        if (give.initiate() > 0) {
            invocations.put(give.initiate(), id);
        }
        if (give.awaited()) {
            trial.await(id);
        }
    }

    /** An advance that is waited for waits for everything; one that is not runs beside the commands that follow. */
    private void pass(Pass pass) {
        settleIfUnderWay();
        advance = trial.begin(pass.seconds());
        if (pass.awaited()) {
            settle();
        }
    }

    private void settleIfUnderWay() {
        if (!advance.isDone()) {
            settle();
        }
    }

    private void settle() {
        if (!trial.isOver()) {
            trial.settle(advance);
        }
    }

    private String session(String symbol) {
        if (symbol.equals(Symbols.FOREIGN)) {
            return foreign;
        }
        Integer id = invocations.get(Symbols.number(symbol));
        String session = id == null ? null : session(id);
        return session == null ? unresolved(symbol) : session;
    }

    private @Nullable String session(int id) {
        return trial.await(id)
                .filter(Reply.Success.class::isInstance)
                .map(r -> ((Reply.Success) r).call())
                .map(Call::sessionId)
                .orElse(null);
    }

    /** A call that was not made has a session that nobody knows. */
    private static String unresolved(String symbol) {
        return Symbols.number(symbol) == 0 ? symbol : Symbols.UNKNOWN;
    }
}
