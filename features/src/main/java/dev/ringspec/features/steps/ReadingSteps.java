package dev.ringspec.features.steps;

import dev.ringspec.features.story.Story;
import io.cucumber.java.en.Given;

/** The readings that a scenario is written for. */
public final class ReadingSteps {
    private final Story story;

    public ReadingSteps(Story story) {
        this.story = story;
    }

    @Given("the reading {point} is {string}")
    @Meaning("The scenario is written for implementations of this reading; one that shows another is not concerned.")
    public void isRead(String point, String reading) {
        story.assume(point, reading, true);
    }

    @Given("the reading {point} is not {string}")
    @Meaning("The scenario is written for implementations of any other reading.")
    public void isNotRead(String point, String reading) {
        story.assume(point, reading, false);
    }
}
