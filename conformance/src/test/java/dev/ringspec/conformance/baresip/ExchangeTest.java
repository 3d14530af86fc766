package dev.ringspec.conformance.baresip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The order in which a user agent says things in a race is not to be had at will from a real one. */
final class ExchangeTest {
    private static final SipCall CALL = new SipCall("c1", "alice", "bob", Phase.DIALLED);
    private static final String PEER = "Connection reset by peer";

    private final Script line = new Script();

    @Test
    void aCallIsSelectedBeforeItIsHungUp() {
        handling(Operation.CANCEL, Phase.RINGING_OUT);
        assertThat(line.said).containsExactly("callfind c1", "hangup c1");
        assertThat(line.replies).isEmpty();
    }

    @Test
    void aHangUpThatIsTooLateToCancelEndsTheCallAndSaysSo() {
        Exchange cancel = handling(Operation.CANCEL, Phase.RINGING_OUT);
        cancel.established(CALL.in(Phase.ESTABLISHED));
        cancel.closed(CALL.in(Phase.ESTABLISHED), Closing.ENDED, Closing.BY_USER);
        assertThat(line.replies).containsExactly("ended");
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, RINGING_IN, CANCELLED_THERE", "END, ESTABLISHED, ENDED"})
    void whoIsSlowerThanThePeerIsRefused(Operation operation, Phase phase, Closing how) {
        handling(operation, phase).closed(CALL.in(phase), how, PEER);
        assertThat(line.replies).containsExactly("refused: the call was over first: " + PEER);
    }

    @Test
    void anAcceptHasSucceededWhenTheCallIsEstablishedAndNotWhenTheUserAgentSaysOk() {
        Exchange accept = handling(Operation.ACCEPT, Phase.RINGING_IN);
        accept.answered(new ControlMessage.Answer("2", true, "Answering incoming call"));
        assertThat(line.replies).isEmpty();

        accept.established(CALL.in(Phase.ESTABLISHED));
        assertThat(line.replies).containsExactly("ongoing");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDoneToACallInAPhaseThatTheOperationDoesNotFit(Operation operation) {
        handling(operation, Phase.DIALLED);
        assertThat(line.said).containsExactly("callfind c1");
        assertThat(line.replies).hasSize(1).allMatch(reply -> reply.startsWith("refused: a user agent has no "));
    }

    @Test
    void whatHappensToAnotherCallDecidesNothing() {
        SipCall other = new SipCall("c2", "alice", "bob", Phase.RINGING_OUT);
        handling(Operation.CANCEL, Phase.RINGING_OUT).closed(other, Closing.CANCELLED_HERE, Closing.BY_USER);
        assertThat(line.replies).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "486 Max Calls, busy",
        "486 Rejected, rejected",
        "404 Not Found, refused: 404 Not Found",
        "Connection timed out, refused: Connection timed out"
    })
    void aDialledCallThatNeverRangIsOneIfTheOtherSideHasAnswered(String reason, String reply) {
        Exchange dialling = dialling("user", "audio");
        dialling.closed(CALL, Closing.of(Phase.DIALLED, reason), reason);
        assertThat(line.replies).containsExactly(reply);
    }

    @ParameterizedTest
    @CsvSource({"planet, audio", "user, hologram"})
    void whatCannotBePutIntoADialIsRefused(String receiverType, String callType) {
        dialling(receiverType, callType);
        assertThat(line.said).isEmpty();
        assertThat(line.replies).hasSize(1).allMatch(reply -> reply.startsWith("refused: a user agent "));
    }

    private Exchange handling(Operation operation, Phase phase) {
        line.phase = phase;
        Handling handling = new Handling("c1", operation, line);
        handling.begin();
        handling.answered(new ControlMessage.Answer("1", true, "setting current call: c1"));
        return handling;
    }

    private Exchange dialling(String receiverType, String callType) {
        Command.InitiateCall command = new Command.InitiateCall("bob", receiverType, callType, null);
        Dialling dialling = new Dialling(command, "sip:bob@127.0.0.1:5070", line);
        dialling.begin();
        return dialling;
    }

    /** A line that writes down what is said and replied, and knows of one call. */
    private static final class Script implements Line {
        private final List<String> said = new ArrayList<>();
        private final List<String> replies = new ArrayList<>();
        private Phase phase = Phase.DIALLED;

        @Override
        public void say(String command, String params) {
            said.add(command + " " + params);
        }

        @Override
        public Optional<SipCall> call(String id) {
            return Optional.of(CALL.in(phase));
        }

        @Override
        public Call payload(SipCall call, Optional<StatusWord> status) {
            return call.payload(status, Optional.empty());
        }

        @Override
        public void reply(Reply reply) {
            if (reply instanceof Reply.Success success && success.call() != null) {
                replies.add(String.valueOf(success.call().callStatus()));
            } else if (reply instanceof Reply.Refused refused) {
                replies.add("refused: " + refused.message());
            }
        }
    }
}
