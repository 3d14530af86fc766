package dev.ringspec.conformance.suite;

import static dev.ringspec.model.spec.Reading.ACCEPT_WHILE_CALLING_REFUSED;
import static dev.ringspec.model.spec.Reading.BUSY_BY_INITIATE_REFUSED;
import static dev.ringspec.model.spec.Reading.LISTENER_SAME_ID_KEPT_ONCE;
import static dev.ringspec.model.spec.Reading.ONE_SIDED_SESSION_STAYS;
import static dev.ringspec.model.spec.Reading.SELF_BUSY_SCOPE_USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.OpenPoint.Kind;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.ReferenceSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reading can be given to the reference subject, and a run reports that very reading. */
class ReadingsTest {
    private static final int SCRIPTS = 300;

    /** What looks like another reading over this interface; that a call does not drop, no silence can show. */
    private static final Set<Reading> UNTELLABLE = Set.of(LISTENER_SAME_ID_KEPT_ONCE, ONE_SIDED_SESSION_STAYS);

    static List<Reading> readings() {
        return Arrays.stream(OpenPoint.values())
                .filter(point -> point.kind() == Kind.CONSTANT)
                .flatMap(point -> point.readings().stream())
                .filter(reading -> !UNTELLABLE.contains(reading))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aRunConformsAndReportsTheReading(Reading reading) {
        Result result = VariantsTest.Runs.of(ReferenceSubject.following(with(reading)), SCRIPTS, false);

        assertThat(result.verdict()).as("%s", result.violations()).isEqualTo(Verdict.CONFORMS);
        assertThat(result.readings()).containsEntry(reading.point(), reading);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyCombinationOfReadingsInAnyOrderConforms(int seed) {
        Random random = new Random(seed);
        Readings combination = combination(random);
        ReferenceSubject subject = ReferenceSubject.following(combination).scheduled(() -> random::nextInt);

        Result result = VariantsTest.Runs.of(subject, SCRIPTS, false);

        assertThat(result.verdict())
                .as("%s: %s", combination, result.violations())
                .isEqualTo(Verdict.CONFORMS);
    }

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** One of all that 4.12 of the catalogue leaves. */
    private static Readings combination(Random random) {
        Readings any = Readings.RECOMMENDED;
        for (OpenPoint point : OpenPoint.values()) {
            any = any.with(point.readings().get(random.nextInt(point.readings().size())));
        }
        return any.allows(SELF_BUSY_SCOPE_USER) ? any.with(ACCEPT_WHILE_CALLING_REFUSED) : any;
    }

    /** OP-caller-other-devices: devices that are told of a call, but not of its outcome, would ring on. */
    @ParameterizedTest
    @CsvSource({
        "INITIATOR_OTHER_DEVICES_INCOMING, CALLER_OTHER_DEVICES_NOT_TOLD, WARNED",
        "INITIATOR_OTHER_DEVICES_INCOMING, CALLER_OTHER_DEVICES_TOLD_BUT_CANCEL, WARNED",
        "INITIATOR_OTHER_DEVICES_INCOMING, CALLER_OTHER_DEVICES_TOLD, PASSED",
        "INITIATOR_OTHER_DEVICES_NONE, CALLER_OTHER_DEVICES_NOT_TOLD, PASSED"
    })
    void twoReadingsThatAreFreeMayEarnAWarningTogether(Reading rings, Reading hears, Standing standing) {
        Readings both = Readings.RECOMMENDED.with(rings).with(hears);

        Result result = VariantsTest.Runs.of(ReferenceSubject.following(both), 30, false);

        assertThat(result.verdict()).isEqualTo(Verdict.CONFORMS);
        assertThat(result.standings()).containsEntry(Requirement.DEV_7, standing);
    }

    /** Catalogue 4.12: a reading that shows only together with another one. */
    private static Readings with(Reading reading) {
        Readings all = Readings.RECOMMENDED.with(reading);
        return switch (reading.point()) {
            case BUSY_WHEN -> all.with(BUSY_BY_INITIATE_REFUSED);
            default -> all;
        };
    }
}
