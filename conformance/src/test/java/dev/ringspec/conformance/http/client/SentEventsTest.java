package dev.ringspec.conformance.http.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.http.binding.WireEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A stream of server-sent events, against a server that misbehaves. */
final class SentEventsTest {
    private static final Receiver NOBODY = new Receiver() {
        @Override
        public void hear(WireEvent event) {}

        @Override
        public void unreadable(String reason) {}

        @Override
        public void lost(String why) {}
    };

    /** The server takes the connection and says nothing: a device that comes back would wait for it for ever. */
    @Test
    void aStreamThatIsNotAnsweredIsGivenUp() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Exchanges exchanges = new Exchanges(URI.create("http://127.0.0.1:" + mute.getLocalPort()))) {
            Message message = new Message("GET", "/events", Map.of(), Optional.empty());

            assertThatThrownBy(() -> SentEvents.open(exchanges, message, Optional.empty(), NOBODY)
                            .get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(HttpTimeoutException.class);
        }
    }
}
