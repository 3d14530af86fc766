package dev.ringspec.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.features.Played.Outcome;
import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.Moment;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the bundled features on subjects that keep the rules, and on some that do not. */
final class FeatureRunTest {
    @Test
    void theReferenceSystemPassesWhateverIsWrittenForItsReadings() {
        List<Played> all = FeatureRun.on(ReferenceSubject.create()).play(Features.bundled());

        assertThat(all).hasSameSizeAs(Features.bundled().scenarios());
        assertThat(all).allSatisfy(FeatureRunTest::passesOrIsForOthers);
        assertThat(all).filteredOn(p -> p.verdict() == Outcome.PASSED).hasSizeGreaterThan(150);
        assertThat(all).flatMap(Played::refutations).isEmpty();
        assertThat(all).flatMap(Played::warnings).isEmpty();
    }

    @Test
    void everyReadingIsNamedByTheScenarioThatIsWrittenForIt() {
        List<Played> skipped = FeatureRun.on(ReferenceSubject.create()).play(Features.bundled()).stream()
                .filter(p -> p.verdict() == Outcome.NOT_APPLICABLE && !needsWire(p))
                .toList();

        assertThat(skipped)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.message()).contains("written for another reading"));
    }

    @Test
    void aScenarioThatNeedsAWireIsNotForWhoeverHasNone() {
        List<Played> all = FeatureRun.on(ReferenceSubject.create()).play(Features.bundled());

        assertThat(all)
                .filteredOn(FeatureRunTest::needsWire)
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.verdict()).isEqualTo(Outcome.NOT_APPLICABLE))
                .allSatisfy(p -> assertThat(p.message()).startsWith("It needs a server that the kit plays"));
    }

    private static boolean needsWire(Played played) {
        return played.scenario().tags().contains("needs:wire");
    }

    @Test
    void whatOneRunHasShownHoldsInTheNext() {
        Set<Readings> told =
                last(FeatureRun.on(ReferenceSubject.create()).play(end())).readings();
        Subject other = ReferenceSubject.following(Readings.RECOMMENDED.with(Reading.ENDER_TOLD_NOT_TOLD));

        List<Played> all = FeatureRun.on(other).knowing(told).play(end());

        assertThat(broken(all)).anyMatch(r -> r.names(Requirement.PAY_12));
    }

    @Test
    void aLostEventFailsTheScenarioTaggedWithItsRequirement() {
        List<Played> all = FeatureRun.on(losing(EventKind.REJECTED)).play(Features.bundled());

        Played rejected = all.stream()
                .filter(p -> p.scenario().id().startsWith("features/reject/the-caller-is-told"))
                .findFirst()
                .orElseThrow();
        assertThat(rejected.verdict()).isEqualTo(Outcome.FAILED);
        assertThat(rejected.scenario().requirements()).contains(Requirement.REJ_2);
        assertThat(rejected.message())
                .startsWith("REJ-2 (MUST) is broken: " + Requirement.REJ_2.statement())
                .contains("expected: onOutgoingCallRejected")
                .contains("observed: ");
        assertThat(rejected.worlds())
                .singleElement()
                .satisfies(w -> assertThat(w.observations()).isNotEmpty());
    }

    @Test
    void aWarnedReadingIsAWarningAndNoFailure() {
        Subject lax = ReferenceSubject.following(Readings.RECOMMENDED.with(Reading.TIMEOUT_CALLER_NONE));

        List<Played> all = FeatureRun.on(lax).play(Features.bundled());

        assertThat(all).noneMatch(p -> p.verdict() == Outcome.FAILED);
        assertThat(all).flatMap(Played::warnings).contains(Requirement.TMO_4);
    }

    @ParameterizedTest
    @MethodSource("abilities")
    void whatIsNotDeclaredIsNotApplicableAndNeverSent(Capability missing) {
        List<Played> all = FeatureRun.on(without(missing)).play(Features.bundled());

        assertThat(all).allMatch(p -> p.verdict() == Outcome.PASSED || p.verdict() == Outcome.NOT_APPLICABLE);
        List<Played> concerned = all.stream()
                .filter(p -> p.message().startsWith("It needs " + missing.label()))
                .toList();
        assertThat(concerned).isNotEmpty();
        assertThat(concerned)
                .filteredOn(p -> p.scenario().tags().contains("needs:" + missing.label()))
                .allSatisfy(p -> assertThat(p.worlds()).isEmpty());
    }

    static Stream<Capability> abilities() {
        return Stream.of(
                Capability.SEVERAL_DEVICES_PER_USER,
                Capability.ACTIVE_CALL,
                Capability.BUSY,
                Capability.LISTENER_IDS,
                Capability.CUSTOM_TIMEOUT,
                Capability.TIMES,
                Capability.ERROR_CODES);
    }

    @Test
    void whatWouldTakeTooLongInRealTimeIsUntestedAndNeverSent() {
        Features timeout = Features.bundled().only(s -> s.tags().containsAll(List.of("TMO-1", "slow")));

        assertThat(FeatureRun.on(without(Capability.VIRTUAL_TIME)).play(timeout))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.worlds()).isEmpty())
                .allSatisfy(p -> assertThat(p.verdict()).isEqualTo(Outcome.UNTESTED))
                .allSatisfy(p -> assertThat(p.message()).startsWith("It would wait 45 s in real time"));
    }

    @Test
    void aSubjectThatBreaksDownIsInconclusive() {
        List<Played> all = FeatureRun.on(new Broken()).play(end());

        assertThat(all).isNotEmpty().allSatisfy(p -> {
            assertThat(p.verdict()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(p.message()).isEqualTo("The line is dead.");
            assertThat(p.failure()).isPresent();
        });
    }

    @Test
    void onlySomeScenariosArePlayedIfOnlySomeAreWanted() {
        Features some = Features.bundled().only(s -> s.requirements().contains(Requirement.RACE_4));

        assertThat(FeatureRun.on(ReferenceSubject.create()).play(some))
                .extracting(p -> p.scenario().id())
                .containsExactly(
                        "features/races/both-sides-end-together", "features/reported-bugs/bug-7-both-sides-tap-end");
    }

    private static Features end() {
        return Features.bundled().only(s -> s.id().startsWith("features/end/"));
    }

    private static void passesOrIsForOthers(Played played) {
        assertThat(played.verdict())
                .as(played.scenario().id() + ": " + played.message())
                .isIn(Outcome.PASSED, Outcome.NOT_APPLICABLE);
        assertThat(played.message())
                .matches("|.*the scenario is written for another reading\\.|It needs a server that the kit plays.*");
    }

    private static List<Refutation> broken(List<Played> all) {
        return all.stream().flatMap(p -> p.refutations().stream()).toList();
    }

    private static Played last(List<Played> all) {
        return all.get(all.size() - 1);
    }

    private static Subject losing(EventKind lost) {
        return ReferenceSubject.create().conducted("loses " + lost, new Conduct() {
            @Override
            public List<CallEvent> tells(Moment moment, CallEvent right) {
                return right.kind() == lost ? List.of() : List.of(right);
            }
        });
    }

    private static Subject without(Capability missing) {
        ReferenceSubject whole = ReferenceSubject.create();
        Set<Capability> can = EnumSet.copyOf(whole.profile().capabilities().can());
        can.remove(missing);
        return new Subject() {
            @Override
            public Profile profile() {
                Capabilities less = new Capabilities(can, Capabilities.DOCUMENTED_TIMEOUT, false, 1);
                return new Profile("less", "1", "canonical", less);
            }

            @Override
            public Stage open(World world, Witness witness) {
                return whole.open(world, witness);
            }

            @Override
            public void close() {
                whole.close();
            }
        };
    }

    private static final class Broken implements Subject {
        @Override
        public Profile profile() {
            return ReferenceSubject.create().profile();
        }

        @Override
        public Stage open(World world, Witness witness) {
            throw new SubjectFailure("The line is dead.");
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
