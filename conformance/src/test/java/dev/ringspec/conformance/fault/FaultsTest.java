package dev.ringspec.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.script.Player;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.spec.Warning;
import dev.ringspec.model.subject.Inquest;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Trial;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is caught, and by the right name; and what catches it does not catch a system that is right. */
final class FaultsTest {
    @ParameterizedTest(name = "{0} is reported as what it is")
    @MethodSource("binding")
    void aBrokenMustIsRefutedByItsOwnNameFirst(Fault fault) {
        Inquest inquest = played(story(fault), fault.subject());
        assertThat(inquest.verdict()).isEqualTo(Verdict.VIOLATES);
        Refutation first = inquest.refutations().get(0);
        assertThat(first.requirement()).isEqualTo(fault.breaks());
        assertThat(named(inquest)).allMatch(fault::explains, "explained by " + fault);
    }

    @ParameterizedTest(name = "{0} is reported under {1} as well")
    @CsvSource({
        "other-device-does-not-ring, RNG_1",
        "other-device-rings-on-after-a-cancel, CAN_2",
        "other-device-rings-on-after-a-time-out, DEV_2",
        "time-out-told-in-two-ways, DEV_2",
        "told-once-for-each-device, ACC_2",
        "callers-other-device-accepts, DEV_7",
        "other-device-ends-in-vain, END_2",
        "other-device-deaf-after-an-end, DEV_1",
        "both-devices-accept, DEV_5"
    })
    void whatFitsLessIsNamedBehind(String name, Requirement also) {
        Fault fault = Faults.named(name).orElseThrow();
        Inquest inquest = played(story(fault), fault.subject());
        assertThat(inquest.refutations().get(0).also()).contains(also);
    }

    @ParameterizedTest(name = "{0} is warned of, and no more")
    @MethodSource("advised")
    void aBrokenShouldIsWarnedOf(Fault fault) {
        Inquest inquest = played(story(fault), fault.subject());
        assertThat(inquest.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(warned(inquest)).containsExactly(fault.breaks());
    }

    @ParameterizedTest(name = "what shows {0} is nothing on a system that is right")
    @MethodSource("all")
    void theSameStoryConformsOnALawfulSystem(Fault fault) {
        Inquest inquest = played(story(fault), ReferenceSubject.create());
        assertThat(inquest.refutations()).isEmpty();
        assertThat(inquest.verdict()).isEqualTo(Verdict.CONFORMS);
    }

    @ParameterizedTest(name = "no report of {0} can name more than is declared")
    @MethodSource("all")
    void aFaultDoesNotDeclareItsOwnRequirementTwice(Fault fault) {
        assertThat(fault.also()).doesNotContain(fault.breaks());
        assertThat(fault.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(fault.sentence()).endsWith(".");
    }

    @Test
    void everyRequirementThatCanBeBrokenHasAFault() {
        assertThat(Arrays.stream(Requirement.values()).filter(r -> r.level() != Level.MAY))
                .noneMatch(r -> Faults.breaking(r).isEmpty());
    }

    @Test
    void eachFaultHasAStoryAndANameOfItsOwn() {
        assertThat(Faults.ALL.stream().map(Fault::name))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stories.ALL.keySet());
    }

    private static List<Fault> all() {
        return Faults.ALL;
    }

    private static Stream<Fault> binding() {
        return Faults.ALL.stream().filter(f -> f.breaks().level() == Level.MUST);
    }

    private static Stream<Fault> advised() {
        return Faults.ALL.stream().filter(f -> f.breaks().level() == Level.SHOULD);
    }

    private static Script story(Fault fault) {
        return Objects.requireNonNull(Stories.ALL.get(fault.name()), fault.name());
    }

    /** Plays a story, after another world in which there was a call, so that there is a session that is foreign. */
    private static Inquest played(Script story, Subject subject) {
        Setting setting = Setting.of(story.world(), subject.profile().capabilities());
        Trial before = new Trial(subject, setting, any(setting));
        Script elsewhere = Story.of("alice calls bob");
        Player first = new Player(before, "");
        first.play(elsewhere);
        Setting second = new Setting(
                story.world().renamed("second"),
                setting.capabilities(),
                setting.settle(),
                Set.of("s1"),
                setting.budget());
        Trial trial = new Trial(subject, second, any(second));
        new Player(trial, "s1").play(story);
        before.close();
        trial.close();
        return trial.inquest();
    }

    private static List<Readings> any(Setting setting) {
        return List.of(Setting.possible(setting.capabilities()));
    }

    private static Stream<Requirement> named(Inquest inquest) {
        return inquest.refutations().stream()
                .flatMap(r -> Stream.concat(Stream.of(r.requirement()), r.also().stream()));
    }

    /** By a finding, by what every explanation has, or by a reading that every explanation has. */
    private static Set<Requirement> warned(Inquest inquest) {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        named(inquest).forEach(all::add);
        all.addAll(inquest.belief().warnings());
        all.addAll(Warning.of(inquest.belief().readings()));
        return all;
    }
}
