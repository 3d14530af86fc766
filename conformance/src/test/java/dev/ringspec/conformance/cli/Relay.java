package dev.ringspec.conformance.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands before the kit's own server, and has another manner than that: it tells of events by webhooks or by long poll, or
 * repeats the secrets of a request in every refusal.
 */
final class Relay implements AutoCloseable {
    enum Manner {
        WEBHOOKS,
        LONG_POLL,
        TELLTALE
    }

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long POLL_MILLIS = 500;

    private final String backend;
    private final Manner manner;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> kits = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> mailboxes = new ConcurrentHashMap<>();

    Relay(String backend, Manner manner) throws IOException {
        this.backend = backend;
        this.manner = manner;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/v1/poll")) {
                answerPoll(exchange);
            } else {
                pass(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        String authorization = header(exchange, "Authorization");
        String path = exchange.getRequestURI().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(backend + path))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(asked));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (path.equals("/v1/events")) {
            stream(exchange, response.body());
            return;
        }
        byte[] said = response.body().readAllBytes();
        notice(exchange, path, asked, said);
        answer(exchange, response.statusCode(), changed(exchange, response.statusCode(), said));
    }

    private void notice(HttpExchange exchange, String path, byte[] asked, byte[] said) throws IOException {
        String[] parts = path.split("/", -1);
        if (exchange.getRequestMethod().equals("PUT") && parts.length == 4) {
            kits.put(parts[3], MAPPER.readTree(asked).path("kit").asText());
        } else if (path.endsWith("/login") && manner != Manner.TELLTALE) {
            String token = MAPPER.readTree(said).path("token").asText();
            String device = MAPPER.readTree(asked).path("device").asText();
            mailboxes.put(token, new ArrayList<>());
            threads.execute(() -> follow(token, device, kits.getOrDefault(parts[3], "")));
        }
    }

    private byte[] changed(HttpExchange exchange, int status, byte[] said) throws IOException {
        if (manner != Manner.TELLTALE || status < 400) {
            return said;
        }
        ObjectNode error = (ObjectNode) MAPPER.readTree(said);
        String told = "no: " + header(exchange, "Authorization") + " with the key " + header(exchange, "X-Api-Key");
        ((ObjectNode) error.path("error")).put("message", told).put("code", told);
        return MAPPER.writeValueAsBytes(error);
    }

    private void follow(String token, String device, String kit) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(backend + "/v1/events"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    tell(token, device, kit, name, line.substring("data:".length()));
                }
            }
        } catch (IOException e) {
            // The world is closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String token, String device, String kit, String name, String data)
            throws IOException, InterruptedException {
        ObjectNode event = (ObjectNode) MAPPER.readTree(data);
        event.put("type", name).put("device", device);
        if (manner == Manner.WEBHOOKS) {
            HttpRequest call = HttpRequest.newBuilder(URI.create(kit + "/hooks/calls"))
                    .POST(BodyPublishers.ofString(event.toString()))
                    .build();
            client.send(call, BodyHandlers.discarding());
        } else {
            List<JsonNode> mailbox = mailboxes.getOrDefault(token, List.of());
            synchronized (mailbox) {
                mailbox.add(event.put("seq", mailbox.size() + 1));
                mailbox.notifyAll();
            }
        }
    }

    private void answerPoll(HttpExchange exchange) throws IOException, InterruptedException {
        String token = header(exchange, "Authorization").substring("Bearer ".length());
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int after = query.startsWith("after=") ? Integer.parseInt(query.substring("after=".length())) : 0;
        List<JsonNode> mailbox = mailboxes.getOrDefault(token, List.of());
        ObjectNode body = MAPPER.createObjectNode();
        ArrayNode events = body.putArray("events");
        synchronized (mailbox) {
            if (mailbox.size() <= after) {
                mailbox.wait(POLL_MILLIS);
            }
            mailbox.stream().skip(after).forEach(events::add);
        }
        answer(exchange, 200, MAPPER.writeValueAsBytes(body));
    }

    private static void stream(HttpExchange exchange, InputStream from) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream to = exchange.getResponseBody()) {
            byte[] some = new byte[4096];
            for (int n = from.read(some); n >= 0; n = from.read(some)) {
                to.write(some, 0, n);
                to.flush();
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
