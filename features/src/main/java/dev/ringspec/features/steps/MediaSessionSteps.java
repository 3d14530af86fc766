package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Meeting;
import dev.ringspec.features.story.Deed.Meeting.Part;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Scenery;
import dev.ringspec.features.story.SessionTidings;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Which;
import dev.ringspec.model.action.SessionEventKind;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** The media session of a call. */
public final class MediaSessionSteps {
    private final Story story;
    private final Scenery scenery;
    private final SessionTidings tidings;

    public MediaSessionSteps(Story story) {
        this.story = story;
        this.scenery = new Scenery(story);
        this.tidings = new SessionTidings(story);
    }

    @Given("{person} is in the session of {call}")
    @Meaning("Has a token and has entered already; what came of that is not looked at.")
    public void isInside(Person person, Which which) {
        scenery.areInTheSession(List.of(person), which);
    }

    @Given("{people} are in the session of {call}")
    @Meaning("All of them have entered already, in this order; what came of that is not looked at.")
    public void areInside(List<Person> people, Which which) {
        scenery.areInTheSession(people, which);
    }

    @When("{person} asks for a token for {call}")
    @Meaning("generateToken.")
    public void asks(Person person, Which which) {
        story.scene().perform(new Meeting(person, Part.ASKS, which));
    }

    @When("{person} enters the session of {call}")
    @Meaning("startSession with the token that was given there last; without one if none was given.")
    public void enters(Person person, Which which) {
        story.scene().perform(new Meeting(person, Part.ENTERS, which));
    }

    @When("{person} asks for a token and enters the session of {call}")
    @Meaning("generateToken, and once that is answered startSession with what it gave.")
    public void asksAndEnters(Person person, Which which) {
        story.scene().inOrder(new Meeting(person, Part.ASKS, which), new Meeting(person, Part.ENTERS, which));
    }

    @When("{person} leaves the session of {call}")
    @Meaning("endSession.")
    public void leaves(Person person, Which which) {
        story.scene().perform(new Meeting(person, Part.LEAVES, which));
    }

    @Then("{person} is told in the session that {person} has joined")
    @Meaning("onUserJoined with the uid of the second.")
    public void hasJoined(Person person, Person about) {
        tidings.isTold(person, SessionEventKind.USER_JOINED, about);
    }

    @Then("{person} is told in the session that {person} has left")
    @Meaning("onUserLeft with the uid of the second.")
    public void hasLeft(Person person, Person about) {
        tidings.isTold(person, SessionEventKind.USER_LEFT, about);
    }

    @Then("{person} is told in the session that the call is over")
    @Meaning("onCallEnded.")
    public void isOver(Person person) {
        tidings.isToldOfTheEnd(person);
    }

    @Then("{person} is told nothing( more) in the session")
    @Meaning("No session event came for this person but what the sentences before have named.")
    public void isToldNothing(Person person) {
        tidings.isToldNothing(person);
    }

    @Then("{person} and {person} are both told that the call was ended, or neither is")
    @Meaning("What a session in which only one side is may come to (OP-one-sided-session).")
    public void bothOrNeither(Person one, Person other) {
        tidings.bothOrNeither(one, other);
    }
}
