package dev.ringspec.features.steps;

import dev.ringspec.features.story.Answers;
import dev.ringspec.features.story.Deed.Alone;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Which;
import dev.ringspec.model.action.Command.ClearActiveCall;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.spec.Capability;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The active call of a device. */
public final class ActiveCallSteps {
    private final Story story;
    private final Answers answers;

    public ActiveCallSteps(Story story) {
        this.story = story;
        this.answers = new Answers(story);
    }

    @When("{person} asks for the/her/his/its active call")
    @Meaning("getActiveCall.")
    public void asks(Person person) {
        story.scene().perform(Alone.by(person, new GetActiveCall(), Capability.ACTIVE_CALL));
    }

    @When("{person} clears the/her/his/its active call")
    @Meaning("clearActiveCall.")
    public void clears(Person person) {
        story.scene().perform(Alone.by(person, new ClearActiveCall(), Capability.ACTIVE_CALL));
    }

    @Then("it is {call}")
    @Meaning("The active call that was just asked for is this one.")
    public void isTheCall(Which which) {
        answers.isTheCall(which);
    }

    @Then("there is none")
    @Meaning("There was no active call.")
    public void isNone() {
        answers.isNone();
    }
}
