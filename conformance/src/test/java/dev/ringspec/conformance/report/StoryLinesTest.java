package dev.ringspec.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.oracle.Setting;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoryLinesTest {
    private static final String UUID = "77a0b0c4-0d4b-4c4e-8a0e-2a5d8c1f9b11";

    @Test
    void everyKindOfObservationIsASentence() throws IOException {
        Golden.check(
                "story.txt",
                String.join(
                                "\n",
                                StoryLines.of(Samples.everything(), Translation.NONE)
                                        .lines()) + "\n");
    }

    @Test
    void theRefutedLineIsMarkedAndShowsItsPayload() {
        assertThat(StoryLines.of(Samples.mistimed("c"), Translation.NONE).lines())
                .containsExactly(
                        "   1  bob-1 adds listener main  -> ok",
                        "   2  alice-1 calls bob (audio)",
                        ">     bob-1 is told onIncomingCallReceived (s1, initiated)",
                        "        with callType audio, callInitiator alice, callReceiver bob, receiverType user,"
                                + " initiatedAt 1754035200");
    }

    @Test
    void whereTheStoryGoesOnTheRefutedLineIsFoundAgain() {
        Violation mistold = Samples.mistold();

        assertThat(mistold.refuted()).isEqualTo(mistold.story().size() - 1);
        assertThat(StoryLines.of(mistold.located(Setting.of(Samples.WORLD, Samples.CAPABILITIES)), Translation.NONE)
                        .lines())
                .containsSubsequence(
                        "   2  alice-1 calls bob (audio)",
                        ">     bob-1 is told onIncomingCallReceived (s1, initiated)",
                        "      alice-1's command 2 is answered: s1",
                        "      all is quiet");
    }

    @Test
    void aLateAnswerStandsWhereItCame() {
        List<Observation> story = List.of(
                Samples.invoked(0, 1, "alice-1", InitiateCall.to("bob", "video")),
                Samples.told(0, "bob-1", EventKind.INCOMING, Samples.call("s1", "initiated")),
                Samples.returned(0, 1, Samples.call("s1", "initiated")));

        assertThat(StoryLines.of(story, Translation.NONE).lines())
                .containsExactly(
                        "   1  alice-1 calls bob (video)",
                        "      bob-1 is told onIncomingCallReceived (s1, initiated)",
                        "      alice-1's command 1 is answered: s1");
    }

    @Test
    void listenersThatAreGivenAllAtOnceTakeOneLineEach() {
        List<Observation> story = List.of(
                Samples.invoked(0, 1, "alice-1", new AddCallListener("main")),
                Samples.invoked(0, 2, "bob-1", new AddCallListener("main")),
                Samples.ok(0, 1),
                Samples.ok(0, 2));

        assertThat(StoryLines.of(story, Translation.NONE).lines())
                .containsExactly("   1  alice-1 adds listener main  -> ok", "   2  bob-1 adds listener main  -> ok");
    }

    @Test
    void longSessionIdsGetShortNamesAndALegend() {
        StoryLines story = StoryLines.of(
                List.of(
                        Samples.invoked(0, 1, "alice-1", InitiateCall.to("bob", "audio")),
                        Samples.returned(0, 1, Samples.call(UUID, "initiated")),
                        Samples.invoked(0, 2, "bob-1", new AcceptCall(UUID)),
                        Samples.returned(0, 2, Samples.call(UUID, "ongoing"))),
                Translation.NONE);

        assertThat(story.lines())
                .containsExactly("   1  alice-1 calls bob (audio)  -> #1", "   2  bob-1 accepts #1  -> ok (ongoing)");
        assertThat(story.legend()).containsExactly("#1 is session " + UUID);
        assertThat(story.named("nothing came of session " + UUID)).isEqualTo("nothing came of session #1");
    }

    @Test
    void listenersAreNamedWhereThereAreSeveral() {
        List<Observation> story = List.of(
                Samples.told(0, "bob-1", EventKind.ENDED, Samples.call("s1", "ended")),
                new Told(0, new CallEvent("bob-1", "second", EventKind.ENDED, Samples.call("s1", "ended"))));

        assertThat(StoryLines.of(story, Translation.NONE).lines())
                .containsExactly(
                        "      bob-1 is told onCallEndedMessageReceived through listener main (s1, ended)",
                        "      bob-1 is told onCallEndedMessageReceived through listener second (s1, ended)");
    }

    @Test
    void anAnswerAfterALongWaitTellsOfTheWait() {
        List<Observation> story = List.of(
                Samples.invoked(0, 1, "bob-1", new AcceptCall("s1")),
                Samples.returned(6_040_000, 1, Samples.call("s1", "ongoing")));

        assertThat(StoryLines.of(story, Translation.NONE).lines())
                .containsExactly(
                        "   1  bob-1 accepts s1",
                        "      (6 s later)",
                        "      bob-1's command 1 is answered: ok (ongoing)");
    }

    @Test
    void aSessionIdThatIsMissingIsNamedAsMissing() {
        List<Observation> story = List.of(
                Samples.invoked(0, 1, "bob-1", new AcceptCall("")),
                new Told(0, new CallEvent("bob-1", "main", EventKind.ENDED, nameless())));

        assertThat(StoryLines.of(story, Translation.NONE).lines())
                .containsExactly(
                        "   1  bob-1 accepts \"\"",
                        "      bob-1 is told onCallEndedMessageReceived (no session id, no status)");
    }

    private static Call nameless() {
        return new Call(null, null, null, null, null, null, null, null, null);
    }
}
