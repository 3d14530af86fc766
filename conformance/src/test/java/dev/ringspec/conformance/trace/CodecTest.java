package dev.ringspec.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.Group;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class CodecTest {
    private static final Call CALL =
            new Call("s1", "video", "ongoing", "alice", "bob", "user", 1_754_035_200.0, 1_754_035_201.123, null);

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandComesBackAsItWas(Command command) {
        Fields params = reparsed(CommandJson.params(command));

        assertThat(CommandJson.read(command.method(), params)).isEqualTo(command);
    }

    @Test
    void thereIsAnExampleOfEveryCommand() {
        Set<Class<?>> tried = commands().map(Object::getClass).collect(Collectors.toSet());

        assertThat(tried).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
        assertThat(commands().map(Command::method)).containsAll(CommandJson.methods());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyReplyComesBackAsItWas(Reply reply) {
        ObjectNode answer = Json.object();
        ReplyJson.write(answer, new Command.AcceptCall("s1"), reply);

        assertThat(ReplyJson.read(reparsed(answer))).isEqualTo(reply);
    }

    @Test
    void noActiveCallIsWrittenAsNull() {
        ObjectNode answer = Json.object();

        ReplyJson.write(answer, new Command.GetActiveCall(), new Reply.Success(null));

        assertThat(Json.text(answer)).isEqualTo("{\"result\":{\"call\":null}}");
    }

    @Test
    void anErrorOfTheAgentsOwnIsNoReply() {
        Fields answer = parsed("{'error':{'code':-32603,'message':'boom'}}");

        assertThatThrownBy(() -> ReplyJson.read(answer))
                .isInstanceOf(Malformed.class)
                .hasMessageContainingAll("-32603", "boom", "the agent itself is at fault");
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void everyEventComesBackAsItWas(EventKind kind) {
        CallEvent event = new CallEvent("bob-1", "main", kind, CALL);

        assertThat(EventJson.read(reparsed(EventJson.write(Json.object(), event))))
                .isEqualTo(event);
    }

    @Test
    void aCallOfWhichNothingIsKnownComesBackAsItWas() {
        Call nothing = new Call(null, null, null, null, null, null, null, null, null);

        assertThat(Json.text(CallJson.write(nothing))).isEqualTo("{}");
        assertThat(CallJson.read(parsed("{}"))).isEqualTo(nothing);
    }

    @Test
    void theReceiverOfAGroupCallIsItsGuid() {
        Call call = new Call("s1", "audio", "initiated", "alice", "team", "group", null, null, null);

        assertThat(Json.text(CallJson.write(call))).contains("\"callReceiver\":{\"guid\":\"team\"}");
        assertThat(CallJson.read(parsed("{'receiverType':'group','callReceiver':{'guid':'team','uid':'bob'}}")))
                .extracting(Call::callReceiver)
                .isEqualTo("team");
    }

    @Test
    void furtherFieldsAndNullsAreKeptOut() {
        Call call = CallJson.read(parsed("{'sessionId':'s1','duration':12,'joinedAt':null,'extra':{'a':[1]}}"));

        assertThat(call).isEqualTo(new Call("s1", null, null, null, null, null, null, null, null));
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedByItsPath() {
        Fields event = parsed("{'device':'b','listenerId':'main','event':'onIncomingCallReceived',"
                + "'call':{'callInitiator':{'uid':7}}}");

        assertThatThrownBy(() -> EventJson.read(event))
                .hasMessage("field \"call.callInitiator.uid\": expected a string, found 7");
    }

    @Test
    void aWorldComesBackAsItWas() {
        World world = new World(
                "w1",
                List.of(new User("alice", "Alice"), new User("bob", "Böb \"x\"\n")),
                List.of(new Group("team", List.of("alice", "bob"))),
                List.of(new Device("alice-1", "alice"), new Device("alice-2", "alice")));

        assertThat(WorldJson.read(reparsed(WorldJson.write(Json.object(), world))))
                .isEqualTo(world);
    }

    @Test
    void aDeviceOfNobodyIsMalformed() {
        Fields world = parsed("{'world':'w','users':[{'uid':'a'}],'devices':[{'device':'b-1','uid':'b'}]}");

        assertThatThrownBy(() -> WorldJson.read(world)).hasMessageContainingAll("b-1", "\"b\"", "users");
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void everyCapabilityComesBackAsItWas(Capability capability) {
        Capabilities with = new Capabilities(EnumSet.of(capability), 30, true, 4);
        Capabilities without = Capabilities.of(EnumSet.complementOf(EnumSet.of(capability)));

        assertThat(CapabilitiesJson.read(reparsed(CapabilitiesJson.write(with))))
                .isEqualTo(with);
        assertThat(CapabilitiesJson.read(reparsed(CapabilitiesJson.write(without))))
                .isEqualTo(without);
    }

    @Test
    void whatIsNotDeclaredIsAsTheProtocolSays() {
        Capabilities capabilities = CapabilitiesJson.read(parsed("{'somethingNew':3}"));

        Set<Capability> usual =
                Arrays.stream(Capability.values()).filter(Capability::ifAbsent).collect(Collectors.toSet());
        assertThat(capabilities).isEqualTo(new Capabilities(usual, 45, false, 1));
    }

    @ParameterizedTest
    @CsvSource({"0,0.000", "1000,0.001", "1500,0.0015", "45300000,45.300", "1000000001,1000.000001", "10,0.00001"})
    void timesHaveThreeToSixDecimalsAndComeBackExactly(long micros, String seconds) {
        assertThat(Json.text(Json.seconds(micros))).isEqualTo(seconds);
        assertThat(Json.micros(Double.parseDouble(seconds))).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({"45.0,45", "0.5,0.5", "1754035200.123,1754035200.123", "1e-7,0.0000001", "2e23,200000000000000000000000"
    })
    void numbersAreWrittenWithoutExponent(double value, String text) {
        assertThat(Json.text(Json.number(value))).isEqualTo(text);
    }

    private static Stream<Command> commands() {
        return Stream.of(
                new Command.AddCallListener("main"),
                new Command.RemoveCallListener("main"),
                Command.InitiateCall.to("bob", "video"),
                new Command.InitiateCall("", "grüp\u2028", "", -0.5),
                new Command.AcceptCall("s1"),
                new Command.RejectCall("s1", "busy"),
                new Command.EndCall("s1"),
                new Command.GetActiveCall(),
                new Command.ClearActiveCall(),
                new Command.Disconnect(),
                new Command.Connect(),
                new Command.GenerateToken("s1"),
                new Command.StartSession("s1", "t"),
                new Command.StartSession("s1", null),
                new Command.EndSession("s1"));
    }

    private static Stream<Reply> replies() {
        return Stream.of(
                new Reply.Success(null),
                new Reply.Success(CALL),
                new Reply.Success(null, "t"),
                new Reply.Refused("ERR_CALL", "no such call"),
                new Reply.Refused(null, null),
                new Reply.Indefinite(),
                new Reply.NotOffered(),
                new Reply.NotOffered("was answered with HTTP 418"));
    }

    private static Fields reparsed(ObjectNode json) {
        return Json.parse(Json.text(json).getBytes(StandardCharsets.UTF_8));
    }

    private static Fields parsed(String json) {
        return Json.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
