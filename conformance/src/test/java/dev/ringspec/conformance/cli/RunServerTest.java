package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.server.Backend;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server under test, from the command line: the kit's own server, whole, and with mistakes on the wire. */
@Timeout(300)
final class RunServerTest {
    private static final String NEUTRAL = BindingFile.named(BindingFile.NEUTRAL).text();
    private static final String SECRET_KEY = "open-sesame-4711";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aServerThatSpeaksTheNeutralBindingConforms() throws IOException {
        try (Backend backend = serving(NEUTRAL, ReferenceSubject.create())) {
            Kit kit = tried(backend.url(), 15, "--report", folder.toString());

            assertThat(kit.out())
                    .startsWith("CONFORMS: neutral at " + backend.url())
                    .contains("LIS   6 not applicable");
            assertThat(kit.code()).isZero();
            JsonNode report = report();
            assertThat(report.at("/subject/version").asText()).isEqualTo("at " + backend.url());
            assertThat(report.path("notes").toString()).contains("LIS-1 to LIS-6 are not applicable");
        }
    }

    @Test
    void aStoryOfTheFeaturesComesTrueOverTheWire() {
        try (Backend backend = serving(NEUTRAL, ReferenceSubject.create())) {
            Kit kit = Kit.run("run", "--server", backend.url(), "--only", "features/races/both-sides-end-*");

            assertThat(kit.out()).startsWith("CONFORMS: neutral at ");
        }
    }

    /** The server speaks another binding than the kit: the neutral one with one text replaced by another. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a refusal has a status that nobody knows | statuses: [400, 404, 409] | statuses: 418                              | ARG-2 | was answered with HTTP 418, which is",
                "a refusal is a server error              | statuses: [400, 404, 409] | statuses: 500                              | ARG-2 | answered with HTTP 500",
                "a refusal has the status of a success    | statuses: [400, 404, 409] | {present: /error, statuses: [200]}         | ARG-2 | acceptCall",
                "a new call has another status            | success: 201\\n    answer: {call | success: 202\\n    answer: {call       | INI-1 | initiateCall was answered with HTTP 202",
                "a new call stands elsewhere              | success: 201\\n    answer: {call: /call} | success: 201\\n    answer: {call: /ring} | INI-1 | success with a session id",
                "the session id is missing                | sessionId: /id            | sessionId: /sid                            | INI-1 | initiateCall",
                "caller and receiver are exchanged        | callInitiator: /initiator\\n  callReceiver: /receiver | callInitiator: /receiver\\n  callReceiver: /initiator | INI-2 | INI-2",
                "an event has another name                | name: event-field         | name: event-field\\n  names: {onIncomingCallReceived: ringing} | RNG-1 | \"ringing\"",
                "a status is another word                 | callStatus: /status       | callStatus: {at: /status, words: {initiated: new}} | PAY-6 | wire",
                "an event has no call                     | \\n  call: /call\\n  sessionId | \\n  call: /payload\\n  sessionId         | RNG-2 | no JSON object where the binding has the call",
                "the receiver's type is missing           | receiverType: /receiverType | receiverType: /kind                      | RNG-2 | onIncomingCallReceived"
            })
    void aMistakeOnTheWireNamesItsRequirement(String mistake, String right, String wrong, String id, String words)
            throws IOException {
        String text = NEUTRAL.replace(
                lines(right), lines(wrong.startsWith("{") ? "statuses: [200]\n  present: /error" : wrong));
        assertThat(text).isNotEqualTo(NEUTRAL);
        try (Backend backend = serving(text, ReferenceSubject.create())) {
            Kit kit = tried(backend.url(), 12, "--report", folder.toString());

            assertThat(kit.code()).as(kit.out()).isEqualTo(1);
            assertThat(broken(report())).as(mistake).contains(id);
            assertThat(kit.out()).contains(words.equals("wire") ? id : words).doesNotContain("-32601");
        }
    }

    /** What the server does wrong behind a binding that is right. */
    @ParameterizedTest
    @CsvSource({
        "incoming-at-an-outsider,  RNG-3",
        "accepted-doubled,         ACC-2",
        "refused-end-takes-effect, PAY-10",
        "incoming-lost,            RNG-1"
    })
    void aServerThatIsWrongIsFoundOverTheWireAsItIsInsideTheJvm(String fault, String id) throws IOException {
        try (Backend backend =
                serving(NEUTRAL, Faults.named(fault).orElseThrow().subject())) {
            Kit kit = tried(backend.url(), 40, "--report", folder.toString());

            assertThat(kit.code()).as(kit.out()).isEqualTo(1);
            assertThat(broken(report())).contains(id);
        }
    }

    @Test
    void timesInMillisecondsThatAreSaidToBeSecondsAreWarnedOf() throws IOException {
        try (Backend backend =
                serving(NEUTRAL.replace("unit: seconds", "unit: milliseconds"), ReferenceSubject.create())) {
            Kit kit = Kit.run(
                    "run",
                    "--server",
                    backend.url(),
                    "--only",
                    "features/payload/the-times-of-a-call-are-in-order*",
                    "--strict",
                    "--report",
                    folder.toString());

            assertThat(kit.code()).as(kit.out()).isEqualTo(1);
            assertThat(broken(report())).contains("PAY-5");
        }
    }

    @ParameterizedTest
    @CsvSource({"server-sent-events, event-field, id-field", "websocket, /type, /seq"})
    void aStreamThatIsAnsweredWithAStatusIsNoServerThatDoesNotRun(String from, String name, String id)
            throws IOException {
        String text = NEUTRAL.replace("server-sent-events", from)
                .replace("event-field", name)
                .replace("id-field", id)
                .replace("GET /v1/events", "GET /v1/stream");
        Path file = Files.writeString(folder.resolve("binding.yaml"), text);
        try (Backend backend = serving(NEUTRAL, ReferenceSubject.create())) {
            Kit kit = tried(backend.url(), 1, "--binding", file.toString());

            assertThat(kit.code()).isEqualTo(3);
            assertThat(kit.out().replaceAll("\\s+", " "))
                    .containsPattern(": HTTP \\d+\\. What to do: see whether events.request of the binding is what the"
                            + " server wants")
                    .doesNotContain("see whether it runs");
        }
    }

    @Test
    void aServerThatIsNotThereIsInconclusiveWithinTenSeconds() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Kit.run("list"); // What is measured is the kit, not how long its classes take to load.

        long start = System.nanoTime();
        Kit kit = Kit.run("run", "--server", "http://127.0.0.1:" + port);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        assertThat(kit.code()).isEqualTo(3);
        assertThat(kit.out())
                .startsWith("INCONCLUSIVE: the server at http://127.0.0.1:" + port)
                .contains("start it, or correct the address behind --server", "ringspec binding check neutral\n")
                .doesNotContain("doctor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--server http://u:hunter2@127.0.0.1:1 | expected an address without user, password and query",
                "--server http://127.0.0.1:1/?key=hunter2 | expected an address without user, password and query",
                "--server 127.0.0.1:8080               | expected an address such as http://127.0.0.1:8080",
                "--server http://127.0.0.1:1 --binding no.yaml | 'no.yaml': there is no such file",
                "--binding neutral                     | --server",
                "--server http://127.0.0.1:1 --agent x | --agent and --server exclude each other"
            })
    void wrongUseNamesTheFix(String options, String complaint) {
        Kit kit = Kit.run(("run " + options).split(" ", -1));

        assertThat(kit.err()).contains(complaint).doesNotContain("hunter2", "\tat ");
        assertThat(kit.code()).isEqualTo(2);
    }

    @Test
    void aServerThatCallsTheKitConforms() throws IOException {
        String binding = NEUTRAL.replace("clock: \"{clock}\"}", "clock: \"{clock}\", kit: \"{kit}\"}")
                .replace("from: server-sent-events", "from: webhook")
                .replace("request: GET /v1/events", "request: POST /hooks/calls")
                .replace("name: event-field\n  id: id-field", "name: /type\n  device: /device");

        assertThat(relayed(Relay.Manner.WEBHOOKS, binding).out()).startsWith("CONFORMS: neutral at ");
    }

    @Test
    void aServerThatIsPolledConforms() throws IOException {
        String binding = NEUTRAL.replace("from: server-sent-events", "from: long-poll")
                .replace("request: GET /v1/events", "request: GET /v1/poll?after={lastEventId}\n  list: /events")
                .replace("name: event-field\n  id: id-field", "name: /type\n  id: /seq");

        assertThat(relayed(Relay.Manner.LONG_POLL, binding).out()).startsWith("CONFORMS: neutral at ");
    }

    /** Everybody has an account in an app that stays: what one world leaves open would be in the way of the next. */
    @Test
    void aServerWithAccountsOfItsOwnIsTriedOneWorldAfterTheOther() throws IOException, InterruptedException {
        String binding = NEUTRAL.replaceFirst("(?m)^world:\n(  .*\n)+", "")
                .replaceFirst("(?m)^clock:\n(  .*\n)+", "")
                .replace("virtualTime: true", "virtualTime: false")
                .replace("groups: true", "groups: false")
                .replace("/v1/apps/{world}/login", "/v1/apps/shared/login")
                .replace("\nlogin:", "\nusers:\n  alice: {uid: u-1}\n  bob: {uid: u-2}\n  carol: {uid: u-3}\nlogin:");
        Path file = Files.writeString(folder.resolve("binding.yaml"), binding);
        try (Backend backend = serving(NEUTRAL, ReferenceSubject.create())) {
            open(
                    backend.url() + "/v1/apps/shared",
                    "{\"users\":[{\"uid\":\"u-1\"},{\"uid\":\"u-2\"},{\"uid\":\"u-3\"}],\"clock\":\"wall\"}");

            Kit kit = Kit.run(
                    "run",
                    "--server",
                    backend.url(),
                    "--binding",
                    file.toString(),
                    "--only",
                    "features/reject/the-*",
                    "--verbose");

            assertThat(kit.out()).startsWith("CONFORMS: neutral at ").doesNotContain("u-1", "u-2", "u-3");
        }
    }

    private static void open(String app, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()))
                .returns(201, HttpResponse::statusCode);
    }

    /** A process of its own, since only it can have an environment of its own. */
    @Test
    void noSecretIsEverShown() throws IOException, InterruptedException {
        Path file = folder.resolve("secret.yaml");
        Files.writeString(
                file,
                NEUTRAL.replace(
                        "Authorization: \"Bearer {token}\"",
                        "Authorization: \"Bearer {token}\"\n  X-Api-Key: \"${SECRET_KEY}\""));
        try (Backend backend = serving(
                        NEUTRAL, Faults.named("incoming-lost").orElseThrow().subject());
                Relay telltale = new Relay(backend.url(), Relay.Manner.TELLTALE)) {
            Path out = folder.resolve("out");
            Path reports = folder.resolve("reports");
            Process kit = new ProcessBuilder(command(telltale.url(), file, reports))
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();

            assertThat(kit.waitFor(240, TimeUnit.SECONDS)).isTrue();

            assertThat(kit.exitValue()).as(Files.readString(out)).isEqualTo(1);
            assertThat(written(reports)).contains("no: Bearer *** with the key ***");
            assertThat(Files.readString(out) + written(reports)).doesNotContain(SECRET_KEY);
        }
    }

    private static List<String> command(String server, Path binding, Path reports) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of("env", "SECRET_KEY=" + SECRET_KEY, java, "-cp", classes));
        command.addAll(List.of(Main.class.getName(), "run", "--verbose", "--suite", "random", "--tests", "6"));
        command.addAll(List.of("--server", server, "--binding", binding.toString(), "--report", reports.toString()));
        return command;
    }

    private static String written(Path reports) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private Kit relayed(Relay.Manner manner, String binding) throws IOException {
        Path file = folder.resolve("binding.yaml");
        Files.writeString(file, binding);
        try (Backend backend = serving(NEUTRAL, ReferenceSubject.create());
                Relay relay = new Relay(backend.url(), manner)) {
            return tried(relay.url(), 12, "--binding", file.toString());
        }
    }

    private static Kit tried(String url, int scripts, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "--server", url, "--suite", "random", "--tests"));
        words.add(String.valueOf(scripts));
        words.addAll(List.of("--budget", "60s"));
        words.addAll(List.of(more));
        return Kit.run(words.toArray(String[]::new));
    }

    private static Backend serving(String text, Subject subject) {
        Binding binding = new BindingFile("served.yaml", text).read(name -> null);
        return Backend.start(binding, subject, 0);
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private JsonNode report() throws IOException {
        return new JsonMapper().readTree(folder.resolve("report.json").toFile());
    }

    private static List<String> broken(JsonNode report) {
        List<String> ids = new ArrayList<>();
        report.path("violations").forEach(v -> {
            ids.add(v.path("requirement").asText());
            v.path("also").forEach(also -> ids.add(also.asText()));
        });
        return ids;
    }
}
