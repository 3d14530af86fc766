package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.action.Reply;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Which exception means which answer; the rest means that the agent is at fault. */
final class Failures {
    private Failures() {}

    static Optional<Reply> reply(Throwable thrown) {
        if (thrown instanceof RefusedException refused) {
            return Optional.of(new Reply.Refused(refused.code(), refused.getMessage()));
        } else if (thrown instanceof TimeoutException
                || thrown instanceof SocketTimeoutException
                || thrown instanceof HttpTimeoutException) {
            return Optional.of(new Reply.Indefinite());
        } else if (thrown instanceof UnsupportedOperationException) {
            return Optional.of(new Reply.NotOffered());
        }
        return Optional.empty();
    }

    /** What a future failed with, without what futures wrap round it. */
    static Throwable unwrapped(Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        boolean wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wrapper && cause != null ? unwrapped(cause) : thrown;
    }
}
