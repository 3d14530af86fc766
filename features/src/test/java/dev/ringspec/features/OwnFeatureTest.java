package dev.ringspec.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringspec.features.Played.Outcome;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.ReferenceSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a feature from outside is told. */
final class OwnFeatureTest {
    @TempDir
    private Path folder;

    @Test
    void aNewScenarioOutOfExistingStepsPasses() {
        Played played = play("""
                Given Alice is calling Bob
                When Bob accepts
                Then Alice is told that the call was accepted
                """);

        assertThat(played.verdict()).isEqualTo(Outcome.PASSED);
        assertThat(played.scenario().id()).isEqualTo("features/own/my-story");
        assertThat(played.scenario().place()).endsWith("own.feature:4");
        assertThat(played.shown()).isNotEmpty();
    }

    @Test
    void anEventThatMustNotComeIsSpokenAgainst() {
        assertThat(contradiction("""
                When Alice calls Bob
                Then Alice is told that the call was accepted
                """))
                .contains("The scenario says: Alice is told that the call was accepted.", "speaks against this");
        assertThat(contradiction("""
                When Alice calls Bob
                Then Carol is told of an incoming call
                """)).contains("RNG-3 (MUST) speaks against this");
    }

    @Test
    void anEventThatMustComeIsSpokenFor() {
        assertThat(contradiction("""
                When Alice calls Bob
                Then nobody is told anything
                """))
                .contains("RNG-1 (MUST) speaks against this", "permitted in its place: onIncomingCallReceived");
    }

    @Test
    void aRefusalThatMustBeIsSpokenFor() {
        assertThat(contradiction("""
                Given Alice is calling Bob
                When Alice accepts the call to Bob
                Then the command succeeds
                """)).contains("ACC-5 (MUST) speaks against this", "observed: it was refused");
    }

    @Test
    void aSuccessThatMustBeIsSpokenFor() {
        assertThat(contradiction("""
                Given Alice is calling Bob
                When Bob rejects
                Then the command is refused
                """)).contains("REJ-1 (MUST) speaks against this");
    }

    @Test
    void anotherActiveCallIsSpokenAgainst() {
        assertThat(contradiction("""
                Given Alice is in a call with Bob
                When Alice asks for her active call
                Then there is none
                """)).contains("ACT-2 (MUST) speaks against this");
    }

    @Test
    void anotherCallTypeIsSpokenAgainst() {
        assertThat(contradiction("""
                When Alice calls Bob
                And Bob accepts
                Then Alice calls Bob by video, wherever it is shown
                """)).contains("speaks against this");
    }

    @Test
    void anEarlyTimeOutIsSpokenAgainst() {
        assertThat(contradiction("""
                Given Alice is calling Bob
                When 10 seconds pass
                Then Alice is told that the call timed out
                """)).contains("TMO-2 (MUST) speaks against this");
    }

    @Test
    void aCallThatWasNotMadeIsSpokenOf() {
        assertThat(contradiction("""
                Given Alice is in a call with Bob
                When Alice calls Carol
                And Carol accepts the call from Alice to Carol
                """))
                .contains("there is the call from Alice to carol", "INI-4 (MUST) speaks against this");
    }

    @Test
    void anotherReadingIsToldFromAContradiction() {
        assertThat(contradiction("""
                Given Alice is in a call with Bob
                When Alice ends the call
                Then Alice is told nothing
                """))
                .contains("The model permits it too, under OP-ender-told reading not-told")
                .contains("Given the reading OP-ender-told is \"not-told\"");
    }

    @Test
    void aStatedReadingThatIsNotFollowedMakesItNotApplicable() {
        Played played = play("""
                Given the reading OP-ender-told is "not-told"
                And Alice is in a call with Bob
                When Alice ends the call
                Then Alice is told nothing
                """);

        assertThat(played.verdict()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(played.message()).contains("This implementation follows OP-ender-told told");
        assertThat(played.readings())
                .allMatch(r -> r.allows(Reading.ENDER_TOLD_TOLD) && !r.allows(Reading.ENDER_TOLD_NOT_TOLD));
    }

    @Test
    void aFailureLeavesTheReadingsAsTheyWere() {
        Played played = play("""
                Given Alice is in a call with Bob
                When Alice ends the call
                Then Alice is told that the call was rejected
                """);

        assertThat(played.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(played.readings()).containsExactly(Readings.ANY);
    }

    @Test
    void anUnknownStepIsAnsweredByTheNearest() {
        Played played = play("""
                Given Alice is calling Bob
                When Bob acepts
                Then Alice hears that the call was accepted
                """);

        assertThat(played.verdict()).isEqualTo(Outcome.MISWRITTEN);
        assertThat(played.message())
                .contains(
                        "No step says \"Bob acepts\" (line 7). The nearest that exist are\n    When {person} accepts\n")
                .contains("\"Alice hears that the call was accepted\"")
                .contains("Then {person} is told {news}");
    }

    @Test
    void whoIsNotThereIsSaid() {
        Played played = play("When Alice calls Bob\nThen Zoe is told nothing\n");

        assertThat(played.verdict()).isEqualTo(Outcome.MISWRITTEN);
        assertThat(played.message()).isEqualTo("Zoe is not in this story; Alice, Bob and Carol are.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Given Alice and Carol are online, Bob also on another device | Given Alice, Carol and Bob are online",
                "When Alice calls Zoe | Nobody and no group of the name \"zoe\" is in this story",
                "When Alice calls the group Crew | of the name \"crew\"",
                "Then the command succeeds | No command was given in the step before."
            })
    void whoOrWhatIsTakenForGrantedButMissingIsSaid(String step, String complaint) {
        Played played = play(step + "\n");

        assertThat(played.verdict()).isEqualTo(Outcome.MISWRITTEN);
        assertThat(played.message()).contains(complaint);
    }

    @Test
    void whoHasNoOtherDeviceIsSaid() {
        Played played = play("When Bob's other device calls Alice\n");

        assertThat(played.verdict()).isEqualTo(Outcome.MISWRITTEN);
        assertThat(played.message())
                .isEqualTo("Bob has one device in this story. Begin with: "
                        + "Given Alice, Bob and Carol are online, Bob also on another device");
    }

    @Test
    void noDeviceCanBeCalled() {
        Played played = play("When Alice calls Bob's other device\n");

        assertThat(played.verdict()).isEqualTo(Outcome.MISWRITTEN);
        assertThat(played.message()).isEqualTo("A call goes to a user, not to one of the devices: Bob's other device");
    }

    @Test
    void theOtherDeviceIsSpokenOfApart() {
        assertThat(contradiction("""
                Given Alice and Bob are online, Bob also on another device
                When Alice calls Bob
                Then Bob is told of an incoming call
                And Bob's other device is told nothing
                """)).contains("DEV-1 (MUST) speaks against this");
    }

    @Test
    void anUnknownReadingIsAnsweredByThoseThereAre() {
        Played played = play("Given the reading OP-glare is \"none\"\n");

        assertThat(played.verdict()).isEqualTo(Outcome.MISWRITTEN);
        assertThat(played.message())
                .isEqualTo("OP-glare has no reading \"none\"; its readings are both and second-refused.");
    }

    @Test
    void aFileThatIsNoGherkinIsNamedWithItsLine() throws IOException {
        Path file = write("Feature: Own\n  Scenario: My story\n    When Alice calls Bob\n    Whenever Bob likes\n");

        assertThatThrownBy(() -> Features.at(List.of(file)))
                .isInstanceOf(BadFeature.class)
                .hasMessageContaining(file + ":4: expected: ")
                .hasMessageContaining("got 'Whenever Bob likes'");
    }

    @Test
    void aFolderWithoutFeaturesIsSaid() {
        assertThatThrownBy(() -> Features.at(List.of(folder)))
                .isInstanceOf(BadFeature.class)
                .hasMessageContaining("There is no scenario in");
        assertThatThrownBy(() -> Features.at(List.of(folder.resolve("none"))))
                .isInstanceOf(BadFeature.class)
                .hasMessageContaining("there is no such file or folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | :1: the file is empty, so nothing was tried",
                "'# only a remark'                 | :1: the file is empty, so nothing was tried",
                "'Feature: Own'                    | :1: the feature has no scenario, so nothing was tried",
                "'Feature: Own; Background:; Given Alice and Bob are online' | :1: the feature has no scenario",
                "'Feature: Own; Scenario Outline: S; When <who> rejects; Examples:; |who|' | :1: the feature has no scen",
                "'Hello'                           | :1: expected: #EOF"
            })
    void aFileInWhichNothingCanBeTriedIsNoPass(String lines, String complaint) throws IOException {
        Path file = write(lines.replace("; ", "\n"));

        assertThatThrownBy(() -> Features.at(List.of(file)))
                .isInstanceOf(BadFeature.class)
                .hasMessageContaining(file + complaint);
    }

    @Test
    void everyBadFileIsNamedAtOnce() throws IOException {
        Path empty = write("");
        Path bare = Files.writeString(folder.resolve("bare.feature"), "Feature: Bare\n");

        assertThatThrownBy(() -> Features.at(List.of(folder)))
                .hasMessageContaining(empty + ":1: ")
                .hasMessageContaining(bare + ":1: ");
    }

    @Test
    void aScenarioWithoutStepsIsMiswritten() throws IOException {
        Path file = write("Feature: Own\n  Scenario: My story\n");

        assertThat(FeatureRun.on(ReferenceSubject.create()).play(Features.at(List.of(file))))
                .singleElement()
                .returns(Outcome.MISWRITTEN, Played::verdict)
                .returns("The scenario has no step, so nothing was tried.", Played::message);
    }

    /** Cucumber's own search would pass over the copy. */
    @Test
    void aCopyIsPlayedTooAndTheSameFileOnlyOnce() throws IOException {
        Path file = write("Feature: Own\n  Scenario: My story\n    Given Alice and Bob are online\n");
        Path copy = Files.copy(file, folder.resolve("copy.feature"));

        assertThat(Features.at(List.of(file, copy, folder)).scenarios()).hasSize(2);
    }

    private String contradiction(String steps) {
        Played played = play(steps);
        assertThat(played.verdict()).as(played.message()).isEqualTo(Outcome.FAILED);
        assertThat(played.refutations()).isEmpty();
        return played.message();
    }

    private Played play(String steps) {
        String story = """
                Feature: Own

                  @mine
                  Scenario: My story
                    Given Alice, Bob and Carol are online
                """ + steps.indent(4);
        try {
            Features own = Features.at(List.of(write(story).getParent()));
            return FeatureRun.on(ReferenceSubject.create()).play(own).get(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("own.feature"), text);
    }
}
