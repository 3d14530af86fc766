package dev.ringspec.conformance.http.client;

import dev.ringspec.conformance.http.binding.Exchange;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A device that is logged in: its commands, one after the other, and its stream of events. A stream that ends by itself is
 * opened again once behind the last event, as a real device would.
 */
final class Connection implements Receiver {
    private static final int MOST_REOPENED = 3;
    private static final Reply DONE = new Reply.Success(null);

    private final String device;
    private final Values who;
    private final Wire wire;
    private final Ears ears;
    private final Replies replies;
    private final Interpreter interpreter;
    private final Consumer<SubjectFailure> failed;
    private CompletableFuture<?> tail = CompletableFuture.completedFuture(null);
    private @Nullable Stream stream;
    private boolean leaving;
    private int reopened;

    Connection(
            String device,
            Values who,
            Wire wire,
            Ears ears,
            Replies replies,
            Interpreter interpreter,
            Consumer<SubjectFailure> failed) {
        this.device = device;
        this.who = who;
        this.wire = wire;
        this.ears = ears;
        this.replies = replies;
        this.interpreter = interpreter;
        this.failed = failed;
    }

    Ears ears() {
        return ears;
    }

    String uid() {
        return who.text("uid").orElse("");
    }

    String device() {
        return device;
    }

    /** Opens the stream; done when the server has said that it is open. */
    CompletableFuture<Void> open() {
        return wire.stream(who, ears.last(), this).thenAccept(this::opened);
    }

    private synchronized void opened(Stream fresh) {
        stream = fresh;
        if (leaving) {
            fresh.close();
        }
    }

    /** Gives a command when those given before are answered. */
    synchronized CompletableFuture<Reply> give(Command command) {
        CompletableFuture<Reply> reply = tail.handle((before, lost) -> before)
                .thenCompose(before -> perform(command))
                .exceptionally(this::unsent);
        tail = reply;
        return reply;
    }

    /** A request that cannot be sent is a mistake of the binding, and no silence of the server. */
    private Reply unsent(Throwable lost) {
        if (lost.getCause() instanceof SubjectFailure failure) {
            failed.accept(failure);
        }
        return new Reply.Indefinite();
    }

    /** Done when every command given so far is answered. */
    synchronized CompletableFuture<Void> answered() {
        return tail.handle((before, lost) -> null);
    }

    private CompletableFuture<Reply> perform(Command command) {
        if (command instanceof AddCallListener add) {
            ears.listen(add.listenerId());
        } else if (command instanceof RemoveCallListener remove) {
            ears.ignore(remove.listenerId());
        } else if (command instanceof Disconnect) {
            hangUp();
        } else if (command instanceof Connect) {
            return open().thenApply(open -> DONE);
        } else {
            return ask(command);
        }
        return CompletableFuture.completedFuture(DONE);
    }

    private CompletableFuture<Reply> ask(Command command) {
        Optional<Exchange> exchange = wire.binding().exchange(command);
        if (exchange.isEmpty()) {
            return CompletableFuture.completedFuture(new Reply.NotOffered("is not in `commands` of the binding"));
        }
        Message message = exchange.get().request().render(who.and(interpreter.values(command)));
        return wire.exchanges()
                .send(message)
                .handle((answer, lost) -> replies.reply(command, exchange.get(), lost == null ? answer : null));
    }

    private synchronized void hangUp() {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void hear(WireEvent event) {
        wentOn();
        ears.hear(event);
    }

    @Override
    public void unreadable(String reason) {
        wire.remarks().add("To a device came " + reason);
    }

    @Override
    public void lost(String why) {
        if (isLeaving() || isHopeless(why)) {
            return;
        }
        open().exceptionally(again -> {
            if (!isLeaving()) {
                failed.accept(notToBeHad(why));
            }
            return null;
        });
    }

    private synchronized void wentOn() {
        reopened = 0;
    }

    /** A stream that ends again and again before anything has come is not worth opening. */
    private synchronized boolean isHopeless(String why) {
        reopened++;
        boolean hopeless = reopened > MOST_REOPENED;
        if (hopeless) {
            failed.accept(notToBeHad(why));
        }
        return hopeless;
    }

    private SubjectFailure notToBeHad(String why) {
        return wire.failure(
                "The event stream of " + device + " ended (" + why + ") and could not be opened again",
                "keep the stream of a device open until the device closes it");
    }

    private synchronized boolean isLeaving() {
        return leaving;
    }

    /** From now on the stream may end; what it still brings is heard. */
    synchronized void leave() {
        leaving = true;
    }

    synchronized void close() {
        leaving = true;
        hangUp();
    }
}
