package dev.ringspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompareCommandTest {
    private static final Path RESULTS = Path.of("docs/results");
    private static final String BEGINS = "<!-- ringspec compare";
    private static final String ENDS = "<!-- end of the table -->";

    @Test
    void theReadmeShowsTheResultsThatAreKept() throws IOException {
        assertThat(tables(Path.of("../README.md"))).containsExactly(compared());
    }

    @Test
    void thePageOfRealSystemsShowsThemRequirementByRequirement() throws IOException {
        assertThat(tables(Path.of("docs/real-systems.md"))).containsExactly(compared(), compared("--each"));
    }

    @Test
    void whatDidNotPassIsNamed(@TempDir Path folder) throws IOException {
        Path one = Files.writeString(folder.resolve("report.json"), """
                {"subject": {"name": "acme|calls", "version": "2"}, "verdict": "violates", "requirements": [
                  {"id": "REJ-1", "level": "MUST", "verdict": "passed"},
                  {"id": "REJ-2", "level": "MUST", "verdict": "failed"},
                  {"id": "REJ-3", "level": "MUST", "verdict": "untested"},
                  {"id": "REJ-4", "level": "MUST", "verdict": "inconclusive"},
                  {"id": "REJ-5", "level": "MUST", "verdict": "not-applicable"},
                  {"id": "REJ-6", "level": "SHOULD", "verdict": "warned"},
                  {"id": "WITHDRAWN-1", "level": "MUST", "verdict": "passed"}]}
                """);

        Kit byFlow = Kit.run("compare", one.toString(), folder.toString());
        assertThat(byFlow.code()).as(byFlow.err()).isZero();
        String cell = "1 passed; **failed** REJ-2; warned REJ-6; inconclusive REJ-4; untested REJ-3; n/a REJ-5";
        assertThat(byFlow.out())
                .contains(
                        "|  | acme\\|calls 2 (" + one + ") | acme\\|calls 2 (" + folder + ") |",
                        "| verdict | violates | violates |",
                        "| INI | not in the report | not in the report |",
                        "| REJ | " + cell + " | " + cell + " |");

        assertThat(Kit.run("compare", "--each", one.toString()).out())
                .contains("| REJ-2 (MUST) | **failed** |", "| REJ-6 (SHOULD) | warned |", "| REJ-5 (MUST) | n/a |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{              | report.json cannot be compared: it is not JSON. Name a report.json",
                "[]             | it has no subject, or no requirements",
                "{\"subject\":{\"name\":\"a\"},\"requirements\":[{\"id\":\"REJ-1\",\"verdict\":\"good\"}]}"
                        + " | it has a verdict that nobody knows, 'good'",
            })
    void whatIsNoReportIsSaidSo(String text, String complaint, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("report.json"), text);

        Kit kit = Kit.run("compare", folder.toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains(complaint);
    }

    @Test
    void aFileThatIsNotThereIsSaidSo(@TempDir Path folder) {
        Kit kit = Kit.run("compare", folder.toString());

        assertThat(kit.code()).isEqualTo(2);
        assertThat(kit.err()).contains("there is no such file. A run writes one with: run --report DIR");
    }

    private static String compared(String... options) throws IOException {
        try (Stream<Path> files = Files.list(RESULTS)) {
            List<String> kept = files.map(Path::toString).sorted().toList();
            assertThat(kept).hasSizeGreaterThan(2);
            Kit kit = Kit.run(Stream.of(Stream.of("compare"), Stream.of(options), kept.stream())
                    .flatMap(part -> part)
                    .toArray(String[]::new));
            assertThat(kit.code()).as(kit.err()).isZero();
            return kit.out();
        }
    }

    /** What stands between the marks, each time. */
    private static List<String> tables(Path page) throws IOException {
        String text = Files.readString(page).replace("\r", "");
        return Stream.of(text.split(BEGINS, -1))
                .skip(1)
                .map(part -> part.substring(part.indexOf('\n') + 1, part.indexOf(ENDS)))
                .toList();
    }
}
