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
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ringspec replay}. */
@Command(
        name = "replay",
        description = "Gives the commands of a recorded trace again, and judges what comes of them now.")
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
        try (Subject tried = subject.open(strays)) {
            Setting setting = setting(trace, tried.profile().capabilities());
            Trial trial = new Trial(tried, setting, List.of(Setting.possible(setting.capabilities())));
            try (trial) {
                new Player(trial, "no-other-world").play(script);
            }
            return ExitCode.of(told(trial, setting, strays, Translation.of(tried.profile())));
        }
    }

    private Setting setting(Trace trace, Capabilities capabilities) {
        return new Setting(trace.world(), capabilities, settle.micros(), Set.of(), Setting.BUDGET);
    }

    private Verdict told(Trial trial, Setting setting, Strays strays, Translation words) {
        Examination examination =
                new Examination(file::toString, setting, List.of(Setting.possible(setting.capabilities())));
        trial.observations().forEach(examination::hear);
        List<Violation> violations = examination.violations();
        Optional<Violation> stray = strays.violation();
        Verdict verdict = stray.isPresent() ? Verdict.VIOLATES : trial.verdict();
        headline(verdict, trial.failure());
        ViolationText text = new ViolationText(ringspec.page(), words);
        if (violations.isEmpty() || ringspec.isVerbose()) {
            text.tell(setting.world(), trial.observations());
        }
        for (int i = 0; i < violations.size(); i++) {
            text.tell(i + 1, violations.get(i), Optional.empty());
        }
        stray.ifPresent(v -> text.tell(violations.size() + 1, v, Optional.empty()));
        return verdict;
    }

    private void headline(Verdict verdict, Optional<SubjectFailure> failure) {
        Page page = ringspec.page();
        switch (verdict) {
            case CONFORMS -> page.line(page.in(Colour.GREEN, "CONFORMS") + ": nothing is broken this time.");
            case VIOLATES -> page.line(page.in(Colour.RED, "VIOLATES") + ": it is still broken.");
            case INCONCLUSIVE ->
                page.line(page.in(Colour.YELLOW, "INCONCLUSIVE") + ": it could not be tested to the end.");
        }
        failure.ifPresent(f -> page.paragraphs(2, f.explanation()));
    }
}
