package dev.ringspec.features;

import dev.ringspec.features.Played.Outcome;
import dev.ringspec.features.story.Broken;
import dev.ringspec.features.story.Contradicted;
import dev.ringspec.features.story.Miswritten;
import dev.ringspec.features.story.Run;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Untold;
import dev.ringspec.features.story.Untried;
import dev.ringspec.model.oracle.Refutation;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.SnippetsSuggestedEvent;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

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
        publisher.registerHandlerFor(SnippetsSuggestedEvent.class, this::meets);
        publisher.registerHandlerFor(TestCaseFinished.class, this::ends);
    }

    /** Comes before the scenario begins, once for every step in it that does not exist. */
    private void meets(SnippetsSuggestedEvent event) {
        unknown.add(StepBook.whatIsMeant(
                event.getSuggestion().getStep(), event.getStepLocation().getLine()));
    }

    private void ends(TestCaseFinished finished) {
        Result result = finished.getResult();
        Scenario scenario = features.at(
                finished.getTestCase().getUri(),
                finished.getTestCase().getLocation().getLine());
        Outcome outcome = scenario.steps().isEmpty() ? Outcome.MISWRITTEN : outcome(result);
        if (outcome == Outcome.PASSED || outcome == Outcome.NOT_APPLICABLE || outcome == Outcome.UNTESTED) {
            run.story().ifPresent(s -> run.learn(s.findings().readings()));
        }
        audience.accept(new Played(
                scenario,
                outcome,
                message(outcome, result),
                run.story().map(Story::recorded).orElse(List.of()),
                run.story().map(s -> s.findings().shown()).orElse(Set.of()),
                run.story().map(Story::warnings).orElse(Set.of()),
                run.readings(),
                run.story().flatMap(Story::failure),
                result.getDuration()));
        run.forget();
        unknown.clear();
    }

    /** A broken requirement outranks everything; what could not be told is never a pass. */
    private Outcome outcome(Result result) {
        if (gravest().isPresent() || result.getError() instanceof Contradicted) {
            return Outcome.FAILED;
        }
        if (run.story()
                .filter(s -> s.failure().isPresent() || s.findings().isExhausted())
                .isPresent()) {
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
        if (result.getError() instanceof Untold) {
            return Outcome.INCONCLUSIVE;
        }
        return result.getError() instanceof Untried ? Outcome.UNTESTED : Outcome.NOT_APPLICABLE;
    }

    /** An exception of any other kind means that the kit is broken; that says nothing of the implementation. */
    private static Outcome failed(Result result) {
        return result.getError() instanceof Miswritten ? Outcome.MISWRITTEN : Outcome.INCONCLUSIVE;
    }

    private String message(Outcome outcome, Result result) {
        if (outcome == Outcome.PASSED) {
            return "";
        }
        return outcome == Outcome.MISWRITTEN && result.getStatus() == Status.PASSED
                ? "The scenario has no step, so nothing was tried."
                : message(result);
    }

    private String message(Result result) {
        if (gravest().isPresent()) {
            return Broken.told(gravest().get());
        }
        if (!unknown.isEmpty()) {
            return String.join("\n", unknown);
        }
        Throwable error = result.getError();
        return error == null ? "" : isOurs(error) ? "" + error.getMessage() : "The kit itself is broken: " + error;
    }

    private static boolean isOurs(Throwable error) {
        return error instanceof TestAbortedException || error instanceof Contradicted || error instanceof Miswritten;
    }

    private Optional<Refutation> gravest() {
        return run.story().flatMap(s -> s.findings().gravest());
    }
}
