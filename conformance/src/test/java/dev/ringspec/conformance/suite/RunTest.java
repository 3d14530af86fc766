package dev.ringspec.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringspec.conformance.report.Result;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.Moment;
import dev.ringspec.model.subject.ReferenceSubject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run as a whole. */
class RunTest {
    /** Whether the answer or the event comes first is chance with a real subject: neither may hide the other. */
    @Test
    void whatIsWrongInAnAnswerAndInAnEventIsToldOfBothWithTheShortestStoryOfEach() {
        Result result = VariantsTest.Runs.of(
                ReferenceSubject.create().conducted("exchanged", new CallerAndReceiverExchanged()), 60, false);

        assertThat(result.violations())
                .extracting(v -> v.refutation().requirement(), v -> v.commands())
                .contains(tuple(Requirement.INI_2, 1), tuple(Requirement.RNG_2, 2));
    }

    private static final class CallerAndReceiverExchanged implements Conduct {
        @Override
        public Reply answers(Moment moment, Reply right) {
            return right instanceof Reply.Success success && success.call() != null
                    ? new Reply.Success(exchanged(success.call()))
                    : right;
        }

        @Override
        public List<CallEvent> tells(Moment moment, CallEvent right) {
            return List.of(new CallEvent(right.device(), right.listenerId(), right.kind(), exchanged(right.call())));
        }

        private static Call exchanged(Call call) {
            return new Call(
                    call.sessionId(),
                    call.callType(),
                    call.callStatus(),
                    call.callReceiver(),
                    call.callInitiator(),
                    call.receiverType(),
                    call.initiatedAt(),
                    call.joinedAt(),
                    call.endedAt());
        }
    }
}
