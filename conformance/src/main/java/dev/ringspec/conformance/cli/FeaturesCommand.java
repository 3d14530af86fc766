package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.report.Translation;
import dev.ringspec.features.FeatureRun;
import dev.ringspec.features.Features;
import dev.ringspec.model.subject.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ringspec features}. */
@Command(
        name = "features",
        description =
                "Plays feature files of yours, and says of each scenario whether it comes true, or which requirement"
                        + " speaks against it. list --steps prints the steps that they can use.")
final class FeaturesCommand implements Callable<Integer> {
    private final Ringspec ringspec;

    @Mixin
    private final SubjectChoice subject = new SubjectChoice();

    @Mixin
    private final SettleOption settle = new SettleOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "feature files, or folders with such (every .feature file in them)")
    private List<Path> paths = List.of();

    FeaturesCommand(Ringspec ringspec) {
        this.ringspec = ringspec;
    }

    @Override
    public Integer call() {
        Features features = Features.at(paths);
        Strays strays = new Strays();
        PlayedText text = played(features, strays);
        text.tell(strays);
        text.total();
        return text.exitCode();
    }

    private PlayedText played(Features features, Strays strays) {
        try (Subject tried = subject.open(strays, ringspec.around()::news)) {
            PlayedText text = new PlayedText(ringspec.page(), ringspec.isVerbose(), Translation.of(tried.profile()));
            FeatureRun.on(tried).settling(settle.micros()).play(features, text::tell);
            return text;
        }
    }
}
