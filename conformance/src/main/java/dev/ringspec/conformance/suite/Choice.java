package dev.ringspec.conformance.suite;

import dev.ringspec.features.Features;
import dev.ringspec.features.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a run tries, of all that there is. Known before a subject is started, so that a slip of the pen costs nobody a run.
 *
 * @param options how the run is to go
 */
public record Choice(Options options) {
    /** Every suite, in the order in which they are tried. */
    public static final List<String> SUITES = List.of(FeaturesSuite.NAME, RandomSuite.NAME);

    /** The ids of the cases of one suite; of the random one those that its budget may not suffice for, too. */
    public Stream<String> cases(String suite) {
        CaseFilter filter = new CaseFilter(options.only());
        Stream<String> all = suite.equals(RandomSuite.NAME) ? scripts() : scenarios();
        return options.suites().contains(suite) ? all.filter(filter::accepts) : Stream.empty();
    }

    public boolean isEmpty() {
        return SUITES.stream().flatMap(this::cases).findAny().isEmpty();
    }

    /** The same without an eye to suites. */
    public Choice ofAllSuites() {
        return with(Set.copyOf(SUITES), options.only());
    }

    /** The same with another glob, or none. */
    public Choice only(Optional<String> glob) {
        return with(options.suites(), glob);
    }

    private Choice with(Set<String> suites, Optional<String> only) {
        return new Choice(new Options(
                suites, only, options.seed(), options.budget(), options.scripts(), options.strict(), options.settle()));
    }

    private static Stream<String> scenarios() {
        return Features.bundled().scenarios().stream().map(Scenario::id);
    }

    private Stream<String> scripts() {
        return IntStream.rangeClosed(1, options.scripts()).mapToObj(i -> RandomSuite.id(options, i));
    }
}
