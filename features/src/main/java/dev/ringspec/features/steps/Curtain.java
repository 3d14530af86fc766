package dev.ringspec.features.steps;

import dev.ringspec.features.story.Story;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** What comes before the first step of every scenario, and after its last one. */
public final class Curtain {
    private final Story story;

    public Curtain(Story story) {
        this.story = story;
    }

    @Before
    public void rises(Scenario scenario) {
        story.begins(scenario.getSourceTagNames());
    }

    @After
    public void falls() {
        story.closes();
    }
}
