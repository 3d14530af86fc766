package dev.ringspec.features.story;

import dev.ringspec.features.story.Deed.Alone;
import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.features.story.Deed.Deciding;
import dev.ringspec.features.story.Deed.Meeting;
import dev.ringspec.features.story.Deed.Meeting.Part;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.spec.Capability;
import java.util.List;

/** What a scenario begins with, set up so that nothing of it is looked at later. */
public final class Scenery {
    private final Story story;

    public Scenery(Story story) {
        this.story = story;
    }

    /** A world in which everybody listens. */
    public void areOnline(List<Person> people) {
        listening(story.opens(people, List.of()));
    }

    /** The same, where some of them are logged in on a further device as well. */
    public void areOnline(List<Person> people, List<Person> onAnother) {
        story.needs(Capability.SEVERAL_DEVICES_PER_USER);
        listening(story.opens(people, onAnother));
    }

    /** A world in which nobody listens. */
    public void areOnlineUnheard(List<Person> people) {
        story.opens(people, List.of());
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
        listening(story.reopens());
    }

    /** A call rings. */
    public void isCalling(Person caller, Person receiver) {
        granted(Calling.of(caller, receiver));
    }

    /** A call goes on. */
    public void isInACall(Person caller, Person receiver) {
        granted(Calling.of(caller, receiver.user()));
        Which which = new Which("the call from " + caller.name() + " to " + receiver.name());
        granted(new Deciding(receiver, Verb.ACCEPTS, which));
    }

    /** A call to a group rings. */
    public void isCallingTheGroup(Person caller, String group) {
        granted(Calling.toTheGroup(caller, group));
    }

    /** A call to a group goes on, and these have joined it, one after the other. */
    public void isInACallOfTheGroup(Person caller, String group, List<Person> members) {
        granted(Calling.toTheGroup(caller, group));
        members.forEach(m -> granted(new Deciding(m, Verb.ACCEPTS, new Which("the call from " + caller))));
    }

    /** Everybody who is named has entered the media session of a call. */
    public void areInTheSession(List<Person> people, Which which) {
        for (Person person : people) {
            granted(new Meeting(person, Part.ASKS, which));
            granted(new Meeting(person, Part.ENTERS, which));
        }
    }

    private void granted(Deed deed) {
        story.scene().perform(deed);
        new Answers(story).succeeds();
        story.scene().begins();
    }

    private static void listening(Scene scene) {
        AddCallListener main = new AddCallListener("main");
        scene.together(new Company(scene.world())
                .everywhere().stream().map(p -> Alone.always(p, main)).toArray(Deed[]::new));
        scene.begins();
    }
}
