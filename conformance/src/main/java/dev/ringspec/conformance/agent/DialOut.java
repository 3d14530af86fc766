package dev.ringspec.conformance.agent;

import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The agent's side of dialling in: dials until somebody answers, and again when the connection is lost. */
final class DialOut {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 300;

    private final URI address;
    private final Invitation invitation;
    private final Consumer<String> news;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Dials nobody yet.
     *
     * @param news hears, once for each time that it has to wait, that it dials again
     */
    DialOut(URI address, Invitation invitation, Consumer<String> news) {
        if (address.getHost() == null || !("" + address.getScheme()).matches("wss?")) {
            throw new IllegalArgumentException(
                    "expected the address of a WebSocket, such as ws://127.0.0.1:7700, and not '"
                            + withoutQuery(address) + "'");
        }
        this.address = address;
        this.invitation = invitation;
        this.news = news;
    }

    /** Serves over one connection after the other, until the kit says that it is done. */
    void serve(Subject subject) {
        boolean going = true;
        while (going) {
            DialledLine line = dialled();
            going = !served(subject, line) && !line.isDismissed();
            if (going) {
                rest(); // Whoever ends each connection at once would else be dialled as fast as both can.
            }
        }
    }

    /** Serves over one connection; says whether the kit has asked for the end. */
    private boolean served(Subject subject, DialledLine line) {
        Outlet out = new Outlet(line::send);
        ServedSubject served = new ServedSubject(subject, out, invitation);
        try {
            return new AgentServer(line::next, out, invitation, () -> subject).serve(served);
        } catch (IOException | UncheckedIOException e) {
            return false; // The connection broke while something was sent; what it was for is over.
        } finally {
            served.abandon();
            line.close();
        }
    }

    private DialledLine dialled() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (boolean first = true; ; first = false) {
            try {
                DialledLine line = new DialledLine();
                line.over(client.newWebSocketBuilder()
                        .connectTimeout(PATIENCE)
                        .buildAsync(address, line)
                        .join());
                return line;
            } catch (CompletionException e) {
                if (first) {
                    news.accept("Nobody listens at " + place() + " yet; dialling again, for up to "
                            + PATIENCE.toSeconds() + " s");
                }
                pause(until, e);
            }
        }
    }

    private void pause(long until, CompletionException problem) {
        if (System.nanoTime() - until >= 0) {
            throw new SubjectFailure(
                    "Nobody listens at " + place() + " (" + problem.getCause()
                            + ").\nWhat to do: start ringspec run --listen, and dial the address that it prints.",
                    problem);
        }
        rest();
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubjectFailure("Interrupted while dialling.", e);
        }
    }

    private static String withoutQuery(URI address) {
        return ("" + address).split("[?]", 2)[0];
    }

    /** Without the token, which may stand in the query. */
    private String place() {
        return address.getHost() + ":" + address.getPort();
    }
}
