package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which command is which method of a handset. */
final class Dispatch {
    private static final Map<Class<? extends Command>, BiFunction<Handset, Command, CompletionStage<Reply>>> METHODS =
            Map.ofEntries(
                    on(Command.AddCallListener.class, (h, c) -> done(h.addCallListener(c.listenerId()))),
                    on(Command.RemoveCallListener.class, (h, c) -> done(h.removeCallListener(c.listenerId()))),
                    on(Command.InitiateCall.class, (h, c) -> call(h.initiateCall(c))),
                    on(Command.AcceptCall.class, (h, c) -> call(h.acceptCall(c.sessionId()))),
                    on(Command.RejectCall.class, (h, c) -> call(h.rejectCall(c.sessionId(), c.status()))),
                    on(Command.EndCall.class, (h, c) -> call(h.endCall(c.sessionId()))),
                    on(Command.GetActiveCall.class, (h, c) -> call(h.getActiveCall())),
                    on(Command.ClearActiveCall.class, (h, c) -> done(h.clearActiveCall())),
                    on(Command.GenerateToken.class, (h, c) -> token(h.generateToken(c.sessionId()))),
                    on(Command.StartSession.class, (h, c) -> done(h.startSession(c.sessionId(), c.token()))),
                    on(Command.EndSession.class, (h, c) -> done(h.endSession(c.sessionId()))),
                    on(Command.Disconnect.class, (h, c) -> done(h.disconnect())),
                    on(Command.Connect.class, (h, c) -> done(h.connect())));

    private Dispatch() {}

    static CompletionStage<Reply> to(Handset handset, Command command) {
        BiFunction<Handset, Command, CompletionStage<Reply>> method = METHODS.get(command.getClass());
        if (method == null) {
            throw new UnsupportedOperationException(command.method());
        }
        return method.apply(handset, command);
    }

    private static <C extends Command>
            Map.Entry<Class<? extends Command>, BiFunction<Handset, Command, CompletionStage<Reply>>> on(
                    Class<C> type, BiFunction<Handset, C, CompletionStage<Reply>> method) {
        return Map.entry(type, (handset, command) -> method.apply(handset, type.cast(command)));
    }

    private static CompletionStage<Reply> done(CompletionStage<@Nullable Void> answer) {
        return answer.thenApply(nothing -> new Reply.Success(null));
    }

    private static CompletionStage<Reply> call(CompletionStage<? extends @Nullable Call> answer) {
        return answer.thenApply(Reply.Success::new);
    }

    private static CompletionStage<Reply> token(CompletionStage<String> answer) {
        return answer.thenApply(token -> new Reply.Success(null, token));
    }
}
