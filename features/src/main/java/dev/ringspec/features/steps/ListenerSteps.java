package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Alone;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.spec.Capability;
import io.cucumber.java.en.When;

/** Listeners, by their ids. */
public final class ListenerSteps {
    private final Story story;

    public ListenerSteps(Story story) {
        this.story = story;
    }

    @When("{person} adds a listener {string}")
    @Meaning("addCallListener with that id.")
    public void adds(Person person, String id) {
        story.scene().perform(Alone.by(person, new AddCallListener(id), Capability.LISTENER_IDS));
    }

    @When("{person} removes the listener {string}")
    @Meaning("removeCallListener with that id.")
    public void removes(Person person, String id) {
        story.scene().perform(Alone.by(person, new RemoveCallListener(id), Capability.LISTENER_IDS));
    }
}
