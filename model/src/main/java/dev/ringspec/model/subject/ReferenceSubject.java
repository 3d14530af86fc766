package dev.ringspec.model.subject;

import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Readings;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The machine behind the port: a system that does what the rulebook says, under readings of one's choice, in virtual time.
 */
public final class ReferenceSubject implements Subject {
    private static final Set<Capability> CAN = EnumSet.of(
            Capability.GROUPS,
            Capability.SEVERAL_DEVICES_PER_USER,
            Capability.ACTIVE_CALL,
            Capability.SESSIONS,
            Capability.VIRTUAL_TIME,
            Capability.CUSTOM_TIMEOUT,
            Capability.NETWORK,
            Capability.LISTENER_IDS,
            Capability.BUSY,
            Capability.TIMES,
            Capability.ERROR_CODES);

    private final String name;
    private final Readings readings;
    private final Supplier<Schedule> schedule;
    private final Conduct conduct;
    private final SessionNames sessions = new SessionNames();

    private ReferenceSubject(String name, Readings readings, Supplier<Schedule> schedule, Conduct conduct) {
        this.name = name;
        this.readings = readings;
        this.schedule = schedule;
        this.conduct = conduct;
    }

    /** Under the recommended readings, at once and in order. */
    public static ReferenceSubject create() {
        return following(Readings.RECOMMENDED);
    }

    /** Under the readings given, one for each open point. */
    public static ReferenceSubject following(Readings readings) {
        return new ReferenceSubject("ringspec reference", readings, () -> Schedule.PROMPT, Conduct.LAWFUL);
    }

    /** The same, but each world in an order of its own. */
    public ReferenceSubject scheduled(Supplier<Schedule> other) {
        return new ReferenceSubject(name, readings, other, conduct);
    }

    /** The same, but broken in one respect. */
    public ReferenceSubject conducted(String fault, Conduct other) {
        return new ReferenceSubject("ringspec reference, broken: " + fault, readings, schedule, other);
    }

    @Override
    public Profile profile() {
        return new Profile(name, "1", "canonical", new Capabilities(CAN, Capabilities.DOCUMENTED_TIMEOUT, false, 64));
    }

    @Override
    public Stage open(World world, Witness witness) {
        return new ReferenceStage(
                world, witness, profile().capabilities(), readings, schedule.get(), conduct, sessions);
    }

    @Override
    public void close() {
        // Nothing is held: a stage is a value and a queue.
    }
}
