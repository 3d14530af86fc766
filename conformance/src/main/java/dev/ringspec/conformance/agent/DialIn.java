package dev.ringspec.conformance.agent;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where and how agents dial in to the kit (agent protocol, Dialling in).
 *
 * @param address where the kit listens; port 0 for any that is free
 * @param token what an agent has to know
 * @param patience how long the kit waits for an agent, at the beginning and whenever one is missing
 * @param agents how many agents there have to be before anything is tried, at least 1
 */
public record DialIn(InetSocketAddress address, Token token, Duration patience, int agents) {
    /** What an agent dials: the address, and the token as it may be printed. */
    String url(int port) {
        boolean everywhere = address.getAddress().isAnyLocalAddress();
        String host = everywhere ? "<this machine>" : address.getAddress().getHostAddress();
        boolean six = !everywhere && address.getAddress() instanceof Inet6Address;
        return "ws://" + (six ? "[" + host + "]" : host) + ":" + port + "/?token=" + token.printed();
    }
}
