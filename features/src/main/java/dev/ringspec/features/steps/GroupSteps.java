package dev.ringspec.features.steps;

import dev.ringspec.features.story.Circle;
import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.News;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Scenery;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Tidings;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Calls to a group. */
public final class GroupSteps {
    private final Story story;
    private final Scenery scenery;
    private final Tidings tidings;

    public GroupSteps(Story story) {
        this.story = story;
        this.scenery = new Scenery(story);
        this.tidings = new Tidings(story);
    }

    @Given("the group {group} of {people}")
    @Meaning("In every world that is opened from then on, these people are a group; say it before who is online.")
    public void gathers(String group, List<Person> members) {
        story.gathers(new Circle(group, members));
    }

    @When("{person} calls the group {group}")
    @Meaning("initiateCall for an audio call with the receiver type \"group\".")
    public void calls(Person caller, String group) {
        story.scene().perform(Calling.toTheGroup(caller, group));
    }

    @When("{person} calls the group {group} by video")
    @Meaning("The same for a video call.")
    public void callsByVideo(Person caller, String group) {
        story.scene().perform(Calling.toTheGroup(caller, group).by("video"));
    }

    @When("{person} calls an unknown group")
    @Meaning("initiateCall to a group id that does not exist.")
    public void callsAnUnknownOne(Person caller) {
        story.scene().perform(Calling.toAStranger(caller, "group"));
    }

    @Given("{person} is calling the group {group}")
    @Meaning("The call to the group rings already; what came of that is not looked at.")
    public void isCalling(Person caller, String group) {
        scenery.isCallingTheGroup(caller, group);
    }

    @Given("{person} is in a call of the group {group} with {person}")
    @Meaning("The first has called the group, and the second has joined; what came of that is not looked at.")
    public void isInACall(Person caller, String group, Person member) {
        scenery.isInACallOfTheGroup(caller, group, List.of(member));
    }

    @Given("{person} is in a call of the group {group} with {people}")
    @Meaning("The same, where several members have joined, one after the other.")
    public void isInACall(Person caller, String group, List<Person> members) {
        scenery.isInACallOfTheGroup(caller, group, members);
    }

    @Then("each of {people} is told {news}")
    @Meaning("Each of them is told so.")
    public void areTold(List<Person> people, News news) {
        people.forEach(p -> tidings.isTold(p, news));
    }

    @Then("each of {people} is told nothing( more)")
    @Meaning("Nothing came for any of them but what the sentences before have named.")
    public void areToldNothing(List<Person> people) {
        people.forEach(tidings::isToldNothing);
    }
}
