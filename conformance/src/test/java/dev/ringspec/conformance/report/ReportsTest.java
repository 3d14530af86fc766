package dev.ringspec.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.conformance.trace.TraceReader;
import dev.ringspec.model.oracle.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

final class ReportsTest {
    @Test
    void aSummaryOfViolationsTellsTheirStories() throws IOException {
        Golden.check("summary-violating.txt", summary(Samples.violating(), 100, false));
    }

    @Test
    void aVerboseSummaryNamesEveryRequirementAndTellsEveryStory() throws IOException {
        Golden.check("summary-violating-verbose.txt", summary(Samples.violating(), 100, true));
    }

    @Test
    void aSummaryOfAConformingRunIsShort() throws IOException {
        Golden.check("summary-conforming.txt", summary(Samples.conforming(), 72, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 132})
    void noLineIsLongerThanThePageButThoseThatArePasted(int width) {
        assertThat(summary(Samples.violating(), width, false).lines())
                .filteredOn(line -> !line.matches(".*(replay|more|<- here|with callType).*"))
                .allMatch(line -> line.length() <= width);
    }

    @Test
    void thereAreNoColoursUnlessToldSo() {
        assertThat(summary(Samples.violating(), 100, false)).doesNotContain("\u001b");
    }

    @Test
    void reportJsonIsWhatTheArchitectureSays() throws IOException {
        Result result = Samples.violating();
        Golden.check("report.json", ReportJson.text("1.2.3", result, Samples.evidence(result)));
    }

    @Test
    void junitXmlIsWhatBuildServersRead() throws IOException {
        Golden.check("TEST-ringspec.xml", JunitXml.text(Samples.violating()));
    }

    /** The schema here is the part of Surefire's own that reports of this kit use, held as strictly. */
    @Test
    void junitXmlKeepsTheSchema() throws SAXException, IOException {
        for (Result result : List.of(Samples.violating(), Samples.conforming())) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(ReportsTest.class.getResource("/surefire-part.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(JunitXml.text(result))));
        }
    }

    @Test
    void aRunThatFailedBeforeItsFirstCaseIsAnErrorInJunitXml() {
        Result sample = Samples.violating();
        Result failed = new Result(
                sample.subject(),
                sample.seed(),
                sample.strict(),
                Verdict.INCONCLUSIVE,
                sample.readings(),
                sample.standings(),
                List.of(),
                List.of(),
                sample.tried(),
                sample.failure(),
                sample.notes());

        assertThat(JunitXml.text(failed)).contains("errors=\"1\"", "<error message=\"The agent ended");
    }

    @Test
    void everyViolationKeepsATraceThatCanBeReadAgain(@TempDir Path folder) {
        Result result = Samples.violating();

        List<Evidence> evidence =
                new Traces(folder, file -> "replay " + file).keep(result.violations(), Samples.CAPABILITIES);

        assertThat(evidence)
                .extracting(Evidence::name)
                .containsExactly("traces/RNG-1-1.jsonl", "traces/PAY-15-1.jsonl");
        assertThat(evidence.get(0).replay()).isEqualTo("replay " + folder.resolve("traces/RNG-1-1.jsonl"));
        assertThat(TraceReader.read(evidence.get(0).trace()))
                .isEqualTo(new Trace(Samples.WORLD, Samples.CAPABILITIES, Samples.SILENT));
    }

    @Test
    void nothingBrokenLeavesNothingBehind(@TempDir Path folder) {
        Path report = folder.resolve("report");

        assertThat(new Traces(report, Path::toString).keep(List.of(), Samples.CAPABILITIES))
                .isEmpty();
        assertThat(report).doesNotExist();
    }

    private static String summary(Result result, int width, boolean verbose) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Page page = new Page(new PrintStream(text, true, UTF_8), width, false);
        new Summary(
                        page,
                        verbose,
                        "java -jar ringspec.jar",
                        "doctor --agent 'node a.js'",
                        result,
                        Samples.evidence(result))
                .print();
        return text.toString(UTF_8).replace("\r", "");
    }
}
