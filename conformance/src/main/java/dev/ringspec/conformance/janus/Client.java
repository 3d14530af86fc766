package dev.ringspec.conformance.janus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A client of the VideoCall plug-in: a session, a handle in it, and requests, each with a transaction by which its answer is
 * known. Everything here happens on the one thread of its world.
 */
final class Client {
    private final Connection connection;
    private final Map<String, Consumer<Message>> waiting = new HashMap<>();
    private long session;
    private long handle;
    private int transactions;

    Client(Connection connection) {
        this.connection = connection;
    }

    /**
     * Gets a session and a handle, and takes a name.
     *
     * @param registered is completed when all is granted, and fails where the server refuses one of them
     */
    void register(String name, CompletableFuture<Void> registered) {
        send(request("create"), granted(registered, created -> {
            session = created.id();
            ObjectNode attach = request("attach").put("plugin", "janus.plugin.videocall");
            send(attach, granted(registered, attached -> {
                handle = attached.id();
                ObjectNode body = body("register").put("username", name);
                ask(body, granted(registered, done -> registered.complete(null)));
            }));
        }));
    }

    private static Consumer<Message> granted(CompletableFuture<Void> all, Consumer<Message> next) {
        return answer -> {
            if (answer.isError()) {
                all.completeExceptionally(new IllegalStateException(answer.code() + " " + answer.reason()));
            } else {
                next.accept(answer);
            }
        };
    }

    /** The number that the server gave to the handle: no other client ever has the same. */
    long handle() {
        return handle;
    }

    /** Without a word from its client for a minute, the server would take the session for lost. */
    void keepAlive() {
        send(request("keepalive"));
    }

    /** Asks the plug-in. */
    void ask(ObjectNode body, Consumer<Message> answered) {
        send(message(body), answered);
    }

    /** Asks the plug-in, with a session description. */
    void ask(ObjectNode body, String type, String sdp, Consumer<Message> answered) {
        ObjectNode message = message(body);
        message.putObject("jsep").put("type", type).put("sdp", sdp);
        send(message, answered);
    }

    static ObjectNode body(String request) {
        return JsonNodeFactory.instance.objectNode().put("request", request);
    }

    private static ObjectNode request(String kind) {
        return JsonNodeFactory.instance.objectNode().put("janus", kind);
    }

    private ObjectNode message(ObjectNode body) {
        ObjectNode message = request("message").put("handle_id", handle);
        return message.set("body", body);
    }

    private void send(ObjectNode request, Consumer<Message> answered) {
        waiting.put(send(request), answered);
    }

    /** Gives the transaction. */
    private String send(ObjectNode request) {
        String transaction = Integer.toString(++transactions);
        request.put("transaction", transaction);
        if (session != 0) {
            request.put("session_id", session);
        }
        connection.send(request);
        return transaction;
    }

    /** Passes an answer to whom has asked; says whether there was anybody. */
    boolean take(Message message) {
        Consumer<Message> answered = message.isAnswer() ? waiting.remove(message.transaction()) : null;
        if (answered != null) {
            answered.accept(message);
        }
        return answered != null;
    }
}
