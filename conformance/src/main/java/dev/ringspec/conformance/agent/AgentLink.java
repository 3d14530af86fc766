package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Lines;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with one agent process. Whatever comes from the agent is handled by one thread, in the order in which it
 * came; a sender never waits, and is never called back on its own thread.
 */
final class AgentLink {
    /** Who hears what nobody asked for. */
    interface Ear {
        /**
         * A notification came.
         *
         * @throws Malformed if it is not one of the protocol
         * @throws SubjectFailure if the agent cannot be listened to any longer
         */
        void notified(AgentLink link, String method, Fields params);

        /** The link is lost; nothing will come over it any more. */
        void lost(SubjectFailure failure);
    }

    private final AgentProcess process;
    private final Ear ear;
    private final Tap tap;
    private final Complaint complaint;
    private final PendingAnswers pending = new PendingAnswers();
    private final LinkThreads threads;
    private final AtomicReference<@Nullable SubjectFailure> failure = new AtomicReference<>();
    private volatile boolean leaving;

    private AgentLink(AgentProcess process, Ear ear, Tap tap) {
        this.process = process;
        this.ear = ear;
        this.tap = tap;
        this.complaint = new Complaint(process);
        this.threads = new LinkThreads(process.name());
    }

    static AgentLink start(List<String> command, Ear ear, Tap tap) {
        AgentLink link = new AgentLink(AgentProcess.start(command), ear, tap);
        link.threads.read(link::listen);
        link.threads.often(link.process::look);
        link.process.onExit(() -> link.threads.soon(link::ended));
        return link;
    }

    Complaint complaint() {
        return complaint;
    }

    /** The last 64 KiB of standard error. */
    String stderr() {
        return process.lastWords().text();
    }

    /**
     * Sends a request. {@code heard} gets the whole answer, or a SubjectFailure if none came in time or the link was lost; it
     * is called by the reading thread before anything that the agent wrote later is looked at.
     *
     * @throws SubjectFailure if the link is lost already
     */
    void request(
            String method, ObjectNode params, Duration patience, BiConsumer<? super Fields, ? super Throwable> heard) {
        Question question = pending.ask(method, params, patience);
        CompletableFuture<Fields> unused = question.answer().whenComplete(heard);
        SubjectFailure lost = failure.get();
        if (lost != null && pending.forget(question)) {
            throw lost;
        }
        send(question);
    }

    /** Gives the link up: the process is killed, and all who wait are told. Only the first failure counts. */
    void lose(SubjectFailure reason) {
        if (failure.compareAndSet(null, reason)) {
            process.kill();
            ear.lost(reason);
            abandon(reason);
        }
    }

    /** Asks the agent to leave; {@link #awaitEnd} must follow. */
    void shutdown(Duration patience) {
        leaving = true;
        process.look(); // Once it has left, nobody knows whose children its children were.
        request("shutdown", Json.object(), patience, (answer, lost) -> {});
    }

    /** Ends the process, by force if it does not end by itself in time; says whether it did. */
    boolean awaitEnd(Duration patience) {
        leaving = true;
        boolean ended = process.awaitExit(patience);
        process.kill();
        threads.end();
        return ended;
    }

    private void send(Question question) {
        try {
            threads.later(question.patience(), () -> overdue(question), question.answer());
            threads.write(() -> write(question));
        } catch (RejectedExecutionException e) {
            throw new SubjectFailure("The agent \"" + process.name() + "\" was shut down already.", e);
        }
    }

    private void write(Question question) {
        String line = Json.text(question.message());
        try {
            tap.sent(line);
            process.stdin().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.stdin().flush();
        } catch (IOException e) {
            threads.soon(() -> lose(complaint.inputClosed())); // Later: its end, if it ended, is the better story.
        }
    }

    private void listen() {
        try {
            Lines lines = new Lines(process.stdout());
            for (byte[] line = lines.next(); line != null && failure.get() == null; line = lines.next()) {
                heard(line);
            }
            ended();
        } catch (Lines.TooLong e) {
            lose(complaint.lineTooLong());
        } catch (IOException e) {
            ended();
        } catch (SubjectFailure e) {
            lose(e);
        } catch (RuntimeException e) {
            lose(new SubjectFailure("The kit itself failed while it heard the agent: " + e, e));
        }
    }

    private void heard(byte[] line) {
        tap.received(new String(line, StandardCharsets.UTF_8));
        try {
            message(Json.parse(line));
        } catch (Malformed e) {
            throw complaint.notAMessage(line, e);
        }
    }

    private void message(Fields message) {
        if (JsonRpc.isNotification(message)) {
            ear.notified(this, message.string("method"), message.objectOrEmpty("params"));
        } else {
            pending.answered(message).answer().complete(message);
        }
    }

    private void overdue(Question question) {
        if (pending.isHeldUp(question)) {
            threads.later(question.patience(), () -> overdue(question), question.answer());
        } else if (!question.answer().isDone()) {
            question.answer().completeExceptionally(complaint.overdue(question));
        }
    }

    private void ended() {
        if (leaving) {
            abandon(new SubjectFailure("The agent \"" + process.name() + "\" was shut down."));
        } else if (failure.get() == null) {
            process.awaitExit(LinkThreads.SOON);
            lose(complaint.ended(pending.all()));
        }
    }

    private void abandon(SubjectFailure reason) {
        for (Question question : pending.all()) {
            question.answer().completeExceptionally(reason);
        }
    }
}
