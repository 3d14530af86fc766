package dev.ringspec.features.steps;

import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Scenery;
import dev.ringspec.features.story.Story;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;

/** Who is there, and in which world. */
public final class WorldSteps {
    private final Story story;
    private final Scenery scenery;

    public WorldSteps(Story story) {
        this.story = story;
        this.scenery = new Scenery(story);
    }

    @Given("{people} are online")
    @Meaning("A fresh world: each of them on one device, with the listener \"main\".")
    public void areOnline(List<Person> people) {
        scenery.areOnline(people);
    }

    @Given("{people} are online, {person} also on another device")
    @Meaning(
            "The same, and one of them is logged in on two devices: \"Bob\" is the first, \"Bob's other device\" the second.")
    public void isAlsoOnAnother(List<Person> people, Person onAnother) {
        scenery.areOnline(people, List.of(onAnother));
    }

    @Given("{people} are online, {people} each also on another device")
    @Meaning("The same for several of them.")
    public void areAlsoOnAnother(List<Person> people, List<Person> onAnother) {
        scenery.areOnline(people, onAnother);
    }

    @Given("{people} are online without listeners")
    @Meaning("A fresh world: each of them on one device, and nobody listens.")
    public void areOnlineUnheard(List<Person> people) {
        scenery.areOnlineUnheard(people);
    }

    @When("another world opens, in which {people} are online")
    @Meaning("A second world beside the first; from now on the story plays there.")
    public void anotherOpens(List<Person> people) {
        scenery.beside(people);
    }

    @When("the story goes back to the first world")
    @Meaning("From now on the story plays in the first world again.")
    public void goesBack() {
        story.returns();
    }

    @When("the world closes, and opens again under its name")
    @Meaning("The same people in a fresh world of the same name.")
    public void reopens() {
        scenery.reopens();
    }
}
