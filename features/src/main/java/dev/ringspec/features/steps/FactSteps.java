package dev.ringspec.features.steps;

import dev.ringspec.features.story.Facts;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import io.cucumber.java.en.Then;

/** The calls themselves, wherever they are shown. */
public final class FactSteps {
    private final Facts facts;

    public FactSteps(Story story) {
        this.facts = new Facts(story);
    }

    @Then("{person} calls {person} by {word}, wherever it is shown")
    @Meaning("Caller, receiver and call type of the latest call are the same in every result and event.")
    public void everywhere(Person from, Person to, String type) {
        facts.everywhere(from, to, type);
    }

    @Then("no two calls have one session id")
    @Meaning("Each call of the story has a session id of its own.")
    public void sessionsDiffer() {
        facts.sessionsDiffer();
    }

    @Then("the call was initiated, then joined, then ended")
    @Meaning("The times of each call are in this order wherever they are shown.")
    public void timesAreInOrder() {
        facts.timesAreInOrder();
    }

    @Then("the call lasted {double} second(s)")
    @Meaning("By the times in the payloads, to a second in virtual time and two in real time.")
    public void lasted(double seconds) {
        facts.lasted(seconds);
    }

    @Then("nothing of this contradicts anything before")
    @Meaning("The oracle has been content with all of it: every open point read one way, every event explained.")
    public void isConsistent() {
        facts.isConsistent();
    }
}
