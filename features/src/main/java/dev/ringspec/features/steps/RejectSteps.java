package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.features.story.Deed.RejectingWith;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Verb;
import dev.ringspec.features.story.Which;
import io.cucumber.java.en.When;

/** Rejecting a call. */
public final class RejectSteps {
    private final Story story;

    public RejectSteps(Story story) {
        this.story = story;
    }

    @When("{person} rejects")
    @Meaning("The receiver gives rejectCall with \"rejected\" for the latest call to this person.")
    public void rejects(Person person) {
        story.scene().perform(new Deciding(person, Verb.REJECTS, Which.ANY));
    }

    @When("{person} rejects {call}")
    @Meaning("The same for a call that is named.")
    public void rejectsThe(Person person, Which which) {
        story.scene().perform(new Deciding(person, Verb.REJECTS, which));
    }

    @When("{person} rejects {call} with the status {string}")
    @Meaning("rejectCall with any status, right or wrong.")
    public void rejectsWith(Person person, Which which, String status) {
        story.scene().perform(new RejectingWith(person, which, status));
    }
}
