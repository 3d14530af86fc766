package dev.ringspec.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.example.calls.Teams;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.conformance.report.ViolationText;
import dev.ringspec.conformance.suite.Choice;
import dev.ringspec.conformance.suite.Options;
import dev.ringspec.conformance.suite.Progress;
import dev.ringspec.conformance.suite.Run;
import dev.ringspec.features.Features;
import dev.ringspec.features.Scenario;
import dev.ringspec.model.oracle.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

/** What the kit's cases are to JUnit, seen as JUnit sees it. */
class RingspecConformanceTest {
    private static final String WHOLE = "all cases together";
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    /** What an older Maven takes by itself runs no test, and says that all is well. */
    @ParameterizedTest
    @ValueSource(strings = {"maven-compiler-plugin", "maven-surefire-plugin"})
    void thePageNamesThePluginsThatTheKitIsBuiltWith(String plugin) throws IOException {
        Matcher version =
                Pattern.compile("<" + plugin + "\\.version>(.*?)<").matcher(Files.readString(Path.of("../pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Path.of("docs/junit.md")))
                .contains("<artifactId>" + plugin + "</artifactId>\n  <version>" + version.group(1) + "</version>");
    }

    @Test
    void everyCaseIsATestUnderItsFeatureAndItsSuite() {
        Events tests = run(Teams.Everything.class).testEvents();
        List<String> cases =
                Features.bundled().scenarios().stream().map(Scenario::name).collect(Collectors.toList());
        List.of(1, 2, 3, 4, 5).forEach(i -> cases.add("random/1-" + i));
        cases.add(WHOLE);

        assertThat(tests.failed().list()).isEmpty();
        assertThat(tests.finished().stream().map(RingspecConformanceTest::name)).containsExactlyElementsOf(cases);
        assertThat(tests.aborted().count()).isBetween(1L, 100L);
    }

    @Test
    void aContainerIsASuiteOrAFeatureAndATestKnowsWhereItIsWritten() {
        EngineExecutionResults results = run(Teams.Lossy.class);

        assertThat(results.containerEvents().started().stream().map(RingspecConformanceTest::name))
                .containsExactly("JUnit Jupiter", "Teams$Lossy", "Ringspec", "features", "Rejecting");
        assertThat(results.testEvents()
                        .started()
                        .list()
                        .get(0)
                        .getTestDescriptor()
                        .getSource())
                .containsInstanceOf(ClasspathResourceSource.class)
                .hasValueSatisfying(source -> assertThat(((ClasspathResourceSource) source).getClasspathResourceName())
                        .isEqualTo("dev/ringspec/features/reject.feature"));
    }

    @Test
    void aFailureTellsWhatRunTellsAndNothingOfWhereItWasFoundOut() {
        Throwable failure = failures(Teams.Lossy.class).get(0);

        assertThat(failure).isExactlyInstanceOf(AssertionFailedError.class);
        assertThat(nameless(message(failure)))
                .startsWith("REJ-2 (MUST) is broken\n")
                .startsWith(asRunTellsIt("rejected-lost", "features/reject/*"))
                .contains(">     all is quiet   <- here");
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @Test
    void aLaterFailureOfTheSameTellsItsOwnStoryAndWhereTheShortestIs() {
        List<Throwable> failures = failures(Teams.Lossy.class);
        String first = caseOf(failures.get(0));

        assertThat(failures).hasSizeGreaterThan(1);
        assertThat(failures.subList(1, failures.size())).allSatisfy(later -> {
            assertThat(later.getMessage())
                    .startsWith("REJ-2 (MUST) is broken\n")
                    .contains("<- here");
            assertThat(caseOf(later)).isNotEqualTo(first);
            assertThat(later.getMessage()).contains("shortest  the story that " + first + " tells");
        });
    }

    @Test
    void aRandomWorldThatBreaksSomethingSaysHowToTryItAgain() {
        String story = failures(Teams.LossyInRandomWorlds.class).get(0).getMessage();

        assertThat(story).startsWith("REJ-2 (MUST) is broken\n");
        assertThat(story).containsPattern("again     let only\\(\\) return \"random/7-\\d+\", and seed\\(\\) 7");
    }

    @Test
    void aCaseForAnotherReadingIsSkippedWithTheReason() {
        Events aborted = run(Teams.Discouraged.class).testEvents().aborted();

        assertThat(aborted.stream().map(RingspecConformanceTest::thrown))
                .isNotEmpty()
                .allSatisfy(why ->
                        assertThat(why).hasMessageStartingWith("This implementation follows OP-role-check taken"));
    }

    @Test
    void whatTheSubjectThrowsIsAnErrorThatShowsIt() {
        List<Throwable> errors = failures(Teams.Unfinished.class);

        assertThat(errors).isNotEmpty().allSatisfy(e -> assertThat(e).isInstanceOf(CouldNotTest.class));
        assertThat(errors.get(0))
                .hasMessageContaining("The subject threw java.lang.IllegalStateException: not written yet")
                .cause()
                .hasMessage("not written yet");
    }

    @Test
    void afterSomeWorldsThatBrokeNoMoreAreOpened() {
        assertThat(failures(Teams.Unfinished.class))
                .element(3)
                .asInstanceOf(THROWABLE)
                .hasMessageContaining("The subject broke in 3 worlds, so no more were opened.");
    }

    @Test
    void readingsAreHeldAgainstTheCasesThatFollow() {
        assertThat(failures(Teams.Fickle.class))
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("PAY-12"));
    }

    @Test
    void whatOnlyAShouldAsksForFailsIfOneIsStrict() {
        assertThat(failures(Teams.Careless.class)).isEmpty();
        assertThat(failures(Teams.CarelessAndStrict.class).get(0)).hasMessageStartingWith("PAY-5 (SHOULD) is broken");
    }

    @Test
    void aDiscouragedReadingFailsTheWholeIfOneIsStrict() {
        assertThat(failures(Teams.Discouraged.class)).isEmpty();

        Events failed = run(Teams.DiscouragedAndStrict.class).testEvents().failed();
        assertThat(failed.stream().map(RingspecConformanceTest::name)).containsExactly(WHOLE);
        assertThat(thrown(failed.list().get(0)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("REJ-6 (SHOULD) is fallen short of");
    }

    @Test
    void atTheEndItIsToldHowEveryRequirementStandsAndWhatIsOnlyWarnedOf() {
        run(Teams.Discouraged.class);

        assertThat(PRINTED.toString(StandardCharsets.UTF_8))
                .startsWith("CONFORMS: ringspec reference")
                .containsPattern("Warnings .*\\n  REJ-6 ")
                .contains("Requirements: ")
                .containsPattern("OP-role-check +taken");
    }

    @ParameterizedTest
    @CsvSource({
        "Groupless, Nothing was tried: no case was left",
        "OutOfTime, Nothing was tried: no case was left",
        "Absent, Nobody answers at the door.",
        "SaysNothing, SaysNothing does not say who is tried.",
        "GivesNothing, 'and gave something else, or null.'",
        "ThinksOfAnotherSuite, 'there are features and random, and not all of'",
        "ThinksOfAnotherCase, No case is left to be tried"
    })
    void whatTriesNothingIsAnError(String team, String message) throws ClassNotFoundException {
        List<Throwable> errors = failures(Class.forName(Teams.class.getName() + "$" + team));

        assertThat(errors)
                .singleElement()
                .isInstanceOf(CouldNotTest.class)
                .asInstanceOf(THROWABLE)
                .hasMessageContaining(message);
    }

    @Test
    void theSubjectIsAskedForOnceAndClosedAfterTheLastCase() {
        Teams.Tidy.LOG.clear();

        run(Teams.Tidy.class);

        assertThat(Teams.Tidy.LOG).startsWith("opened", "used").endsWith("used", "closed");
        assertThat(Teams.Tidy.LOG).containsOnlyOnce("opened", "closed");
    }

    @Test
    void aSubjectThatCannotEvenSayWhoItIsIsClosedAsWell() {
        Teams.Nameless.LOG.clear();

        assertThat(failures(Teams.Nameless.class)).isNotEmpty();

        assertThat(Teams.Nameless.LOG).containsExactly("closed");
    }

    /** What the last test prints is kept, and spares whoever reads the log of this build. */
    private static EngineExecutionResults run(Class<?> team) {
        PrintStream usual = System.out;
        PRINTED.reset();
        System.setOut(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(team))
                    .execute();
        } finally {
            System.setOut(usual);
        }
    }

    /** What went wrong, in tests and in what holds them. */
    private static List<Throwable> failures(Class<?> team) {
        return run(team).allEvents().failed().stream()
                .map(RingspecConformanceTest::thrown)
                .toList();
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String caseOf(Throwable failure) {
        return message(failure)
                .lines()
                .filter(line -> line.startsWith("   seen in "))
                .map(line -> line.substring("   seen in ".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** The text of a violation up to the cases that it was seen in: only a whole run knows all of those. */
    private static String asRunTellsIt(String fault, String only) {
        Options options = new Options(
                Set.copyOf(Choice.SUITES), Optional.of(only), 1, Duration.ofSeconds(30), 0, false, Setting.SETTLE);
        Result result = new Run(Faults.named(fault).orElseThrow().subject(), options, Progress.NONE)
                .go()
                .located(Setting.SETTLE);
        String text = Page.text(page -> new ViolationText(page, Translation.NONE)
                .tell(result.violations().get(0)));
        return nameless(text.substring(0, text.indexOf("   seen in")));
    }

    /** How many calls there were before is not part of the story. */
    private static String nameless(String story) {
        return story.replaceAll("\\bs\\d+\\b", "s");
    }
}
