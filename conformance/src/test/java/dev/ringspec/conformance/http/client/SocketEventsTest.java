package dev.ringspec.conformance.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A WebSocket that brings events, against a server that is another library's. */
@Timeout(60)
final class SocketEventsTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Server server = new Server();

    private final Receiver receiver = new Receiver() {
        @Override
        public void hear(WireEvent event) {
            heard.add(event.data().toString());
        }

        @Override
        public void unreadable(String reason) {
            heard.add(reason);
        }

        @Override
        public void lost(String why) {
            heard.add(why);
        }
    };

    @BeforeEach
    void start() throws InterruptedException {
        server.start();
        assertThat(server.started.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(0);
    }

    @Test
    void theServerIsGreetedAndWhatItSaysIsHeardInOrder() throws Exception {
        try (Exchanges exchanges = new Exchanges(URI.create("http://127.0.0.1:" + server.getPort() + "/api"))) {
            Message message = new Message("GET", "/socket?v=1", Map.of("X-Token", "t"), Optional.empty());

            try (Stream stream = SocketEvents.open(exchanges, message, Optional.of("{\"hello\":1}"), receiver)
                    .get()) {
                assertThat(stream).isNotNull();
                assertThat(heard.take()).isEqualTo("{\"you\":\"/api/socket?v=1 t\"}");
                assertThat(heard.take()).isEqualTo("{\"echo\":{\"hello\":1}}");
                assertThat(heard.take()).isEqualTo("an event that is no JSON");
                assertThat(heard.take()).startsWith("the server closed it");
            }
        }
    }

    /** The server may have said something already when the device loses its connection. */
    @Test
    void whatComesAfterItWasClosedIsNotHeard() throws Exception {
        try (Exchanges exchanges = new Exchanges(URI.create("http://127.0.0.1:" + server.getPort()))) {
            Message message = new Message("GET", "/socket", Map.of("X-Token", "t"), Optional.empty());
            java.net.http.WebSocket late = exchanges
                    .client()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + server.getPort()), new java.net.http.WebSocket.Listener() {})
                    .get();
            SocketEvents stream = (SocketEvents) SocketEvents.open(exchanges, message, Optional.empty(), receiver)
                    .get();
            assertThat(heard.take()).isEqualTo("{\"you\":\"/socket t\"}");

            stream.close();
            stream.onText(late, "{\"late\":1}", true);

            assertThat(heard).isEmpty();
        }
    }

    private static final class Server extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setDaemon(true);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            socket.send("{\"you\":\"" + handshake.getResourceDescriptor() + " " + handshake.getFieldValue("X-Token")
                    + "\"}");
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            socket.send("{\"echo\":" + text + "}");
            socket.send("no JSON");
            socket.close();
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onError(@Nullable WebSocket socket, Exception error) {}

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
