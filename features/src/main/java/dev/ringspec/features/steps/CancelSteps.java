package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Verb;
import dev.ringspec.features.story.Which;
import io.cucumber.java.en.When;

/** Cancelling a call. */
public final class CancelSteps {
    private final Story story;

    public CancelSteps(Story story) {
        this.story = story;
    }

    @When("{person} cancels")
    @Meaning("The caller gives rejectCall with \"cancelled\" for the latest call of this person.")
    public void cancels(Person person) {
        story.scene().perform(new Deciding(person, Verb.CANCELS, Which.ANY));
    }

    @When("{person} cancels {call}")
    @Meaning("The same for a call that is named.")
    public void cancelsThe(Person person, Which which) {
        story.scene().perform(new Deciding(person, Verb.CANCELS, which));
    }

    @When("{person} calls {person} and cancels at once")
    @Meaning("The cancel is given as soon as the initiate is answered, before it is quiet.")
    public void callsAndCancels(Person caller, Person receiver) {
        story.scene().inOrder(Calling.of(caller, receiver), new Deciding(caller, Verb.CANCELS, Which.ANY));
    }
}
