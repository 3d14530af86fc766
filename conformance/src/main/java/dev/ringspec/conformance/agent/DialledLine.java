package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Lines;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An open connection to the kit, over the JDK's WebSocket. A message is asked for when the one before it was taken. */
final class DialledLine implements WebSocket.Listener {
    private static final int POLICY = 1008;
    private static final int DONE = 1000;
    private static final int LOST = -1;
    private static final long LOOKED_AFTER_MILLIS = 1000;

    private sealed interface Heard {}

    private record Message(String text) implements Heard {}

    private record TooLong() implements Heard {}

    private record End(int code, String reason) implements Heard {}

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean tooLong;
    private @Nullable End end;

    void over(WebSocket opened) {
        socket = opened;
    }

    /** What cannot be sent is dropped: the implementation goes on, and whoever reads here hears of the end. */
    void send(String message) {
        try {
            socket().sendText(message, true).join();
        } catch (CompletionException e) {
            heard.add(new End(LOST, "" + e.getCause()));
        }
    }

    /** The next message, or null when the connection is over. */
    byte @Nullable [] next() throws IOException {
        try {
            socket().request(1);
            Heard next = poll();
            while (next == null) {
                next = isLost() ? new End(LOST, "the connection is lost") : poll();
            }
            if (next instanceof TooLong) {
                throw new Lines.TooLong();
            }
            if (next instanceof Message message) {
                return message.text().getBytes(StandardCharsets.UTF_8);
            }
            end = (End) next;
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Heard poll() throws InterruptedException {
        return heard.poll(LOOKED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The JDK does not always tell a listener that the other side is gone; who writes to it is told. */
    private boolean isLost() throws InterruptedException {
        try {
            socket().sendPing(ByteBuffer.allocate(0)).get(LOOKED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            return socket().isInputClosed();
        } catch (TimeoutException e) {
            return false; // Slow, and perhaps not lost.
        } catch (ExecutionException e) {
            return !(e.getCause()
                    instanceof IllegalStateException); // That one says that the last ping is still on its way.
        }
    }

    /**
     * Whether the kit has closed the connection because it is done.
     *
     * @throws SubjectFailure if it has closed it because it does not want the agent
     */
    boolean isDismissed() {
        if (end != null && end.code() == POLICY) {
            throw new SubjectFailure("The kit sent the agent away: " + end.reason()
                    + ".\nWhat to do: dial the address that this run of ringspec has printed, with its token.");
        }
        return end != null && end.code() == DONE;
    }

    void close() {
        if (!socket().isOutputClosed()) {
            socket().sendClose(DONE, "").exceptionally(broken -> null).join();
        }
    }

    /** Else the JDK would ask for the first message by itself. */
    @Override
    public void onOpen(WebSocket opened) {}

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (!tooLong) {
            begun.append(data);
        }
        tooLong |= begun.length() > Lines.LIMIT;
        if (last) {
            heard.add(tooLong ? new TooLong() : new Message(begun.toString()));
        }
        if (last || tooLong) {
            begun.setLength(0);
        }
        tooLong &= !last;
        if (!last) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add(new End(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        heard.add(new End(LOST, "" + problem));
    }

    private WebSocket socket() {
        return Objects.requireNonNull(socket, "not open yet");
    }
}
