package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Verb;
import dev.ringspec.features.story.Which;
import io.cucumber.java.en.When;

/** Accepting a call. */
public final class AcceptSteps {
    private final Story story;

    public AcceptSteps(Story story) {
        this.story = story;
    }

    @When("{person} accepts")
    @Meaning("The receiver gives acceptCall for the latest call to this person.")
    public void accepts(Person person) {
        story.scene().perform(new Deciding(person, Verb.ACCEPTS, Which.ANY));
    }

    @When("{person} accepts {call}")
    @Meaning("The same for a call that is named: \"the call from Carol\", \"the first call\", \"an unknown call\".")
    public void acceptsThe(Person person, Which which) {
        story.scene().perform(new Deciding(person, Verb.ACCEPTS, which));
    }

    @When("{person} accepts and {person} ends the call at once")
    @Meaning("The second does so as soon as the accept is answered, before it is quiet.")
    public void acceptsAndEnds(Person receiver, Person ender) {
        story.scene()
                .inOrder(new Deciding(receiver, Verb.ACCEPTS, Which.ANY), new Deciding(ender, Verb.ENDS, Which.ANY));
    }
}
