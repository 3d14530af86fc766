package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Timing;
import dev.ringspec.features.story.Which;
import io.cucumber.java.en.When;

/** Time that passes. */
public final class TimeSteps {
    private final Timing timing;

    public TimeSteps(Story story) {
        this.timing = new Timing(story);
    }

    @When("{double} second(s) pass(es)")
    @Meaning("Time passes. In real time a scenario that would wait longer than 10 s is not played.")
    public void pass(double seconds) {
        timing.passes(seconds);
    }

    @When("the timeout passes")
    @Meaning("Time passes until the latest call has rung for its whole timeout, this very moment included.")
    public void timeoutPasses() {
        timing.timeoutPasses(Which.ANY);
    }

    @When("the default timeout passes")
    @Meaning("Time passes in which every call without a timeout of its own would time out, made in this world or not.")
    public void defaultTimeoutPasses() {
        timing.defaultTimeoutPasses();
    }

    @When("the timeout of {call} passes")
    @Meaning("The same for a call that is named.")
    public void timeoutOfPasses(Which which) {
        timing.timeoutPasses(which);
    }

    @When("half the timeout passes")
    @Meaning("Time passes by half the timeout of the latest call.")
    public void halfPasses() {
        timing.halfTheTimeoutPasses();
    }

    @When("it is just before the timeout")
    @Meaning("Time passes until shortly before the latest call times out.")
    public void justBefore() {
        timing.untilJustBefore();
    }

    @When("{deed} just as the timeout passes")
    @Meaning("A deed at the very moment at which the latest call times out.")
    public void justAs(Deed deed) {
        timing.justAsTheTimeoutPasses(deed);
    }
}
