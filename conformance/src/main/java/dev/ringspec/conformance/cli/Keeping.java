package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.suite.PassingOn;
import dev.ringspec.conformance.suite.Progress;
import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.conformance.trace.TraceWriter;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the trace of every world that a run opens, conforming or not, beside passing on how the run goes. */
final class Keeping extends PassingOn {
    private final Path folder;
    private final Capabilities capabilities;
    private final Map<String, Integer> worlds = new HashMap<>();

    Keeping(Progress progress, Path report, Capabilities capabilities) {
        super(progress);
        this.folder = report.resolve("traces");
        this.capabilities = capabilities;
    }

    /** {@code traces/features/accept/NAME.jsonl}; a case with several worlds has a file for each. */
    @Override
    public void recorded(String caseId, World world, List<Observation> observations) {
        int number = worlds.merge(caseId, 1, Integer::sum);
        Path file = folder.resolve(caseId + (number == 1 ? "" : "-" + number) + ".jsonl");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, TraceWriter.text(new Trace(world, capabilities, observations)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.recorded(caseId, world, observations);
    }
}
