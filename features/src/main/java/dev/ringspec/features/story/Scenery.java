package dev.ringspec.features.story;

import dev.ringspec.features.story.Deed.Alone;
import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.model.action.Command.AddCallListener;
import java.util.List;

/** What a scenario begins with, set up so that nothing of it is looked at later. */
public final class Scenery {
    private final Story story;

    public Scenery(Story story) {
        this.story = story;
    }

    /** A world in which everybody listens. */
    public void areOnline(List<Person> people) {
        listening(story.opens(people), people);
    }

    /** A world in which nobody listens. */
    public void areOnlineUnheard(List<Person> people) {
        story.opens(people);
    }

    /** A second world, if the implementation can hold two open. */
    public void beside(List<Person> people) {
        if (story.capabilities().parallelWorlds() < 2) {
            throw new NotApplicable("It needs two worlds at a time; this implementation holds one (parallelWorlds).");
        }
        areOnline(people);
    }

    /** The same people in a fresh world of the same name. */
    public void reopens() {
        Scene fresh = story.reopens();
        listening(fresh, new Company(fresh.world()).all());
    }

    /** A call rings. */
    public void isCalling(Person caller, Person receiver) {
        granted(Calling.of(caller, receiver));
    }

    /** A call goes on. */
    public void isInACall(Person caller, Person receiver) {
        granted(Calling.of(caller, receiver));
        granted(new Deciding(receiver, Verb.ACCEPTS, new Which("the call from " + caller + " to " + receiver)));
    }

    private void granted(Deed deed) {
        story.scene().perform(deed);
        new Answers(story).succeeds();
        story.scene().begins();
    }

    private static void listening(Scene scene, List<Person> people) {
        AddCallListener main = new AddCallListener("main");
        scene.together(people.stream().map(p -> Alone.always(p, main)).toArray(Deed[]::new));
        scene.begins();
    }
}
