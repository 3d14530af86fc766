package dev.ringspec.conformance.assertj;

import static dev.ringspec.conformance.assertj.RingspecAssertions.assertThat;
import static dev.ringspec.conformance.assertj.RingspecAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.trace.BadTrace;
import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.conformance.trace.TraceWriter;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asserted of a trace holds, or fails with the story. */
class TraceAssertTest {
    private static final World WORLD = World.of("w1", "alice", "bob");

    private final Trace good = rejectedTwice(ReferenceSubject.create());
    private final Trace lossy =
            rejectedTwice(Faults.named("rejected-lost").orElseThrow().subject());

    @TempDir
    private Path folder;

    @Test
    void whatKeepsTheRulebookConforms() {
        assertThat(good).conforms().settling(Duration.ofSeconds(1)).conforms();
    }

    @Test
    void whatBreaksItDoesNotAndTheStoryIsTold() {
        assertThatFailing(() -> assertThat(lossy).conforms())
                .startsWith("Expected this trace to conform, and it does not.\n\nREJ-2 (MUST) is broken\n")
                .contains("   3  alice-1 calls bob (audio)  -> s1\n")
                .contains(">     all is quiet   <- here");
    }

    @Test
    void aTraceThatIsCutShortCouldNotBeJudged() {
        List<Observation> begun = good.observations().subList(0, 5);

        assertThatFailing(() ->
                        assertThat(new Trace(WORLD, good.capabilities(), begun)).conforms())
                .startsWith("Expected this trace to conform, but it ends while something is still due.");
    }

    @Test
    void aRequirementThatIsBrokenIsViolated() {
        assertThat(lossy).violates(Requirement.REJ_2).violates(Requirement.PAY_11);
    }

    @Test
    void aRequirementThatIsKeptIsNotViolated() {
        assertThatFailing(() -> assertThat(good).violates(Requirement.REJ_2))
                .startsWith("Expected this trace to violate REJ-2 (MUST): When the receiver rejects")
                .contains("It breaks nothing.\n\n   1  alice-1 adds listener screen  -> ok\n");
    }

    @Test
    void whatBreaksAnotherRequirementIsTold() {
        assertThatFailing(() -> assertThat(lossy).violates(Requirement.ACC_1))
                .startsWith("Expected this trace to violate ACC-1 (MUST): ")
                .contains("It breaks something else.\n\nREJ-2 (MUST) is broken\n");
    }

    @Test
    void aReadingIsShownIfNoOtherExplainsTheTrace() {
        assertThat(good).shows(Reading.REPEAT_COMMAND_REFUSED);
        assertThatFailing(() -> assertThat(good).shows(Reading.REPEAT_COMMAND_ANSWERED))
                .startsWith(
                        "Expected this trace to show OP-repeat-command=answered. It shows refused.\n\n   1  alice-1");
    }

    @Test
    void aPointThatWasNotTouchedIsLeftOpen() {
        assertThatFailing(() -> assertThat(good).shows(Reading.ENDER_TOLD_TOLD))
                .startsWith("Expected this trace to show OP-ender-told=told. It leaves open whether told or not-told.");
    }

    @Test
    void whatIsDeclaredNeedsNoShowing() {
        Trace undeclared = new Trace(WORLD, Capabilities.of(Set.of()), List.of());

        assertThatFailing(() -> assertThat(undeclared).shows(Reading.STALE_BLOCKS_NO))
                .contains("What is declared leaves no other reading than OP-stale-blocks=no");
    }

    @Test
    void aViolationShowsNoReading() {
        assertThatFailing(() -> assertThat(lossy).shows(Reading.REPEAT_COMMAND_REFUSED))
                .contains("It breaks something, so it shows nothing.\n\nREJ-2 (MUST) is broken\n");
    }

    @Test
    void aFileIsATraceAndNamedInTheStory() throws IOException {
        Path file = Files.writeString(folder.resolve("100% lost.jsonl"), TraceWriter.text(lossy));

        assertThatTrace(file).violates(Requirement.REJ_2);
        assertThatFailing(() -> assertThatTrace(file).as("a call").conforms())
                .startsWith("[a call] Expected " + file + " to conform")
                .contains("seen in   " + file);
    }

    @Test
    void aFileThatIsNoTraceIsAnErrorAndNoVerdict() throws IOException {
        Path file = Files.writeString(folder.resolve("list.txt"), "milk\n");

        assertThatThrownBy(() -> assertThatTrace(file)).isInstanceOf(BadTrace.class);
    }

    @Test
    void observationsOfAnUndeclaredImplementationAreATrace() {
        assertThat(WORLD, good.observations()).conforms();
        assertThat(WORLD, lossy.observations()).violates(Requirement.REJ_2);
    }

    @Test
    void noTraceIsNoPass() {
        Trace none = null;

        assertThatFailing(() -> assertThat(none).conforms()).contains("Expecting actual not to be null");
    }

    private static AbstractStringAssert<?> assertThatFailing(ThrowingCallable assertion) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, assertion);
        assertThat(failure).as("it should have failed").isNotNull();
        return assertThat(failure.getMessage());
    }

    /** Alice calls Bob, who rejects, and rejects once more. */
    private static Trace rejectedTwice(Subject subject) {
        Capabilities capabilities = subject.profile().capabilities();
        try (Trial trial =
                new Trial(subject, Setting.of(WORLD, capabilities), List.of(Setting.possible(capabilities)))) {
            trial.await(trial.give("alice-1", new AddCallListener("screen")));
            trial.await(trial.give("bob-1", new AddCallListener("screen")));
            trial.await(trial.give("alice-1", InitiateCall.to("bob", "audio")));
            trial.settle();
            trial.await(trial.give("bob-1", new RejectCall("s1", "rejected")));
            trial.settle();
            trial.await(trial.give("bob-1", new RejectCall("s1", "rejected")));
            trial.settle();
            return new Trace(WORLD, capabilities, trial.observations());
        }
    }
}
