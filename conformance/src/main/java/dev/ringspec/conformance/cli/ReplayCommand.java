package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Examination;
import dev.ringspec.conformance.report.Page;
import dev.ringspec.conformance.report.Page.Colour;
import dev.ringspec.conformance.report.Translation;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.conformance.report.ViolationText;
import dev.ringspec.conformance.script.Player;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.script.Scripted;
import dev.ringspec.conformance.trace.Trace;
import dev.ringspec.conformance.trace.TraceReader;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ringspec replay}. */
@Command(
        name = "replay",
        description = "Plays the commands of a recorded trace once more, and judges what comes of them this time.")
final class ReplayCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Mixin
    private final SubjectChoice subject = new SubjectChoice();

    @Mixin
    private final SettleOption settle = new SettleOption();

    @Parameters(paramLabel = "FILE", description = "a trace in the format of version 1")
    private Path file = Path.of("");

    ReplayCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Trace trace = TraceReader.read(file);
        Script script = Scripted.of(trace.world(), trace.observations());
        Strays strays = new Strays();
        try (Subject tried = subject.open(strays, ringspec.around()::news)) {
            Setting setting = setting(trace, tried.profile().capabilities());
            Trial trial = new Trial(tried, setting, List.of(Setting.possible(setting.capabilities())));
            try (trial) {
                new Player(trial, "no-other-world").play(script);
            }
            return ExitCode.of(told(tried.profile(), trial, setting, strays));
        }
    }

    private Setting setting(Trace trace, Capabilities capabilities) {
        return new Setting(trace.world(), capabilities, settle.micros(), Set.of(), Setting.BUDGET);
    }

    private Verdict told(Profile tried, Trial trial, Setting setting, Strays strays) {
        Examination examination =
                new Examination(file::toString, setting, List.of(Setting.possible(setting.capabilities())));
        trial.observations().forEach(examination::hear);
        List<Violation> violations = new ArrayList<>(examination.violations());
        boolean quiet = violations.isEmpty();
        strays.violation().ifPresent(violations::add);
        Verdict verdict = strays.violation().isPresent() ? Verdict.VIOLATES : trial.verdict();
        headline(tried, verdict, violations);
        trial.failure().ifPresent(f -> ringspec.page().paragraphs(2, f.explanation()));
        ViolationText text = new ViolationText(ringspec.page(), Translation.of(tried));
        if (quiet || ringspec.isVerbose()) {
            text.tell(setting.world(), trial.observations());
        }
        for (int i = 0; i < violations.size(); i++) {
            text.tell(i + 1, violations.get(i), Optional.empty());
        }
        if (!subject.isNamed()) {
            hint();
        }
        return verdict;
    }

    private void headline(Profile tried, Verdict verdict, List<Violation> violations) {
        Page page = ringspec.page();
        String name = tried.name() + " " + tried.version();
        page.prose(
                0,
                switch (verdict) {
                    case CONFORMS -> page.in(Colour.GREEN, "CONFORMS") + ": " + name + " breaks nothing this time.";
                    case VIOLATES -> page.in(Colour.RED, "VIOLATES") + ": " + name + " breaks " + ids(violations) + ".";
                    case INCONCLUSIVE ->
                        page.in(Colour.YELLOW, "INCONCLUSIVE") + ": " + name + " could not be tested to the end.";
                });
    }

    private static String ids(List<Violation> violations) {
        String ids = violations.stream()
                .map(v -> v.refutation().requirement().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "the rules" : ids;
    }

    /** Else its conforming is easily taken for that of the system whose trace it is. */
    private void hint() {
        ringspec.page().blank();
        ringspec.page().prose(2, "This was the reference system inside the kit. To try yours:");
        ringspec.page().line("  " + Paste.line(List.of("replay", file.toString(), "--agent", "CMD …")));
    }
}
