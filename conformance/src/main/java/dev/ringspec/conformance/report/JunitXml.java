package dev.ringspec.conformance.report;

import dev.ringspec.model.oracle.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A result as JUnit XML in the schema of Surefire, which every build server shows: a case is a test. What is violated is a
 * failure, what could not be tested an error, what does not apply skipped.
 */
public final class JunitXml {
    /** The name by which build servers look for such files. */
    public static final String FILE = "TEST-ringspec.xml";

    private static final String SUITE = "ringspec";

    private final XmlText xml = new XmlText();
    private final Result result;
    private final Translation words;
    private final Map<String, Violation> violations = new LinkedHashMap<>();

    private JunitXml(Result result) {
        this.result = result;
        this.words = Translation.of(result.subject());
        result.violations().stream()
                .filter(v -> v.fails(result.strict()))
                .forEach(v -> violations.putIfAbsent(v.caseId(), v));
    }

    /** The whole text. */
    public static String text(Result result) {
        JunitXml junit = new JunitXml(result);
        junit.write(junit.cases());
        return junit.xml.finished();
    }

    private void write(List<CaseResult> cases) {
        xml.start("testsuite");
        xml.attribute("name", SUITE);
        xml.attribute("time", seconds(result.tried().seconds()));
        xml.attribute("tests", cases.size());
        xml.attribute("errors", count(cases, Verdict.INCONCLUSIVE));
        xml.attribute(
                "skipped", cases.stream().filter(c -> c.skipped().isPresent()).count());
        xml.attribute("failures", count(cases, Verdict.VIOLATES));
        properties();
        cases.forEach(this::testCase);
        xml.end();
    }

    /** Every case, and one more where the run itself failed and no case says so. */
    private List<CaseResult> cases() {
        List<CaseResult> all = new ArrayList<>(result.cases());
        if (result.failure().isPresent() && count(all, Verdict.INCONCLUSIVE) == 0) {
            String message = result.failure().get();
            all.add(new CaseResult("run", "run", Verdict.INCONCLUSIVE, Optional.empty(), 0, Set.of(), message));
        }
        return all;
    }

    private static long count(List<CaseResult> cases, Verdict verdict) {
        return cases.stream()
                .filter(c -> c.skipped().isEmpty() && c.verdict() == verdict)
                .count();
    }

    private void properties() {
        xml.start("properties");
        property("subject", result.subject().name() + " " + result.subject().version());
        property("seed", String.valueOf(result.seed()));
        property("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        result.readings().forEach((point, reading) -> property(point.id(), reading.label()));
        xml.end();
    }

    private void property(String name, String value) {
        xml.empty("property", "name", name, "value", value);
    }

    private void testCase(CaseResult one) {
        xml.start("testcase");
        xml.attribute("name", one.id());
        xml.attribute("classname", SUITE + "." + one.suite());
        xml.attribute("time", seconds(one.seconds()));
        if (one.skipped().isPresent()) {
            xml.empty("skipped", "message", one.skipped().get().reason());
        } else if (one.verdict() == Verdict.VIOLATES) {
            problem("failure", kind(one), words.text(one.message()), body(one));
        } else if (one.verdict() == Verdict.INCONCLUSIVE) {
            problem("error", "inconclusive", one.message(), one.message());
        }
        xml.end();
    }

    private void problem(String element, String type, String message, String body) {
        xml.start(element);
        xml.attribute("message", message);
        xml.attribute("type", type);
        xml.text(body);
        xml.end();
    }

    private String kind(CaseResult one) {
        Violation known = violations.get(one.id());
        return known == null ? "violation" : known.refutation().requirement().id();
    }

    /** The case that showed a violation first tells its story. */
    private String body(CaseResult one) {
        Violation known = violations.get(one.id());
        if (known == null) {
            return words.text(one.message());
        }
        StoryLines story = StoryLines.of(known, words);
        String expected =
                known.refutation().expected().stream().map(story::named).collect(Collectors.joining("\n      or: "));
        return "expected: " + expected + "\nobserved: "
                + story.named(known.refutation().observed()) + "\n\n" + String.join("\n", story.lines()) + "\n";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
