package dev.ringspec.conformance.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.ringspec.conformance.http.binding.Message;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.subject.Wire.AnswerFault;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Between WireMock and the desk: hands requests in, and answers out, spoilt where they are to be. */
final class Front implements ResponseDefinitionTransformerV2 {
    static final String NAME = "ringspec-desk";

    /** Long for a wire, and short for whoever waits for a test; every SDK has more patience. */
    private static final int SLOW_MILLIS = 250;

    private static final int SERVER_ERROR = 500;

    private final Desk desk;

    Front(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        return response(desk.answer(message(request), !isJson(request)));
    }

    private static boolean isJson(Request request) {
        return request.getBody() == null
                || request.getBody().length == 0
                || body(request).isPresent();
    }

    private static Message message(Request request) {
        Map<String, String> headers = new TreeMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.isPresent() ? header.firstValue() : "");
        }
        return new Message(request.getMethod().value(), request.getUrl(), headers, body(request));
    }

    /** What is no JSON object is no body that any binding has. */
    private static Optional<JsonNode> body(Request request) {
        byte[] body = request.getBody();
        try {
            return body == null || body.length == 0
                    ? Optional.empty()
                    : Optional.of(Json.parse(body)).map(Fields::node);
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static ResponseDefinition response(Answer answer) {
        ResponseDefinitionBuilder right =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.body()
                .ifPresent(body -> right.withHeader("Content-Type", "application/json")
                        .withBody(Json.text(body).getBytes(StandardCharsets.UTF_8)));
        return answer.fault().map(fault -> spoilt(right, fault)).orElse(right).build();
    }

    private static ResponseDefinitionBuilder spoilt(ResponseDefinitionBuilder right, AnswerFault fault) {
        return switch (fault) {
            case SLOW -> right.withFixedDelay(SLOW_MILLIS);
            case LOST -> right.withFault(Fault.EMPTY_RESPONSE);
            case EMPTY -> right.withBody(new byte[0]);
            case GARBLED -> right.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
            case RESET -> right.withFault(Fault.CONNECTION_RESET_BY_PEER);
            case SERVER_ERROR ->
                ResponseDefinitionBuilder.responseDefinition()
                        .withStatus(SERVER_ERROR)
                        .withBody("The server has failed.");
        };
    }
}
