package dev.ringspec.features.steps;

import dev.ringspec.features.story.News;
import dev.ringspec.features.story.Person;
import dev.ringspec.features.story.Story;
import dev.ringspec.features.story.Tidings;
import io.cucumber.java.en.Then;

/** Who is told what. */
public final class TellingSteps {
    private final Tidings tidings;

    public TellingSteps(Story story) {
        this.tidings = new Tidings(story);
    }

    @Then("{person} is told {news}")
    @Meaning(
            "Since the last row of Whens began, a listener of this person got that event: \"of an incoming call\", \"that the call was accepted/rejected/busy/cancelled/ended/unanswered/missed\", \"that the call from Carol timed out\", \"that the call rings no more\" (it was decided on another device of the user, and however that is told).")
    public void isTold(Person person, News news) {
        tidings.isTold(person, news);
    }

    @Then("{person} is told {news} on the listener {string}")
    @Meaning("The same for one listener.")
    public void isToldOn(Person person, News news, String listener) {
        tidings.isTold(person, news, listener);
    }

    @Then("{person} is told nothing( more)")
    @Meaning("Nothing came for this person but what the sentences before have named.")
    public void isToldNothing(Person person) {
        tidings.isToldNothing(person);
    }

    @Then("{person} is told nothing( more) on the listener {string}")
    @Meaning("The same for one listener.")
    public void isToldNothingOn(Person person, String listener) {
        tidings.isToldNothing(person, listener);
    }

    @Then("nobody is told anything( more)")
    @Meaning("Nothing came for anybody but what the sentences before have named.")
    public void nobody() {
        tidings.nobodyIsToldAnything();
    }

    @Then("{person} is told of the call and then of its cancel, or of neither")
    @Meaning("What a quick cancel may come to (OP-quick-cancel).")
    public void bothOrNeither(Person person) {
        tidings.bothOrNeither(person);
    }
}
