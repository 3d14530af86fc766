package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Verb;
import dev.ringspec.features.story.Which;
import io.cucumber.java.en.When;

/** Ending a call. */
public final class EndSteps {
    private final Story story;

    public EndSteps(Story story) {
        this.story = story;
    }

    @When("{person} ends {call}")
    @Meaning("Gives endCall for the call: \"the call\", or one that is named.")
    public void endsThe(Person person, Which which) {
        story.scene().perform(new Deciding(person, Verb.ENDS, which));
    }
}
