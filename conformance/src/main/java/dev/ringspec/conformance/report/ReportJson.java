package dev.ringspec.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.CapabilitiesJson;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Profile;
import java.util.List;
import java.util.Locale;

/**
 * A result as {@code report.json}, for programs: a frozen surface, to which fields are only ever added. Programs compare
 * texts, of one run with another and of one subject with another, so it is canonical whatever the subject's dialect.
 */
public final class ReportJson {
    private static final double MILLIS = 1e3;
    private static final long MICROS_A_MILLI = 1000;

    private final Result result;
    private final List<Evidence> evidence;

    private ReportJson(Result result, List<Evidence> evidence) {
        this.result = result;
        this.evidence = evidence;
    }

    /**
     * The whole text.
     *
     * @param version the version of the kit
     * @param evidence where each violation is kept, in the order of the violations
     */
    public static String text(String version, Result result, List<Evidence> evidence) {
        return Json.pretty(new ReportJson(result, evidence).json(version));
    }

    private ObjectNode json(String version) {
        ObjectNode json = Json.object().put("ringspec", version);
        json.set("subject", subject(result.subject()));
        json.put("seed", result.seed()).put("strict", result.strict()).put("verdict", text(result.verdict()));
        ObjectNode readings = json.putObject("readings");
        result.readings().forEach((point, reading) -> readings.put(point.id(), reading.label()));
        ArrayNode requirements = json.putArray("requirements");
        result.standings().forEach((r, standing) -> requirement(requirements.addObject(), r, standing));
        violations(json.putArray("violations"));
        ArrayNode cases = json.putArray("cases");
        result.cases().forEach(c -> write(cases.addObject(), c));
        json.set("tried", tried(result.tried()));
        result.failure().ifPresent(failure -> json.put("failure", failure));
        ArrayNode notes = json.putArray("notes");
        result.notes().forEach(notes::add);
        return json;
    }

    private static ObjectNode subject(Profile subject) {
        ObjectNode json = Json.object()
                .put("name", subject.name())
                .put("version", subject.version())
                .put("dialect", subject.dialect());
        return json.set("capabilities", CapabilitiesJson.write(subject.capabilities()));
    }

    private static void requirement(ObjectNode json, Requirement requirement, Standing standing) {
        json.put("id", requirement.id())
                .put("level", requirement.level().name())
                .put("verdict", standing.text());
    }

    private void violations(ArrayNode json) {
        for (int i = 0; i < result.violations().size(); i++) {
            ObjectNode one = json.addObject();
            write(one, result.violations().get(i));
            if (i < evidence.size()) {
                one.put("trace", evidence.get(i).name())
                        .put("replay", evidence.get(i).replay());
            }
        }
    }

    private static void write(ObjectNode json, Violation violation) {
        Refutation refutation = violation.refutation();
        json.put("case", violation.caseId())
                .put("requirement", refutation.requirement().id())
                .put("level", refutation.level().name());
        ArrayNode also = json.putArray("also");
        refutation.also().forEach(requirement -> also.add(requirement.id()));
        json.put("message", refutation.requirement().statement());
        ArrayNode expected = json.putArray("expected");
        refutation.expected().forEach(expected::add);
        json.put("observed", refutation.observed())
                .put("commands", violation.commands())
                .put("cases", violation.cases());
        ArrayNode story = json.putArray("story");
        StoryLines.of(violation, Translation.NONE).lines().forEach(story::add);
    }

    private static void write(ObjectNode json, CaseResult one) {
        String verdict = one.skipped().isPresent() ? "skipped" : text(one.verdict());
        json.put("id", one.id()).put("suite", one.suite()).put("verdict", verdict);
        json.set("seconds", seconds(one.seconds()));
        one.skipped().ifPresent(why -> json.put("skipped", why.reason()));
        if (!one.message().isEmpty()) {
            json.put("message", one.message());
        }
    }

    private static ObjectNode tried(Tried tried) {
        ObjectNode json = Json.object()
                .put("worlds", tried.worlds())
                .put("commands", tried.commands())
                .put("observations", tried.observations())
                .put("hypotheses", tried.peak());
        return json.set("seconds", seconds(tried.seconds()));
    }

    private static DecimalNode seconds(double seconds) {
        return Json.seconds(Math.round(seconds * MILLIS) * MICROS_A_MILLI);
    }

    private static String text(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
