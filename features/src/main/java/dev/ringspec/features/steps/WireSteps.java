package dev.ringspec.features.steps;

import dev.ringspec.features.story.Cause;
import dev.ringspec.features.story.Disturbance;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** What goes wrong between a device and its server. */
public final class WireSteps {
    private final Disturbance disturbance;

    public WireSteps(Story story) {
        this.disturbance = new Disturbance(story);
    }

    @ParameterType(Cause.FORMS)
    @Meaning("What the device does: call, accept, reject, cancel, end.")
    public Cause cause(String noun) {
        return Cause.of(noun);
    }

    @ParameterType(Disturbance.OF_ANSWERS)
    @Meaning("is slow, is lost, is empty, is garbled, is a reset, is a server error.")
    public String spoiltAnswer(String text) {
        return text;
    }

    @ParameterType(Disturbance.OF_EVENTS)
    @Meaning("is lost, is doubled, is late, is overtaken by the next, comes after one of an unknown session.")
    public String spoiltEvent(String text) {
        return text;
    }

    @Given("the answer to {person}'s {cause} {spoiltAnswer}")
    @Meaning(
            "Of the next such command. Slow, lost, empty, garbled: it has taken effect. A reset, a server error: it has not.")
    public void answer(Person by, Cause cause, String what) {
        disturbance.ofAnswer(by, cause, what);
    }

    @Given("the event of {person}'s {cause} to {person} {spoiltEvent}")
    @Meaning(
            "The next one by which that person is told of such a deed. It is not quiet as long as one that was lost is missed.")
    public void event(Person by, Cause cause, Person to, String what) {
        disturbance.ofEvent(by, cause, to, what);
    }

    @When("{person}'s wire is whole again")
    @Meaning("The connection is cut and comes back; no fault is left for this person.")
    public void mended(Person person) {
        disturbance.mended(person);
    }
}
