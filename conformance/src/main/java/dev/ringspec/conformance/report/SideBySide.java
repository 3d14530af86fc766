package dev.ringspec.conformance.report;

import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several subjects beside each other, as a table in Markdown: a column a subject.
 *
 * @param reports of the subjects, in the order of the columns
 */
public record SideBySide(List<KeptReport> reports) {
    private static final String PASSED = "passed";
    private static final String UNKNOWN = "not in the report";
    private static final List<String> WORDS =
            List.of(PASSED, "failed", "warned", "inconclusive", "untested", "n/a", UNKNOWN);

    public SideBySide {
        reports = List.copyOf(reports);
    }

    /**
     * Those of these files. Where subjects have one name and version, two runs of one above all, the file tells them apart.
     *
     * @param files the name of the file of each report
     */
    public static SideBySide of(List<String> files, List<KeptReport> reports) {
        List<String> names = reports.stream().map(KeptReport::subject).toList();
        return new SideBySide(IntStream.range(0, reports.size())
                .mapToObj(i -> Collections.frequency(names, names.get(i)) == 1
                        ? reports.get(i)
                        : reports.get(i).named(names.get(i) + " (" + files.get(i) + ")"))
                .toList());
    }

    /** One row a flow: how many passed, and by name all that did not. */
    public List<String> byFlow() {
        List<String> lines = new ArrayList<>(head(""));
        lines.add(row("verdict", KeptReport::verdict));
        flows().forEach((flow, own) -> lines.add(row(flow, report -> described(report, own))));
        return lines;
    }

    /** One row a requirement. */
    public List<String> byRequirement() {
        List<String> lines = new ArrayList<>(head("requirement"));
        for (Requirement requirement : Requirement.values()) {
            String title = requirement.id() + " (" + requirement.level() + ")";
            lines.add(row(title, report -> marked(word(report, requirement))));
        }
        return lines;
    }

    private List<String> head(String title) {
        String rule = "|---".repeat(reports.size() + 1) + "|";
        return List.of(row(title, KeptReport::subject), rule);
    }

    private String row(String title, Function<KeptReport, String> cell) {
        return Stream.concat(Stream.of(title), reports.stream().map(cell).map(SideBySide::escaped))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A name may hold anything; a bar in one would make a column. */
    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static Map<String, List<Requirement>> flows() {
        return Arrays.stream(Requirement.values())
                .collect(Collectors.groupingBy(
                        r -> r.id().substring(0, r.id().indexOf('-')), LinkedHashMap::new, Collectors.toList()));
    }

    private static String described(KeptReport report, List<Requirement> own) {
        return WORDS.stream()
                .map(word -> part(
                        word,
                        own.stream().filter(r -> word(report, r).equals(word)).toList(),
                        own.size()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** Those that passed are not worth naming, nor is a whole flow of one kind. */
    private static String part(String word, List<Requirement> some, int all) {
        if (some.isEmpty()) {
            return "";
        } else if (word.equals(PASSED)) {
            return some.size() + " " + word;
        } else if (some.size() == all) {
            return marked(word);
        }
        return marked(word) + some.stream().map(Requirement::id).collect(Collectors.joining(" ", " ", ""));
    }

    private static String word(KeptReport report, Requirement requirement) {
        return report.standing(requirement)
                .map(standing -> standing == Standing.NOT_APPLICABLE ? "n/a" : standing.words())
                .orElse(UNKNOWN);
    }

    /** What a reader looks for. */
    private static String marked(String word) {
        return word.equals("failed") ? "**failed**" : word;
    }
}
