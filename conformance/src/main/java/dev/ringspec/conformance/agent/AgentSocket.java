package dev.ringspec.conformance.agent;

import dev.ringspec.conformance.trace.Lines;
import dev.ringspec.conformance.trace.Malformed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an agent that has dialled in. What comes is kept in a short queue; when it is full, whoever reads the
 * network waits, and so does the agent: its messages cannot fill the kit's memory.
 */
final class AgentSocket implements Transport {
    private static final int KEPT = 64;
    private static final long MOMENT_MILLIS = 50;
    private static final int LONGEST_REASON = 123;

    private record Frame(String text, boolean binary) {}

    private record Farewell(int code, String reason, boolean byAgent) {}

    private final WebSocket connection;
    private final Token token;
    private final String origin;
    private final BlockingQueue<Frame> frames = new ArrayBlockingQueue<>(KEPT);
    private final CompletableFuture<Farewell> end = new CompletableFuture<>();

    AgentSocket(WebSocket connection, Token token) {
        this.connection = connection;
        this.token = token;
        this.origin = origin(connection.getRemoteSocketAddress());
    }

    private static String origin(@Nullable InetSocketAddress from) {
        return from == null ? "an unknown address" : from.getAddress().getHostAddress() + ":" + from.getPort();
    }

    /** A text frame came. */
    void text(String message) {
        keep(new Frame(message, false));
    }

    /** A binary frame came. */
    void binary() {
        keep(new Frame("", true));
    }

    private void keep(Frame frame) {
        try {
            boolean kept = false;
            while (!kept && !end.isDone()) {
                kept = frames.offer(frame, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It is being closed, by whichever side. */
    void closed(int code, String reason, boolean byAgent) {
        end.complete(new Farewell(code, reason, byAgent));
    }

    @Override
    public String name() {
        return origin;
    }

    @Override
    public Medium medium() {
        return Medium.SOCKET;
    }

    @Override
    public void send(String message) throws IOException {
        try {
            connection.send(message);
        } catch (WebsocketNotConnectedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        try {
            Frame frame = null;
            boolean ended = false;
            while (frame == null && !ended) {
                ended = end.isDone(); // Before the last look into the queue: what came before the end is heard.
                frame = frames.poll(ended ? 0 : MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            }
            return frame == null ? nothing(end.join()) : bytes(frame);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static byte[] bytes(Frame frame) {
        if (frame.binary()) {
            throw new Malformed("a binary frame", "Send one message in each text frame, and no binary ones.");
        }
        return frame.text().getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing more will come; the library has closed the connection itself where the bytes broke the rules. */
    private static byte @Nullable [] nothing(Farewell farewell) throws IOException {
        if (!farewell.byAgent() && farewell.code() == CloseFrame.TOOBIG) {
            throw new Lines.TooLong();
        } else if (!farewell.byAgent() && farewell.code() == CloseFrame.NO_UTF8) {
            throw new Malformed("text that is not UTF-8", "Write messages in UTF-8.");
        } else if (!farewell.byAgent() && farewell.code() == CloseFrame.PROTOCOL_ERROR) {
            throw new Malformed(
                    "bytes that are no WebSocket frames (" + farewell.reason() + ")",
                    "Leave the frames to a WebSocket library.");
        }
        return null;
    }

    @Override
    public boolean awaitEnd(Duration patience) {
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS) != null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return end.isDone();
        }
    }

    @Override
    public void end() {
        connection.close(CloseFrame.NORMAL, "ringspec is done");
    }

    @Override
    public void giveUp() {
        connection.close(CloseFrame.UNEXPECTED_CONDITION, "given up, see what ringspec says");
    }

    @Override
    public void dismiss(String reason) {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        connection.close(CloseFrame.POLICY_VALIDATION, bytes.length <= LONGEST_REASON ? reason : "refused");
    }

    @Override
    public String fate() {
        Farewell farewell = end.getNow(null);
        if (farewell == null) {
            return "said nothing more";
        }
        String reason = farewell.reason().isEmpty() ? "" : ": " + farewell.reason();
        return farewell.code() == CloseFrame.ABNORMAL_CLOSE
                ? "lost its connection"
                : "closed its connection (code " + farewell.code() + reason + ")";
    }

    @Override
    public String shown(String text) {
        return token.hiddenIn(text);
    }
}
