package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Evidence;
import dev.ringspec.conformance.report.JunitXml;
import dev.ringspec.conformance.report.ReportJson;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run leaves behind: the traces of what is broken always, the reports for programs if they are asked for.
 *
 * @param asked the folder that was asked for, if any
 * @param again the options that make a replay try the same subject in the same way
 */
record Reports(Optional<Path> asked, List<String> again) {
    private static final Path USUAL = Path.of("ringspec-report");

    /** Writes everything; says where each violation is kept. */
    List<Evidence> write(Result result) {
        Traces traces = new Traces(asked.orElse(USUAL), this::replay);
        List<Evidence> evidence =
                traces.keep(result.violations(), result.subject().capabilities());
        asked.ifPresent(folder -> {
            write(folder.resolve("report.json"), ReportJson.text(Version.text(), result, evidence));
            write(folder.resolve(JunitXml.FILE), JunitXml.text(result));
        });
        return evidence;
    }

    private String replay(Path trace) {
        List<String> words = new ArrayList<>(List.of("replay", trace.toString()));
        words.addAll(again);
        return Paste.line(words);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
