package dev.ringspec.conformance.fault;

import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.ReferenceSubject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * One way of being wrong.
 *
 * @param name its name, in words joined by hyphens; stable
 * @param breaks the requirement that it breaks
 * @param also the further requirements that a report of it may name: their "Violated by" fits it as well
 * @param sentence what it does
 * @param readings the readings that it follows
 * @param conduct how it does it
 */
public record Fault(
        String name, Requirement breaks, Set<Requirement> also, String sentence, Readings readings, Conduct conduct) {
    public Fault {
        also = Set.copyOf(also);
    }

    static Fault of(String name, Requirement breaks, String sentence, Conduct conduct) {
        return new Fault(name, breaks, Set.of(), sentence, Readings.RECOMMENDED, conduct);
    }

    /** A SHOULD is broken by a reading that is allowed and warned of; in all else such a system is right. */
    static Fault reading(String name, Requirement breaks, String sentence, Reading warned) {
        return new Fault(name, breaks, Set.of(), sentence, Readings.RECOMMENDED.with(warned), Conduct.LAWFUL);
    }

    Fault also(Requirement... others) {
        Set<Requirement> all = EnumSet.noneOf(Requirement.class);
        all.addAll(also);
        all.addAll(Arrays.asList(others));
        return new Fault(name, breaks, all, sentence, readings, conduct);
    }

    /** The same, only in calls between two users. */
    Fault betweenTwo() {
        return conduct == Conduct.LAWFUL
                ? this
                : new Fault(name, breaks, also, sentence, readings, new BetweenTwo(conduct));
    }

    /** Whether a report of this fault may name that requirement. */
    public boolean explains(Requirement named) {
        return breaks == named || also.contains(named);
    }

    /** The reference system, so broken. */
    public ReferenceSubject subject() {
        return ReferenceSubject.following(readings).conducted(name, conduct);
    }

    @Override
    public String toString() {
        return name;
    }
}
