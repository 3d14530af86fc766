package dev.ringspec.conformance.junit;

import dev.ringspec.conformance.suite.Choice;
import dev.ringspec.conformance.suite.Options;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.subject.Subject;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Everything the kit has, as tests of one subject. A test class extends this one and says who is tried, in a method named
 * {@code subject} without parameters:
 *
 * <pre>
 * class MyCallsTest extends RingspecConformance {
 *     Subject subject() {
 *         return new MyCalls();
 *     }
 * }
 * </pre>
 *
 * <p>JUnit finds a method by what it is called, whatever its visibility, and so does this class: {@code subject} may be public,
 * protected, or have no modifier as test methods usually have none; it may throw what it likes, and is not marked
 * {@code @Override}. It is asked once for each time the tests are run, after {@code @BeforeEach}; the subject is closed after the
 * last case. The other methods here have a usual answer each, and may be overridden.
 */
public abstract class RingspecConformance {
    private static final String WHO = "subject";
    private static final int USUAL_SCRIPTS = 500;
    private static final Duration USUAL_BUDGET = Duration.ofSeconds(30);

    /** For the class of a team. */
    protected RingspecConformance() {}

    /** Which suites are tried: {@code features}, {@code random}, or both, as is usual. */
    protected Set<String> suites() {
        return Set.copyOf(Choice.SUITES);
    }

    /** A glob on the ids of cases, such as {@code features/accept/*} or {@code random/1-7}, of which alone to try; usually none. */
    protected Optional<String> only() {
        return Optional.empty();
    }

    /** How many random scripts are tried at the most; usually 500. */
    protected int tests() {
        return USUAL_SCRIPTS;
    }

    /** How long random scripts are tried at the most; usually 30 seconds. */
    protected Duration budget() {
        return USUAL_BUDGET;
    }

    /** The seed of the random scripts; usually 1. The same seed gives the same scripts. */
    protected long seed() {
        return 1;
    }

    /** How long a subject in real time needs to become quiet; usually 200 ms. */
    protected Duration settle() {
        return Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(Setting.SETTLE));
    }

    /** Whether what only a SHOULD asks for fails as well; usually not. */
    protected boolean strict() {
        return false;
    }

    /** One at a time, whatever JUnit is told of parallel tests: what one case shows of an open point, the next begins with. */
    @TestFactory
    @DisplayName("Ringspec")
    @Execution(ExecutionMode.SAME_THREAD)
    final Stream<DynamicNode> ringspec() {
        Options options = options();
        Guarded subject = new Guarded(whoIsTried());
        try {
            return new Programme(new Hearing(subject, options)).nodes().onClose(subject::close);
        } catch (RuntimeException | Error neverBegan) {
            subject.close();
            throw neverBegan;
        }
    }

    private Subject whoIsTried() {
        Method method = ReflectionSupport.findMethod(getClass(), WHO)
                .orElseThrow(
                        () -> new CouldNotTest(
                                getClass().getSimpleName()
                                        + " does not say who is tried. Write a method Subject subject() that gives the implementation."));
        if (ReflectionSupport.invokeMethod(method, this) instanceof Subject subject) {
            return subject;
        }
        throw new CouldNotTest(
                method + " has to give a " + Subject.class.getName() + ", and gave something else, or null.");
    }

    private Options options() {
        Options options = new Options(suites(), only(), seed(), budget(), tests(), strict(), micros(settle()));
        if (!Choice.SUITES.containsAll(options.suites())) {
            throw new CouldNotTest("suites(): there are " + String.join(" and ", Choice.SUITES) + ", and not all of "
                    + options.suites() + ".");
        }
        if (new Choice(options).isEmpty()) {
            throw new CouldNotTest("No case is left to be tried by what suites(), only() and tests() return.");
        }
        return options;
    }

    private static long micros(Duration settle) {
        return TimeUnit.NANOSECONDS.toMicros(settle.toNanos());
    }
}
