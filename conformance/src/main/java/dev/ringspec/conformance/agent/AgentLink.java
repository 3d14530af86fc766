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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with one agent. Whatever comes from the agent is handled by one thread, in the order in which it
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
        void lost(AgentLink link, SubjectFailure failure);
    }

    private final Transport transport;
    private final Ear ear;
    private final Tap tap;
    private final Complaint complaint;
    private final PendingAnswers pending = new PendingAnswers();
    private final LinkThreads threads;
    private final AtomicReference<@Nullable SubjectFailure> failure = new AtomicReference<>();
    private volatile boolean leaving;

    private AgentLink(Transport transport, Ear ear, Tap tap) {
        this.transport = transport;
        this.ear = ear;
        this.tap = tap;
        this.complaint = new Complaint(transport);
        this.threads = new LinkThreads(transport.name());
    }

    static AgentLink over(Transport transport, Ear ear, Tap tap) {
        AgentLink link = new AgentLink(transport, ear, tap);
        link.threads.read(link::listen);
        link.threads.often(transport::look);
        transport.onEnd(() -> link.threads.soon(link::ended));
        return link;
    }

    Complaint complaint() {
        return complaint;
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

    /** Gives the link up: the agent is ended, and all who wait are told. Only the first failure counts. */
    void lose(SubjectFailure reason) {
        if (failure.compareAndSet(null, reason)) {
            transport.giveUp();
            ear.lost(this, reason);
            abandon(reason);
        }
    }

    /** Why it was given up, if it was. */
    @Nullable
    SubjectFailure failure() {
        return failure.get();
    }

    Transport transport() {
        return transport;
    }

    /** Asks the agent to leave; {@link #awaitEnd} must follow. */
    void shutdown(Duration patience) {
        leaving = true;
        transport.look(); // Once it has left, nobody knows whose children its children were.
        request("shutdown", Json.object(), patience, (answer, lost) -> {});
    }

    /** Ends the agent, by force if it does not end by itself in time; says whether it did. */
    boolean awaitEnd(Duration patience) {
        leaving = true;
        boolean ended = transport.awaitEnd(patience);
        transport.end();
        threads.end();
        return ended;
    }

    private void send(Question question) {
        try {
            threads.later(question.patience(), () -> overdue(question), question.answer());
            threads.write(() -> write(question));
        } catch (RejectedExecutionException e) {
            throw new SubjectFailure("The agent \"" + transport.name() + "\" was shut down already.", e);
        }
    }

    private void write(Question question) {
        String line = Json.text(question.message());
        try {
            tap.sent(line);
            transport.send(line);
        } catch (IOException e) {
            threads.soon(() -> lose(complaint.inputClosed())); // Later: its end, if it ended, is the better story.
        }
    }

    private void listen() {
        try {
            for (byte[] line = transport.next(); line != null && failure.get() == null; line = transport.next()) {
                heard(line);
            }
            ended();
        } catch (Lines.TooLong e) {
            lose(complaint.lineTooLong());
        } catch (Malformed e) {
            lose(complaint.notSoSent(e));
        } catch (IOException e) {
            ended();
        } catch (SubjectFailure e) {
            lose(e);
        } catch (RuntimeException e) {
            lose(new SubjectFailure("The kit itself failed while it heard the agent: " + e, e));
        }
    }

    private void heard(byte[] line) {
        tap.received(transport.shown(new String(line, StandardCharsets.UTF_8)));
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
            abandon(new SubjectFailure("The agent \"" + transport.name() + "\" was shut down."));
        } else if (failure.get() == null) {
            transport.awaitEnd(LinkThreads.SOON);
            lose(complaint.ended(pending.all()));
        }
    }

    private void abandon(SubjectFailure reason) {
        for (Question question : pending.all()) {
            question.answer().completeExceptionally(reason);
        }
    }
}
