package dev.ringspec.model.oracle;

import dev.ringspec.model.call.World;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import java.util.Set;

/**
 * What is known before the first observation.
 *
 * @param world who is there
 * @param capabilities what the implementation declares
 * @param settle how long real time needs to become quiet, in microseconds; a timer may be that late
 * @param foreignSessions session ids of other worlds (PAY-14)
 * @param budget how many hypotheses the oracle may hold, or try for one observation
 */
public record Setting(World world, Capabilities capabilities, long settle, Set<String> foreignSessions, int budget) {
    /** Enough for every history that the kit makes; a history that needs more is inconclusive. */
    public static final int BUDGET = 20_000;

    /** How long real time needs to become quiet, unless told otherwise: 200 ms. */
    public static final long SETTLE = 200_000;

    public Setting {
        foreignSessions = Set.copyOf(foreignSessions);
    }

    /** A world that nothing else is known of. */
    public static Setting of(World world, Capabilities capabilities) {
        return new Setting(world, capabilities, SETTLE, Set.of(), BUDGET);
    }

    boolean virtual() {
        return capabilities.has(Capability.VIRTUAL_TIME);
    }

    Terms terms() {
        return virtual() ? Terms.exact(capabilities) : Terms.real(capabilities, settle);
    }

    /** The readings that an implementation with these capabilities may follow at all (catalogue 4.12). */
    public static Readings possible(Capabilities capabilities) {
        return capabilities.has(Capability.ACTIVE_CALL) ? Readings.ANY : Readings.ANY.with(Reading.STALE_BLOCKS_NO);
    }
}
