package dev.ringspec.features.story;

import dev.ringspec.model.subject.Wire.AnswerFault;
import dev.ringspec.model.subject.Wire.EventFault;
import java.util.Arrays;

/** What goes wrong on the wire between a device and its server. */
public final class Disturbance {
    /** Every way to say what becomes of an answer. */
    public static final String OF_ANSWERS = "is (?:slow|lost|empty|garbled|a reset|a server error)";

    /** Every way to say what becomes of an event. */
    public static final String OF_EVENTS =
            "is (?:lost|doubled|late|overtaken by the next)|comes after one of an unknown session";

    private final Story story;

    public Disturbance(Story story) {
        this.story = story;
    }

    /** The answer to the next command of this kind. */
    public void ofAnswer(Person by, Cause cause, String what) {
        AnswerFault fault = Arrays.stream(AnswerFault.values())
                .filter(f -> f.text().equals(what))
                .findFirst()
                .orElseThrow(() -> new Miswritten("No answer " + what));
        story.known(by);
        story.scene().disturb(wire -> wire.spoilAnswer(by.device(), cause.method(), fault));
    }

    /** The next event by which somebody hears of this. */
    public void ofEvent(Person by, Cause cause, Person to, String what) {
        EventFault fault = Arrays.stream(EventFault.values())
                .filter(f -> f.text().equals(what))
                .findFirst()
                .orElseThrow(() -> new Miswritten("No event " + what));
        story.known(by);
        story.known(to);
        story.scene().disturb(wire -> wire.spoilEvent(to.device(), cause.event(), fault));
    }

    /** The wire is cut and comes back. */
    public void mended(Person person) {
        story.known(person);
        story.scene().disturb(wire -> wire.mend(person.device()));
    }
}
