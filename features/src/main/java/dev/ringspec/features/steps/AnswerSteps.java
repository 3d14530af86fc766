package dev.ringspec.features.steps;

import dev.ringspec.features.story.Answers;
import dev.ringspec.features.story.Story;
import io.cucumber.java.en.Then;

/** How commands were answered. */
public final class AnswerSteps {
    private final Answers answers;

    public AnswerSteps(Story story) {
        this.answers = new Answers(story);
    }

    @Then("the command succeeds")
    @Meaning("The last command took effect.")
    public void succeeds() {
        answers.succeeds();
    }

    @Then("the command is refused")
    @Meaning("The last command was refused.")
    public void isRefused() {
        answers.isRefused();
    }

    @Then("every command of that step succeeds")
    @Meaning("All of them took effect.")
    public void allSucceed() {
        answers.allSucceed();
    }

    @Then("at least one command of that step is refused")
    @Meaning("Not all of them took effect.")
    public void oneIsRefused() {
        answers.atLeastOneIsRefused();
    }

    @Then("every command of that step is refused")
    @Meaning("None of them took effect.")
    public void allAreRefused() {
        answers.allAreRefused();
    }
}
