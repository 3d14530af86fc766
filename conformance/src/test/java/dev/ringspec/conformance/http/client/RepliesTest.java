package dev.ringspec.conformance.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import org.junit.jupiter.api.Test;

/** What the kit makes of answers under the neutral binding. */
final class RepliesTest {
    private static final String NEUTRAL = BindingFile.named(BindingFile.NEUTRAL).text();
    private static final Command CALL = new Command.InitiateCall("bob", "user", "audio", null);

    private final Remarks remarks = new Remarks();

    @Test
    void aStatusThatTheApiDoesNotHaveIsNamedWithTheKeysOfTheBinding() {
        String words =
                "was answered with HTTP 418, which is neither in `success` nor in `refusal.statuses` of the binding";

        assertThat(reply(NEUTRAL, CALL, 418, "{}")).isEqualTo(new Reply.NotOffered(words));
        assertThat(remarks.all()).containsExactly("initiateCall " + words + ".");
    }

    @Test
    void aRefusalWithoutWhatARefusalHasIsNamedSo() {
        String binding = NEUTRAL.replace("  code: /error/code", "  present: /fault\n  code: /error/code");

        assertThat(reply(binding, CALL, 409, "{\"error\":{}}"))
                .isEqualTo(
                        new Reply.NotOffered("was answered with HTTP 409, which is in `refusal.statuses`, but without"
                                + " what stands in `refusal.present` of the binding"));
    }

    @Test
    void aPointerThatFindsNothingIsNamedWithWhatIsThere() {
        assertThat(reply(NEUTRAL, CALL, 201, "{\"ring\":{},\"ok\":true}")).isEqualTo(new Reply.Success(null));
        assertThat(remarks.all())
                .containsExactly(
                        "nothing stood at /call (commands.initiateCall.answer.call); the answer has: ring, ok.");
    }

    @Test
    void whereCancellingHasARequestOfItsOwnItsPointerIsNamed() {
        String own =
                "  cancelCall:\n    request: POST /v1/cancel/{sessionId}\n    success: 200\n    answer: {call: /call}\n";
        String binding = NEUTRAL.replace("  endCall:\n", own + "  endCall:\n");

        reply(binding, new Command.RejectCall("s1", "cancelled"), 200, "");

        assertThat(remarks.all())
                .containsExactly(
                        "nothing stood at /call (commands.cancelCall.answer.call); the answer has: no fields.");
    }

    @Test
    void aTimeThatLooksLikeMillisecondsIsRemarked() {
        reply(NEUTRAL, CALL, 201, "{\"call\":{\"initiatedAt\":1764000000123,\"joinedAt\":1764000004}}");

        assertThat(remarks.all())
                .containsExactly(
                        "initiatedAt looks like milliseconds, and the binding says seconds; see unit in the binding.");
    }

    @Test
    void noActiveCallIsNothingToRemark() {
        assertThat(reply(NEUTRAL, new Command.GetActiveCall(), 200, "{}")).isEqualTo(new Reply.Success(null));
        assertThat(remarks.all()).isEmpty();
    }

    private Reply reply(String text, Command command, int status, String body) {
        Binding binding = new BindingFile("test.yaml", text).read(name -> null);
        Replies replies = new Replies(binding, new Interpreter(binding, remarks), remarks);
        return replies.reply(command, binding.exchange(command).orElseThrow(), new Answer(status, body));
    }
}
