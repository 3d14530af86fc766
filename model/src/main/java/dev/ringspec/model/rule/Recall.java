package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Set;

/**
 * Whether a device remembers a call as its active call.
 *
 * @param in the statuses of the call
 * @param by the roles of the device
 * @param when what else must be so: who brought the status about
 * @param requirement what a wrong answer violates
 * @param alternatives what it remembers, by reading
 */
public record Recall(
        Set<CallStatus> in, Set<Role> by, Circumstance when, Requirement requirement, List<Alternative> alternatives) {

    /** What becomes of a call in a device's memory. */
    public enum Memory {
        REMEMBERED,
        FORGOTTEN,
        /** The implementation may remember it or not. */
        EITHER
    }

    /**
     * One way of remembering.
     *
     * @param premise the readings under which it is so
     * @param memory whether the call is remembered
     */
    public record Alternative(Premise premise, Memory memory) {}

    boolean covers(CallStatus status, Role role, Circumstance whose) {
        return in.contains(status) && by.contains(role) && (when == Circumstance.ALWAYS || when == whose);
    }

    static List<Alternative> always(Memory memory) {
        return List.of(new Alternative(Premise.NONE, memory));
    }

    static List<Alternative> open(Alternative... alternatives) {
        return List.of(alternatives);
    }

    static Alternative under(Reading reading, Memory memory) {
        return new Alternative(Premise.anyOf(reading), memory);
    }
}
