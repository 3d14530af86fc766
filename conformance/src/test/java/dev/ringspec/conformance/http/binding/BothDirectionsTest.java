package dev.ringspec.conformance.http.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply.Refused;
import dev.ringspec.model.call.Call;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rendered is matched again; what is written is read again. */
final class BothDirectionsTest {
    private static final Binding NEUTRAL = BindingFile.named("neutral").read(name -> null);

    /** An API that does everything in another way than the neutral one. */
    private static final Binding OTHER = new BindingFile("other.yaml", """
                    binding: 1
                    name: other
                    capabilities: {customTimeout: true}
                    headers: {X-Api-Key: "${KEY}", X-User: "{uid}"}
                    commands:
                      initiateCall:
                        request: POST /rpc?trace=yes
                        body: {op: start, args: ["{receiverId}", "{receiverType}"], media: {kind: "{callType}"}, ring: "{timeout}"}
                        success: [200, 201]
                        answer: {call: /result/0}
                      acceptCall: {request: "POST /rpc?trace=yes", body: {op: take, args: ["{sessionId}"]}, success: 200}
                      rejectCall: {request: "POST /rpc/{sessionId}?why={status}", success: 200, answer: {call: ""}}
                      cancelCall: {request: "DELETE /rpc/{sessionId}", success: 200, answer: {call: ""}}
                      endCall: {request: "POST /rpc?trace=yes", body: {op: stop, args: ["{sessionId}"]}, success: 200}
                    call:
                      sessionId: /meta/id
                      callType: {at: /kind, words: {audio: voice}}
                      callStatus: {at: /state, words: {initiated: new, ongoing: live}}
                      callInitiator: /from/uid
                      callReceiver: {at: /to/user, group: /to/group}
                      receiverType: {at: /to/what, words: {user: person}}
                      initiatedAt: {at: /at/0, unit: milliseconds}
                      joinedAt: {at: /joined, unit: iso-8601}
                    refusal: {statuses: 200, present: /fault, code: /fault/code, message: /fault/text}
                    events: {from: websocket, request: "GET /socket", name: /type, id: /seq, call: /call}
                    """).read(Map.of("KEY", "k")::get);

    private static final Values WHO =
            Values.NONE.with("token", "t 1/ü").with("uid", "alice").with("device", "alice-1");

    private static Stream<Binding> bindings() {
        return Stream.of(NEUTRAL, OTHER);
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyCommandIsRecognizedFromItsOwnRequest(Binding binding) {
        Random random = new Random(7);
        IntStream.range(0, 400).mapToObj(i -> drawn(random, binding)).forEach(command -> {
            Exchange exchange = binding.exchange(command).orElseThrow();
            Message message = exchange.request().render(WHO.and(binding.values().of(command)));

            Binding.Recognized found = binding.recognize(message).orElseThrow();

            assertThat(binding.values().command(found.method(), found.values())).isEqualTo(command);
            assertThat(found.exchange()).isEqualTo(exchange);
        });
    }

    @Test
    void theTokenComesOutOfTheHeader() {
        Message message = NEUTRAL.exchange(new Command.GetActiveCall())
                .orElseThrow()
                .request()
                .render(WHO);

        assertThat(NEUTRAL.recognize(message).orElseThrow().values().text("token"))
                .contains("t 1/ü");
    }

    @Test
    void anotherRequestIsNone() {
        Message message = new Message("POST", "/v1/calls/s1/accept/it", Map.of(), Optional.empty());

        assertThat(NEUTRAL.recognize(message)).isEmpty();
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        Command call = Command.InitiateCall.to("bob", "audio");

        Message message = NEUTRAL.exchange(call)
                .orElseThrow()
                .request()
                .render(WHO.and(NEUTRAL.values().of(call)));

        assertThat(message.body().orElseThrow().toString())
                .isEqualTo("{\"receiver\":\"bob\",\"receiverType\":\"user\",\"type\":\"audio\"}");
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void everyCallIsReadAsItWasWritten(Binding binding) {
        Random random = new Random(11);
        IntStream.range(0, 200)
                .mapToObj(i -> call(random, binding))
                .forEach(call -> assertThat(binding.call().read(binding.call().write(call)))
                        .isEqualTo(call));
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void aRefusalIsReadAsItWasWritten(Binding binding) {
        Refused refused = new Refused("ERR_NO", "not now");
        RefusalShape shape = binding.refusal();

        JsonNode written = shape.write(refused);

        assertThat(shape.fits(shape.status(404), written)).isTrue();
        assertThat(shape.read(written)).isEqualTo(refused);
    }

    @Test
    void aRefusalInTheDressOfASuccessIsToldByWhatItHas() throws IOException {
        assertThat(OTHER.refusal().fits(200, json("{\"fault\":{}}"))).isTrue();
        assertThat(OTHER.refusal().fits(200, json("{\"result\":[]}"))).isFalse();
        assertThat(OTHER.refusal().fits(500, json("{\"fault\":{}}"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void anEventIsReadAsItWasWritten(Binding binding) {
        Call call = call(new Random(3), binding);
        EventShape shape = binding.events();

        WireEvent event =
                shape.write("onCallEndedMessageReceived", "17", binding.call().write(call));

        assertThat(shape.name(event)).contains("onCallEndedMessageReceived");
        assertThat(shape.id(event)).contains("17");
        assertThat(binding.call().read(event.data().at(shape.call().at()))).isEqualTo(call);
    }

    @Test
    void wordsOfTheWireAreNotOurs() throws IOException {
        assertThat(OTHER.call().read(json("{\"kind\":\"voice\"}")).callType()).isEqualTo("audio");
        assertThat(OTHER.call().read(json("{\"kind\":\"audio\"}")).callType()).isNotEqualTo("audio");
        assertThat(OTHER.call().read(json("{\"state\":\"confused\"}")).callStatus())
                .isEqualTo("confused");
    }

    @Test
    void timesHaveTheirUnits() {
        assertThat(TimeForm.MILLISECONDS.read(IntNode.valueOf(1500))).isEqualTo(1.5);
        assertThat(TimeForm.ISO_8601.write(1_700_000_000.25).asText()).isEqualTo("2023-11-14T22:13:20.250Z");
        assertThat(TimeForm.SECONDS.read(DoubleNode.valueOf(2.5))).isEqualTo(2.5);
    }

    @Test
    void aPlaceIsMadeWithTheObjectsAroundIt() throws IOException {
        var object = JsonMapper.builder().build().createObjectNode();

        new Place(JsonPointer.compile("/a/b~1c/d")).write(object, IntNode.valueOf(1));

        assertThat(object).isEqualTo(json("{\"a\":{\"b/c\":{\"d\":1}}}"));
    }

    /** As clients send it that do not encode what need not be: the end of a token in Base64, above all. */
    @Test
    void onlyTheFirstEqualsSignOfAParameterIsASign() {
        Address address = Address.of("/events?kind=a=b&token={token}", name -> new Secret(""));

        assertThat(address.render(Values.NONE.with("token", "YWI="))).hasValue("/events?kind=a=b&token=YWI%3D");
        assertThat(address.match("/events?kind=a=b&token=YWI=").flatMap(values -> values.text("token")))
                .hasValue("YWI=");
    }

    @Test
    void aTokenOfAnAccountIsSecretWhereverItIsFrom() {
        String text = BindingFile.named("neutral").text()
                + "users:\n  alice: {uid: u-1, token: in-the-file-itself}\n  bob: {uid: u-2, token: \"${BOB}\"}\n";

        Secrets secrets = new BindingFile("accounts.yaml", text)
                .read(name -> "of-the-environment")
                .secrets();

        assertThat(secrets.hide("u-1 in-the-file-itself of-the-environment")).isEqualTo("u-1 *** ***");
    }

    @SuppressWarnings("NullAway") // A value may be missing; the generic type of one() cannot say so.
    private static Command drawn(Random random, Binding binding) {
        String session = text(random);
        List<Command> all = List.of(
                new Command.InitiateCall(
                        text(random),
                        one(random, "user", "group", "crowd"),
                        one(random, "audio", "video", "x"),
                        one(random, null, 30.0, 0.5)),
                new Command.AcceptCall(session),
                new Command.RejectCall(session, one(random, "rejected", "busy", "cancelled", "ongoing", "maybe")),
                new Command.EndCall(session),
                new Command.GetActiveCall(),
                new Command.ClearActiveCall(),
                new Command.GenerateToken(session),
                new Command.StartSession(session, one(random, null, "tok en")),
                new Command.EndSession(session));
        List<Command> known =
                all.stream().filter(c -> binding.exchange(c).isPresent()).toList();
        return known.get(random.nextInt(known.size()));
    }

    @SuppressWarnings("NullAway") // A value may be missing; the generic type of one() cannot say so.
    private static Call call(Random random, Binding binding) {
        boolean ends = binding.name().equals("neutral");
        return new Call(
                text(random),
                one(random, "audio", "video", null),
                one(random, "initiated", "ongoing", "ended", "confused"),
                one(random, "alice", null),
                one(random, "bob", "team"),
                one(random, "user", "group"),
                one(random, 1_700_000_000.0, 1_700_000_045.25),
                one(random, null, 1_700_000_001.5, 0.0),
                ends ? one(random, null, 1_700_000_002.0) : null);
    }

    private static String text(Random random) {
        return one(random, "s1", "a b", "ü/ö?&=#", "100%", "", "{x}", "+1", "\"");
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }
}
