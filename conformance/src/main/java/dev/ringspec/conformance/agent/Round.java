package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.subject.SubjectFailure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One request to every process that hosts a part of a world, and the moment at which all of them have answered. */
final class Round {
    /** What happens then, on the thread that hears the last answer, before anything later is heard. */
    interface Outcome {
        void done();

        /**
         * One of them did not do it.
         *
         * @param answered whether it answered at all
         */
        void failed(AgentLink link, SubjectFailure failure, boolean answered);
    }

    private final String method;
    private final Outcome outcome;
    private final AtomicInteger left;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private Round(String method, int size, Outcome outcome) {
        this.method = method;
        this.outcome = outcome;
        this.left = new AtomicInteger(size);
    }

    static CompletableFuture<Void> ask(
            Set<AgentLink> links,
            String method,
            Function<AgentLink, ObjectNode> params,
            Duration patience,
            Outcome outcome) {
        Round round = new Round(method, links.size(), outcome);
        for (AgentLink link : links) {
            link.request(method, params.apply(link), patience, (answer, lost) -> round.heard(link, answer, lost));
        }
        return round.end;
    }

    /** Hands an answer, or why there is none, on to somebody who waits. */
    static void pass(CompletableFuture<Fields> waiting, @Nullable Fields answer, @Nullable Throwable lost) {
        if (answer == null) {
            waiting.completeExceptionally(failure(lost));
        } else {
            waiting.complete(answer);
        }
    }

    /** Waits for the end; throws the SubjectFailure if that is how it ended. */
    static <T> T await(CompletableFuture<T> end) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while waiting for the agent.", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** The result in an answer; a SubjectFailure if it is an error, or none of both. */
    static Fields result(AgentLink link, String question, Fields answer) {
        try {
            if (answer.has("error")) {
                throw refused(answer.object("error"));
            }
            return answer.object("result");
        } catch (Malformed e) {
            throw link.complaint().wrongAnswer(question, e);
        }
    }

    private void heard(AgentLink link, @Nullable Fields answer, @Nullable Throwable lost) {
        SubjectFailure problem = answer == null ? failure(lost) : problem(link, answer);
        if (problem != null) {
            outcome.failed(link, problem, answer != null);
            end.completeExceptionally(problem);
        } else if (left.decrementAndGet() == 0) {
            outcome.done();
            end.complete(null);
        }
    }

    private @Nullable SubjectFailure problem(AgentLink link, Fields answer) {
        try {
            result(link, method, answer);
            return null;
        } catch (SubjectFailure e) {
            return e;
        }
    }

    /** What a future failed with: a SubjectFailure, unless the kit has a fault. */
    static SubjectFailure failure(@Nullable Throwable cause) {
        return cause instanceof SubjectFailure known
                ? known
                : new SubjectFailure("The kit itself failed while it heard the agent: " + cause);
    }

    private static Malformed refused(Fields error) {
        String text = error.has("message") ? error.string("message") : "without a message";
        return new Malformed(
                "error " + error.integer("code") + " (" + text + ")",
                "The methods initialize, openWorld, closeWorld, advanceTime and shutdown have to succeed.");
    }
}
