package dev.ringspec.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TraceTest {
    private static final String HEADER = "{'trace':1,'world':'w1','users':[{'uid':'alice','name':'Alice'},"
            + "{'uid':'bob','name':'Bob'}],'groups':[],'devices':[{'device':'alice-1','uid':'alice'},"
            + "{'device':'bob-1','uid':'bob'}],'capabilities':{'groups':false,'sessions':false,"
            + "'severalDevicesPerUser':false,'activeCall':false,'virtualTime':true,'customTimeout':false,"
            + "'network':false,'listenerIds':false,'busy':false,'times':false,'errorCodes':false,"
            + "'defaultTimeout':45,'devicesPerAgent':'many','parallelWorlds':1}}\n";

    private static final String BODY = "{'at':0.000,'device':'bob-1','invoke':1,'method':'addCallListener',"
            + "'params':{'listenerId':'main'}}\n"
            + "{'at':0.001,'device':'bob-1','return':1,'result':{}}\n"
            + "{'at':0.002,'device':'alice-1','invoke':2,'method':'getActiveCall','params':{}}\n"
            + "{'at':0.0105,'device':'bob-1','event':'onIncomingCallReceived','listenerId':'main',"
            + "'call':{'sessionId':'s1'}}\n"
            + "{'at':0.011,'device':'alice-1','return':2,'result':{'call':null}}\n"
            + "{'at':45.011,'elapsed':45.000}\n"
            + "{'at':45.011,'quiet':true}\n"
            + "{'at':45.300,'device':'bob-1','invoke':3,'method':'acceptCall','params':{'sessionId':'s1'}}\n"
            + "{'at':45.310,'device':'bob-1','return':3,"
            + "'error':{'code':1,'message':'too late','data':{'code':'ERR'}}}\n";

    private static final Trace TRACE = new Trace(
            World.of("w1", "alice", "bob"),
            Capabilities.of(EnumSet.of(Capability.VIRTUAL_TIME)),
            List.of(
                    new Invoked(0, 1, "bob-1", new Command.AddCallListener("main")),
                    new Returned(1_000, 1, new Reply.Success(null)),
                    new Invoked(2_000, 2, "alice-1", new Command.GetActiveCall()),
                    new Told(10_500, new CallEvent("bob-1", "main", EventKind.INCOMING, call("s1"))),
                    new Returned(11_000, 2, new Reply.Success(null)),
                    new Elapsed(45_011_000),
                    new Quiet(45_011_000),
                    new Invoked(45_300_000, 3, "bob-1", new Command.AcceptCall("s1")),
                    new Returned(45_310_000, 3, new Reply.Refused("ERR", "too late"))));

    @Test
    void aTraceIsWrittenAsTheProtocolSaysToTheByte() {
        assertThat(TraceWriter.text(TRACE)).isEqualTo(quoted(HEADER + BODY));
    }

    @Test
    void aTraceComesBackAsItWas() {
        assertThat(read(HEADER + BODY)).isEqualTo(TRACE);
    }

    @Test
    void observationsAreGivenOutWhileTheRestIsNotYetRead() {
        try (TraceReader reader = reader(HEADER + "{'at':1,'quiet':true}\n" + "rubbish\n")) {
            Observation first = reader.next();

            assertThat(first).isEqualTo(new Quiet(1_000_000));
            assertThat(reader.line()).isEqualTo(2);
            assertThatThrownBy(reader::hasNext).isInstanceOf(BadTrace.class);
        }
    }

    @Test
    void blankLinesAndUnknownFieldsArePassedOver() {
        String body = "\n\r\n  \n{'at':2,'quiet':true,'note':'by hand'}";

        assertThat(read(HEADER + body).observations()).containsExactly(new Quiet(2_000_000));
    }

    @Test
    void sessionEventsAreWrittenAsTheyAreRead() {
        String body = """
                {'at':0.001,'device':'bob-1','sessionEvent':'onUserJoined','sessionId':'s1','uid':'alice'}
                {'at':0.002,'device':'bob-1','sessionEvent':'onCallEnded','sessionId':'s1'}
                """;

        Trace trace = read(HEADER + body);

        assertThat(trace.observations())
                .containsExactly(
                        new SessionTold(1_000, new SessionEvent("bob-1", SessionEventKind.USER_JOINED, "s1", "alice")),
                        new SessionTold(2_000, new SessionEvent("bob-1", SessionEventKind.CALL_ENDED, "s1", null)));
        assertThat(TraceWriter.text(trace)).isEqualTo(quoted(HEADER + body));
    }

    @Test
    void aCommandStillInFlightAtTheEndIsNoFault() {
        String body = "{'at':1,'device':'bob-1','invoke':7,'method':'clearActiveCall'}\n";

        assertThat(read(HEADER + body).observations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'at':1,'quiet':tru}                                      | expected JSON",
                "[{'at':1,'quiet':true}]                                   | expected one JSON object",
                "{'at':1,'quiet':true} {}                                  | expected JSON",
                "{'quiet':true}                                            | field \"at\": expected a number",
                "{'at':'1','quiet':true}                                   | field \"at\": expected a number",
                "{'at':-1,'quiet':true}                                    | field \"at\": expected seconds",
                "{'at':1e300,'quiet':true}                                 | field \"at\": expected seconds",
                "{'at':0.4,'quiet':true}                                   | goes back from 0.500 to 0.400",
                "{'at':1,'quiet':false}                                    | expected one of the fields invoke",
                "{'at':1,'device':'bob-1','return':9,'result':{}}          | field \"return\": expected the number",
                "{'at':1,'device':'alice-1','return':1,'result':{}}        | expected \"bob-1\", which gave",
                "{'at':1,'device':'bob-1','return':1}                      | field \"result\": expected an object",
                "{'at':1,'device':'bob-1','return':1,'error':{'code':5}}   | the agent itself is at fault",
                "{'at':1,'device':'bob-1','invoke':1,'method':'endCall','params':{'sessionId':'s'}}"
                        + " | field \"invoke\": expected a number that no command in flight has",
                "{'at':1,'device':'carol-1','invoke':2,'method':'getActiveCall'}"
                        + " | field \"device\": expected one of the devices in the first line, found \"carol-1\"",
                "{'at':1,'device':'bob-1','invoke':2,'method':'hangUp'}    | unknown method \"hangUp\"; expected one of",
                "{'at':1,'device':'bob-1','invoke':2,'method':'endCall'}   | field \"params.sessionId\": expected a str",
                "{'at':1,'device':'bob-1','event':'onRing','listenerId':'m','call':{}} | expected one of onIncoming",
            })
    void aBadLineIsNamedWithWhatWasExpected(String line, String expected) {
        String body = "{'at':0.5,'device':'bob-1','invoke':1,'method':'getActiveCall'}\n" + line + "\n";

        assertThatThrownBy(() -> read(HEADER + body))
                .isInstanceOf(BadTrace.class)
                .hasMessageStartingWith("calls.jsonl:3: ")
                .hasMessageContaining(expected)
                .hasMessageMatching("(?s).*\\. [A-Z].*\\.");
    }

    @Test
    void aTraceCutOffInItsLastLineSaysSo() {
        assertThatThrownBy(() -> read(HEADER + "{'at':1,'qui"))
                .hasMessageStartingWith("calls.jsonl:2: the file ends in the middle of a line")
                .hasMessageContaining("delete this last line");
    }

    @Test
    void whatGoesWrongInTheFirstLineIsNoTraceThatWasCutOff() {
        assertThatThrownBy(() -> read("no trace at all"))
                .hasMessageStartingWith("calls.jsonl:1: expected JSON")
                .hasMessageNotContaining("delete");
    }

    @Test
    void aLineOverOneMebibyteIsRefused() {
        String line = "{'at':1,'quiet':true,'note':'" + "x".repeat(1 << 20) + "'}\n";

        assertThatThrownBy(() -> read(HEADER + line))
                .hasMessageStartingWith("calls.jsonl:2: expected lines of at most");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                   | expected the first line of a trace",
                "{'at':1,'quiet':true}                                | expected the first line of a trace",
                "{'trace':2}                                          | field \"trace\": expected 1",
                "{'trace':1,'world':'w','devices':[]}                 | field \"users\": expected a list",
                "{'trace':1,'world':'w','users':[],'devices':[]}      | field \"capabilities\": expected an object",
            })
    void aBadFirstLineIsNamedWithWhatWasExpected(String header, String expected) {
        assertThatThrownBy(() -> read(header))
                .isInstanceOf(BadTrace.class)
                .hasMessageStartingWith("calls.jsonl:1: ")
                .hasMessageContaining(expected);
    }

    @Test
    void aFileThatIsNotThereIsABadTrace() {
        assertThatThrownBy(() -> TraceReader.open(Path.of("no/such/file.jsonl")))
                .isInstanceOf(BadTrace.class)
                .hasMessageContainingAll("file.jsonl: there is no such file. Check the path.");
    }

    @Test
    void aWriterTakesNoTimeThatGoesBackAndNoReturnOfNothing() {
        TraceWriter writer = new TraceWriter(new StringWriter(), TRACE.world(), TRACE.capabilities());
        writer.write(new Quiet(5));

        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(new Quiet(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(new Returned(6, 1, new Reply.Indefinite())));
    }

    private static Trace read(String text) {
        try (TraceReader reader = reader(text)) {
            return reader.rest();
        }
    }

    private static TraceReader reader(String text) {
        byte[] bytes = quoted(text).getBytes(StandardCharsets.UTF_8);
        return new TraceReader("calls.jsonl", new ByteArrayInputStream(bytes));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static Call call(String sessionId) {
        return new Call(sessionId, null, null, null, null, null, null, null, null);
    }
}
