package dev.ringspec.features;

import dev.ringspec.features.Played.Outcome;
import dev.ringspec.features.story.Broken;
import dev.ringspec.features.story.Contradicted;
import dev.ringspec.features.story.Recorded;
import dev.ringspec.features.story.Run;
import dev.ringspec.features.story.Story;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Watches the scenarios being played, and says what came of each. */
final class Critic implements ConcurrentEventListener {
    private final Features features;
    private final Run run;
    private final Consumer<Played> audience;
    private final List<String> unknown = new ArrayList<>();

    Critic(Features features, Run run, Consumer<Played> audience) {
        this.features = features;
        this.run = run;
        this.audience = audience;
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, this::begins);
        publisher.registerHandlerFor(TestStepFinished.class, this::goesOn);
        publisher.registerHandlerFor(TestCaseFinished.class, this::ends);
    }

    private void begins(TestCaseStarted started) {
        run.forget();
        unknown.clear();
    }

    private void goesOn(TestStepFinished finished) {
        if (finished.getResult().getStatus() == Status.UNDEFINED
                && finished.getTestStep() instanceof PickleStepTestStep step) {
            unknown.add(StepBook.whatIsMeant(
                    step.getStep().getText(), step.getStep().getLine()));
        }
    }

    private void ends(TestCaseFinished finished) {
        Result result = finished.getResult();
        Outcome outcome = outcome(result);
        if (outcome == Outcome.PASSED || outcome == Outcome.NOT_APPLICABLE) {
            run.story().ifPresent(s -> run.learn(s.readings()));
        }
        audience.accept(new Played(
                features.at(
                        finished.getTestCase().getUri(),
                        finished.getTestCase().getLocation().getLine()),
                outcome,
                outcome == Outcome.PASSED ? "" : message(result),
                refutations(),
                run.story().map(Story::recorded).orElse(List.of()),
                shown(),
                run.story().map(Story::warnings).orElse(Set.of()),
                run.readings(),
                run.story().flatMap(Story::failure),
                result.getDuration()));
    }

    /** A broken requirement outranks everything; what could not be told is never a pass. */
    private Outcome outcome(Result result) {
        if (refutations().stream().anyMatch(r -> r.level() == Level.MUST)
                || result.getError() instanceof Contradicted) {
            return Outcome.FAILED;
        }
        if (run.story().filter(s -> s.failure().isPresent() || s.isExhausted()).isPresent()) {
            return Outcome.INCONCLUSIVE;
        }
        return switch (result.getStatus()) {
            case PASSED -> Outcome.PASSED;
            case UNDEFINED, AMBIGUOUS, PENDING -> Outcome.MISWRITTEN;
            case SKIPPED -> stopped(result);
            case FAILED, UNUSED -> failed(result);
        };
    }

    private static Outcome stopped(Result result) {
        return result.getError() instanceof dev.ringspec.features.story.Untold
                ? Outcome.INCONCLUSIVE
                : Outcome.NOT_APPLICABLE;
    }

    /** An exception of any other kind means that the kit is broken; that says nothing of the implementation. */
    private static Outcome failed(Result result) {
        return result.getError() instanceof dev.ringspec.features.story.Miswritten
                ? Outcome.MISWRITTEN
                : Outcome.INCONCLUSIVE;
    }

    private String message(Result result) {
        Optional<Refutation> broken =
                refutations().stream().filter(r -> r.level() == Level.MUST).findFirst();
        if (broken.isPresent()) {
            return Broken.told(broken.get());
        }
        if (!unknown.isEmpty()) {
            return String.join("\n", unknown);
        }
        Throwable error = result.getError();
        return error == null ? "" : String.valueOf(error.getMessage() == null ? error : error.getMessage());
    }

    private List<Refutation> refutations() {
        return run.story().map(s -> s.refutations().toList()).orElse(List.of());
    }

    private Set<Requirement> shown() {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        run.story().map(Story::recorded).orElse(List.of()).stream()
                .map(Recorded::shown)
                .forEach(all::addAll);
        return all;
    }
}
