package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Tidings;
import dev.ringspec.features.story.Verb;
import dev.ringspec.features.story.Which;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Turning a call away as busy. */
public final class BusySteps {
    private final Story story;
    private final Tidings tidings;

    public BusySteps(Story story) {
        this.story = story;
        this.tidings = new Tidings(story);
    }

    @When("{person} sends busy")
    @Meaning("The receiver gives rejectCall with \"busy\" for the latest call to this person.")
    public void sendsBusy(Person person) {
        story.scene().perform(new Deciding(person, Verb.SENDS_BUSY, Which.ANY));
    }

    @When("{person} sends busy to {call}")
    @Meaning("The same for a call that is named.")
    public void sendsBusyThe(Person person, Which which) {
        story.scene().perform(new Deciding(person, Verb.SENDS_BUSY, which));
    }

    @Then("the call from {person} rings at {person}, is refused, or is busy")
    @Meaning("A call to somebody who is on another call comes to one of the three outcomes of OP-busy-by.")
    public void comesToAnOutcome(Person caller, Person receiver) {
        tidings.comesToAnOutcome(caller, receiver);
    }
}
