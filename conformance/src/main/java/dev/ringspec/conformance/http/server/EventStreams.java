package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.Values;
import dev.ringspec.conformance.http.binding.WireEvent;
import dev.ringspec.conformance.trace.Json;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Server-sent events, at the same port as everything else: WireMock answers once, and these answers never end. */
final class EventStreams implements Filter {
    private static final long HEARTBEAT_SECONDS = 5;
    private static final int UNAUTHORIZED = 401;

    private final Desk desk;

    EventStreams(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Optional<Values> asked = desk.events(ServletMessage.of(http));
        if (asked.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            serve(desk.guest(asked.get()), http, (HttpServletResponse) response);
        }
    }

    private static void serve(Optional<Apps.Guest> guest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (guest.isEmpty()) {
            response.sendError(UNAUTHORIZED);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Access-Control-Allow-Origin", "*");
        EventLog log = guest.get().berth().log();
        Stream stream = log.open(EventLog.number(request.getHeader("Last-Event-ID")));
        try {
            response.flushBuffer();
            write(stream, response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The server is being stopped.
        } finally {
            log.closed(stream);
        }
    }

    /** Writes until the stream ends. An IOException says that nobody reads any more. */
    private static void write(Stream stream, OutputStream out) throws IOException, InterruptedException {
        while (true) {
            Optional<Stream.Frame> frame = stream.next(HEARTBEAT_SECONDS);
            if (frame.filter(Stream.Frame::isEnd).isPresent()) {
                return;
            }
            String text =
                    frame.flatMap(Stream.Frame::event).map(EventStreams::text).orElse(":\n\n");
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static String text(WireEvent event) {
        StringBuilder text = new StringBuilder();
        event.id().ifPresent(id -> text.append("id: ").append(id).append('\n'));
        event.name().ifPresent(name -> text.append("event: ").append(name).append('\n'));
        return text.append("data: ")
                .append(Json.text(event.data()))
                .append("\n\n")
                .toString();
    }
}
