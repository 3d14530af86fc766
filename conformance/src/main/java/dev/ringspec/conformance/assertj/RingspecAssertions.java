package dev.ringspec.conformance.assertj;

import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.conformance.trace.TraceReader;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on traces begin. To be imported statically; stands beside AssertJ's own {@code Assertions} without being in
 * its way, which is why a file has a method of another name: AssertJ has one for paths already.
 */
public final class RingspecAssertions {
    private RingspecAssertions() {}

    /** On what happened in one world. */
    public static TraceAssert assertThat(@Nullable Trace trace) {
        return new TraceAssert(trace, "this trace");
    }

    /**
     * On observations of an implementation of which nothing is declared: it is held to what every implementation can do. Real
     * time is taken for granted; whoever moves the clock declares it in a {@link Trace}.
     */
    public static TraceAssert assertThat(World world, List<Observation> observations) {
        return assertThat(new Trace(world, undeclared(), observations));
    }

    /**
     * On a trace in a file of the trace format, version 1.
     *
     * @throws dev.ringspec.conformance.trace.BadTrace if the file cannot be read, or is not of the format
     */
    public static TraceAssert assertThatTrace(Path file) {
        return new TraceAssert(TraceReader.read(file), file.toString());
    }

    /** As the trace format takes a header that leaves everything out. */
    private static Capabilities undeclared() {
        return Capabilities.of(
                Arrays.stream(Capability.values()).filter(Capability::ifAbsent).collect(Collectors.toSet()));
    }
}
