package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that does not come through WireMock, as a message of the binding. */
final class ServletMessage {
    private ServletMessage() {}

    static Message of(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new Message(request.getMethod(), address, headers, Optional.empty());
    }
}
