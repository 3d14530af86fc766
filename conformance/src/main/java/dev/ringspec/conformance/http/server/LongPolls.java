package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.http.binding.EventShape;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Events by long poll: a request that is answered when there are some, or after a while without. */
final class LongPolls implements Filter {
    private static final int UNAUTHORIZED = 401;

    private final Desk desk;
    private final EventShape shape;
    private final Map<EventLog, Poll> polls = new ConcurrentHashMap<>();

    LongPolls(Desk desk, EventShape shape) {
        this.desk = desk;
        this.shape = shape;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Values> asked = desk.events(ServletMessage.of((HttpServletRequest) request));
        if (asked.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            serve(asked.get(), (HttpServletResponse) response);
        }
    }

    private void serve(Values asked, HttpServletResponse response) throws IOException {
        Optional<EventLog> log = desk.guest(asked).map(guest -> guest.berth().log());
        if (log.isEmpty()) {
            response.sendError(UNAUTHORIZED);
            return;
        }
        try {
            Optional<Long> after = asked.text("lastEventId").flatMap(EventLog::number);
            Poll poll = polls.computeIfAbsent(log.get(), l -> new Poll(l, shape));
            write(poll.next(after), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The server is being stopped.
        }
    }

    private void write(List<WireEvent> events, HttpServletResponse response) throws IOException {
        ArrayNode list = Json.object().arrayNode();
        events.forEach(event -> list.add(event.data()));
        response.setContentType("application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.getOutputStream().write(Json.text(body(list)).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode body(ArrayNode list) {
        if (shape.list().at().matches()) {
            return list;
        }
        ObjectNode body = Json.object();
        shape.list().write(body, list);
        return body;
    }
}
