package dev.ringspec.features.steps;

import dev.ringspec.features.story.Deed.Alone;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.spec.Capability;
import io.cucumber.java.en.When;

/** Devices that drop off and return. */
public final class ConnectionSteps {
    private final Story story;

    public ConnectionSteps(Story story) {
        this.story = story;
    }

    @When("{person} loses the connection")
    @Meaning("disconnect: nothing reaches this person's device, and what is given there may not come through.")
    public void loses(Person person) {
        story.scene().perform(Alone.by(person, new Disconnect(), Capability.NETWORK));
    }

    @When("{person} is connected again")
    @Meaning("connect.")
    public void returns(Person person) {
        story.scene().perform(Alone.by(person, new Connect(), Capability.NETWORK));
    }
}
