package dev.ringspec.conformance.janus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.peer.Listener;
import dev.ringspec.conformance.peer.Recording;
import dev.ringspec.model.action.Command.InitiateCall;
import org.junit.jupiter.api.Test;

/** What becomes of the server's words at a device. */
final class EndpointTest {
    /** The server names the caller and no call, so the adapter has to know which one is meant. */
    @Test
    void aCallThatComesInIsTheOneThatWasAskedForThoughAnotherWasAskedForSince() throws InterruptedException {
        Recording told = new Recording();
        Switchboard board = new Switchboard("w1/", (time, then) -> {});
        Listener listener = new Listener("bob-1", told);
        listener.add("main");
        Endpoint alice = new Endpoint("alice", board, new Listener("alice-1", told));
        Endpoint bob = new Endpoint("bob", board, listener);
        board.add("alice", alice);
        board.add("bob", bob);

        alice.asks(InitiateCall.to("bob", "audio"), "the first");
        alice.asks(InitiateCall.to("carol", "audio"), "the second");
        bob.hear(new Message("event", "", "", "incomingcall", "w1/alice", "", "", 0));

        assertThat(told.settled())
                .singleElement()
                .asString()
                .contains("alice->bob")
                .endsWith("the first");
    }
}
