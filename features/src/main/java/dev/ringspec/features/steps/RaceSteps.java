package dev.ringspec.features.steps;

import dev.ringspec.features.story.Answers;
import dev.ringspec.features.story.Deed;
import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.Facts;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Several deeds under way together. */
public final class RaceSteps {
    private final Story story;
    private final Facts facts;
    private final Answers answers;

    public RaceSteps(Story story) {
        this.story = story;
        this.facts = new Facts(story);
        this.answers = new Answers(story);
    }

    @When("{deed} and {deed} at the same time")
    @Meaning("Both are given, neither waits for the other's answer.")
    public void together(Deed one, Deed other) {
        story.scene().together(one, other);
    }

    @When("{person} and {person} call each other at the same time")
    @Meaning("Two initiates under way together.")
    public void callEachOther(Person one, Person other) {
        story.scene().together(Calling.of(one, other), Calling.of(other, one));
    }

    @When("{person} and {person} call {person} at the same time")
    @Meaning("Two callers of one receiver.")
    public void callTogether(Person one, Person other, Person receiver) {
        story.scene().together(Calling.of(one, receiver), Calling.of(other, receiver));
    }

    @When("{person} calls {person} and {person} at the same time")
    @Meaning("Two initiates on one device.")
    public void callsBoth(Person caller, Person one, Person other) {
        story.scene().together(Calling.of(caller, one), Calling.of(caller, other));
    }

    @Then("exactly one of them succeeds")
    @Meaning("Of the commands of the last step, one succeeds and the rest is refused.")
    public void exactlyOne() {
        answers.exactlyOneSucceeds();
    }

    @Then("at least one of them succeeds")
    @Meaning("Of the commands of the last step, not all are refused.")
    public void atLeastOne() {
        answers.atLeastOneSucceeds();
    }

    @Then("both sides agree")
    @Meaning(
            "By what the two parties of the latest call were answered and told, it goes on for both or is over for both.")
    public void agree() {
        facts.sidesAgree();
    }
}
