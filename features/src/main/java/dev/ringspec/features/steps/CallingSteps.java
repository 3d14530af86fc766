package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Scenery;
import dev.ringspec.features.story.Story;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** Calling somebody. */
public final class CallingSteps {
    private final Story story;
    private final Scenery scenery;

    public CallingSteps(Story story) {
        this.story = story;
        this.scenery = new Scenery(story);
    }

    @When("{person} calls {person}")
    @Meaning("The first gives initiateCall for an audio call to the second.")
    public void calls(Person caller, Person receiver) {
        story.scene().perform(Calling.of(caller, receiver));
    }

    @When("{person} calls {person} by video")
    @Meaning("The same for a video call.")
    public void callsByVideo(Person caller, Person receiver) {
        story.scene().perform(Calling.of(caller, receiver).by("video"));
    }

    @When("{person} calls {person} with a timeout of {double} second(s)")
    @Meaning("The same with a timeout of one's own.")
    public void callsWithin(Person caller, Person receiver, double seconds) {
        story.scene().perform(Calling.of(caller, receiver).within(seconds));
    }

    @When("{person} calls {person} by video with a timeout of {double} second(s)")
    @Meaning("A video call with a timeout of one's own.")
    public void callsByVideoWithin(Person caller, Person receiver, double seconds) {
        story.scene().perform(Calling.of(caller, receiver).by("video").within(seconds));
    }

    @When("{person} calls nobody")
    @Meaning("initiateCall with an empty id.")
    public void callsNobody(Person caller) {
        story.scene().perform(Calling.toNobody(caller));
    }

    @When("{person} calls an unknown user")
    @Meaning("initiateCall to a user id that does not exist.")
    public void callsAStranger(Person caller) {
        story.scene().perform(Calling.toAStranger(caller, "user"));
    }

    @When("{person} calls {person} with the call type {string}")
    @Meaning("initiateCall with any call type, right or wrong.")
    public void callsBy(Person caller, Person receiver, String type) {
        story.scene().perform(Calling.of(caller, receiver).by(type));
    }

    @When("{person} calls {person} with the receiver type {string}")
    @Meaning("initiateCall with any receiver type, right or wrong.")
    public void callsA(Person caller, Person receiver, String type) {
        story.scene().perform(Calling.of(caller, receiver).toA(type));
    }

    @Given("{person} is calling {person}")
    @Meaning("The call rings already; what came of that is not looked at.")
    public void isCalling(Person caller, Person receiver) {
        scenery.isCalling(caller, receiver);
    }

    @Given("{person} is in a call with {person}")
    @Meaning("The call was made and accepted already; what came of that is not looked at.")
    public void isInACall(Person caller, Person receiver) {
        scenery.isInACall(caller, receiver);
    }
}
