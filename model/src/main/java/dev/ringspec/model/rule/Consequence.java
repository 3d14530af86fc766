package dev.ringspec.model.rule;

import dev.ringspec.model.spec.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a circumstance does to a command. */
public sealed interface Consequence {
    Consequence PASSES = new Passes();
    Consequence REFUSED = new Refused();
    Consequence EITHER = new Either();
    Consequence DISCOURAGED = new Discouraged();

    /** It passes; under that reading it may come to something else as well. Passing shows no reading. */
    static Consequence perhaps(Reading under, Outcome instead) {
        return new Perhaps(under, instead);
    }

    /** It depends on the reading; write every reading of the point. */
    static Consequence open(Ruling... rulings) {
        Map<Reading, Consequence> by = new LinkedHashMap<>();
        for (Ruling ruling : rulings) {
            by.put(ruling.under(), ruling.then());
        }
        return new Open(Collections.unmodifiableMap(by));
    }

    /** One line of an open consequence. */
    static Ruling under(Reading reading, Consequence then) {
        return new Ruling(reading, then);
    }

    /**
     * What follows under one reading.
     *
     * @param under the reading
     * @param then what follows
     */
    record Ruling(Reading under, Consequence then) {}

    /** It does not stand in the way. */
    record Passes() implements Consequence {}

    /** The command is refused. */
    record Refused() implements Consequence {}

    /** Either answer is right, and shows no reading. */
    record Either() implements Consequence {}

    /** It should be refused; if it is taken, that is a warning. */
    record Discouraged() implements Consequence {}

    /** It passes, with another effect than usual. */
    record Instead(Effect effect) implements Consequence {}

    /** It depends on the reading of an open point; every reading of the point is listed. */
    record Open(Map<Reading, Consequence> by) implements Consequence {}

    /**
     * It passes, or it comes to something else under a reading.
     *
     * @param under the reading
     * @param instead what it may come to under it
     */
    record Perhaps(Reading under, Outcome instead) implements Consequence {}
}
