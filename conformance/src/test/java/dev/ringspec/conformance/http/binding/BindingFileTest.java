package dev.ringspec.conformance.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.spec.Capability;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BindingFileTest {
    private static final String NEUTRAL = BindingFile.named("neutral").text();

    @Test
    void theNeutralBindingCanBeUsed() {
        Binding neutral = read(NEUTRAL);

        assertThat(neutral.name()).isEqualTo("neutral");
        assertThat(neutral.commands())
                .containsKeys("initiateCall", "endSession")
                .hasSize(9);
        assertThat(neutral.capabilities().has(Capability.LISTENER_IDS)).isFalse();
        assertThat(neutral.clock()).isPresent();
        assertThat(neutral.events().from()).isEqualTo(EventSource.SERVER_SENT_EVENTS);
    }

    /** Each mistake is made in the neutral binding, by replacing one text by another. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "callStatus: /status           | callStatus: status           | callStatus  | is not what it should be. Write a JSON Pointer, which begins with a slash",
                "callStatus: /status           | callStatuz: /status          | callStatuz  | unknown key \"callStatuz\". Known here: sessionId, callType",
                "dialect: canonical            | dialekt: canonical           | dialekt     | unknown key \"dialekt\". Known here: binding, name, dialect",
                "acceptCall:                   | #                            | commands:   | \"commands\" has no \"acceptCall\". Add it: a request, such as {request:",
                "POST /v1/calls/{sessionId}/end| post /v1/calls/{sessionId}/end | request: post | Write a method and a path, such as: POST",
                "/{sessionId}/end              | /{session}/end               | /{session}  | unknown placeholder {session}. Here there are {device}",
                "/{sessionId}/end              | /end                         | POST /v1/calls/end | nothing in endCall says {sessionId}. Put {sessionId} where",
                "\"{status}\"                  | {status}                     | {status}    | {status} without quotes. Write \"{status}\".",
                "Bearer {token}                | Bearer ${TOKEN}              | ${TOKEN}    | the environment has no TOKEN. Set it where the kit is started: export TOKEN=",
                "virtualTime: true             | virtualTime: false           | clock:      | clock is described, and virtualTime is not declared. Declare virtualTime: true",
                "initiatedAt: {at              | endedAt: {at                 | endedAt:    | found duplicate key endedAt. Correct the YAML",
                "unit: seconds                 | unit: minutes                | unit: minutes | Write how a time is written: seconds, milliseconds, iso-8601.",
                "clearActiveCall:              | #                            | activeCall: true | there is no command clearActiveCall. Add clearActiveCall to commands, or declare activeCall: false",
                "body: {status                 | body: [status                | status:     | expected ',' or ']', but got }. Correct the YAML there",
                "[400, 404, 409]               | [400, 404, 201]              | success: 201 | status 201 is a success here and a refusal in refusal.statuses. Take it out",
                "[400, 404, 409]               | []                           | statuses:   | Write an HTTP status, such as 200, or a list of them",
                "server-sent-events            | websocket                    | name: event-field | event-field and id-field are those of server-sent events. Write a JSON Pointer",
                "from: server-sent-events      | from: carrier-pigeon         | from:       | Write where events come from: server-sent-events, websocket, long-poll, webhook.",
                "timeout: \"{timeout}\"        | to: \"never\"                | customTimeout | customTimeout is declared, and the binding does not say how. Either put \"{timeout}\"",
                "answer: {token: /token}       | answer: {}                   | answer:      | \"answer\" has no \"token\". Add it: a JSON Pointer",
                "/accept                       | /end                         | sessionId}/end | the same request as acceptCall. Say what tells the two apart",
                "callStatus: /status           | callStatus: {at: /status, words: {initated: new}} | initated | unknown word \"initated\". Known here: initiated, ongoing, busy",
                "callType: /type               | callType: {at: /type, words: {voice: audio}} | voice | unknown word \"voice\". Known here: audio, video. Left stands the kit's word, right yours.",
                "receiverType: /receiverType   | receiverType: {at: /receiverType, words: {team: group}} | team | unknown word \"team\". Known here: user, group.",
                "dialect: canonical            | dialect: kotlin              | dialect: kotlin | unknown dialect \"kotlin\". Known here: canonical, javascript, ios",
                "binding: 1                    | binding: 2                   | binding: 2  | Write the version of this format, 1."
            })
    void aMistakeIsNamedWithLineAndRemedy(String right, String wrong, String at, String complaint) {
        String text = wrong.equals("#")
                ? without(right)
                : NEUTRAL.replaceFirst(
                        java.util.regex.Pattern.quote(right.strip()), java.util.regex.Matcher.quoteReplacement(wrong));

        BadBinding bad = catchThrowableOfType(BadBinding.class, () -> read(text));

        assertThat(bad).isNotNull();
        assertThat(bad).hasMessageContaining(complaint).hasMessageStartingWith("test.yaml:");
        assertThat(bad.faults()).anySatisfy(fault -> {
            assertThat(fault.of("f")).contains(complaint);
            assertThat(text.lines().toList().get(fault.line() - 1)).contains(at);
        });
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String text = NEUTRAL.replace("/status", "status").replace("dialect:", "dialekt:");

        BadBinding bad = catchThrowableOfType(BadBinding.class, () -> read(text));

        assertThat(bad.faults())
                .extracting(BindingFault::problem)
                .containsExactly("unknown key \"dialekt\"", "\"callStatus\" is not what it should be");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> BindingFile.named("no-such.yaml"))
                .isInstanceOf(BadBinding.class)
                .hasMessageStartingWith("'no-such.yaml': there is no such file. Check the path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``          | the file is empty. Begin with what binding show neutral prints.",
                "# a remark  | the file is empty. Begin with",
                "word        | the file has no keys. Begin with",
                "[1, 2]      | the file has no keys"
            })
    void whatIsNoBindingAtAllIsSaidSo(String text, String complaint) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadBinding.class)
                .hasMessageStartingWith("test.yaml:1:1: " + complaint);
    }

    @Test
    void whatComesFromTheEnvironmentIsSecret() {
        String text = NEUTRAL.replace("Bearer {token}", "Basic ${API_KEY}");

        Binding binding = new BindingFile("test.yaml", text).read(Map.of("API_KEY", "sesame-open")::get);

        Request request =
                binding.exchange(new Command.GetActiveCall()).orElseThrow().request();
        assertThat(request.render(Values.NONE).headers()).containsEntry("Authorization", "Basic sesame-open");
        assertThat(binding.toString() + request.headers() + request.render(Values.NONE))
                .doesNotContain("sesame-open");
        assertThat(binding.secrets().hide("no: sesame-open")).isEqualTo("no: ***");
    }

    /** Without a command. */
    private static String without(String key) {
        return NEUTRAL.replaceFirst("(?m)^  " + key + "\\n(    .*\\n)*", "");
    }

    private static Binding read(String text) {
        return new BindingFile("test.yaml", text).read(name -> null);
    }
}
