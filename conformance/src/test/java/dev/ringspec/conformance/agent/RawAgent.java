package dev.ringspec.conformance.agent;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An agent that has dialled in, in the hands of a test: it answers what every agent has to, and nothing to commands. */
final class RawAgent implements WebSocket.Listener {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern METHOD = Pattern.compile("\"method\":\"(\\w+)\"");

    private final String more;
    private final boolean silent;
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder begun = new StringBuilder();
    private volatile @Nullable WebSocket socket;

    private RawAgent(String more, boolean silent) {
        this.more = more;
        this.silent = silent;
    }

    /**
     * Dials.
     *
     * @param more what it adds to the answer to initialize, in single quotes, such as {@code ,'hosts':['bob-1']}
     */
    static RawAgent dial(String url, String more) {
        return new RawAgent(more, false).dialled(url);
    }

    /** Dials, and answers nothing at all. */
    static RawAgent silent(String url) {
        return new RawAgent("", true).dialled(url);
    }

    private RawAgent dialled(String url) {
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(url), this)
                .join();
        return this;
    }

    /** Before anything is heard. */
    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        begun.append(data);
        if (last) {
            heard(begun.toString());
            begun.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void heard(String message) {
        String id = group(ID, message);
        if (silent) {
            return;
        }
        switch (group(METHOD, message)) {
            case "initialize" ->
                result(
                        id,
                        "{'protocolVersion':1,'agent':{'name':'raw','version':'0'},'dialect':'test','capabilities':"
                                + "{'virtualTime':false,'parallelWorlds':1}" + more + "}");
            case "openWorld", "closeWorld" -> result(id, "{}");
            case "shutdown" -> {
                result(id, "{}");
                leave();
            }
            default -> commands.add(message);
        }
    }

    /** The next command that it is given. */
    String command() {
        try {
            return Objects.requireNonNull(commands.poll(10, TimeUnit.SECONDS), "no command came");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers the next command with success. */
    void succeed() {
        result(group(ID, command()), "{}");
    }

    void tell(String device) {
        send("{'jsonrpc':'2.0','method':'callEvent','params':{'world':'w1','device':'" + device
                + "','listenerId':'main','event':'onIncomingCallReceived','call':{'sessionId':'s1'}}}");
    }

    void result(String id, String result) {
        send("{'jsonrpc':'2.0','id':" + id + ",'result':" + result + "}");
    }

    /** Sends a text frame; single quotes stand for double ones. */
    void send(String text) {
        open().sendText(text.replace('\'', '"'), true).join();
    }

    void sendBinary(String text) {
        open().sendBinary(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), true)
                .join();
    }

    /** Closes the connection as one who is done. */
    void leave() {
        open().sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
    }

    /** Is gone, without a word. */
    void crash() {
        open().abort();
    }

    /** With which code and reason the kit has closed the connection. */
    String closed() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        closed.complete("lost");
    }

    private WebSocket open() {
        return Objects.requireNonNull(socket, "not open yet");
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
