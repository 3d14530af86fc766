package dev.ringspec.model.machine;

import dev.ringspec.model.rule.Audience;
import dev.ringspec.model.rule.Role;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The audiences of what is done in a call to a group, after it was done.
 *
 * @param cast who is there
 * @param call the call
 * @param actor the device that did it, or {@link Cast#NOBODY}
 */
record Assembly(Cast cast, CallState call, int actor) {
    private static final Set<Role> FURTHER = Set.of(Role.INITIATORS_OTHER_DEVICE, Role.MEMBERS_OTHER_DEVICE);
    private static final Set<Role> OUT = Set.of(Role.DECLINED_MEMBER, Role.MEMBERS_OTHER_DEVICE);

    int[] audience(Audience audience) {
        return switch (audience) {
            case THE_INITIATOR -> those(d -> d == call.caller() && !hasLeft(d));
            case THE_INITIATOR_WHO_LEFT -> those(d -> d == call.caller() && hasLeft(d));
            case THE_RINGING_MEMBERS -> those(d -> is(d, Set.of(Role.RINGING_MEMBER)));
            case THE_STOPPED_MEMBERS -> those(d -> is(d, Set.of(Role.STOPPED_MEMBER)));
            case THE_OTHERS_IN_THE_CALL -> those(d -> CallState.has(roster().joined(), d));
            case THE_OTHER_MEMBERS -> those(d -> !CallState.has(roster().joined(), d) && !is(d, FURTHER));
            case THE_MEMBERS_WHO_ARE_OUT -> those(d -> is(d, OUT));
            case THE_FURTHER_DEVICES -> those(d -> is(d, FURTHER));
            default -> throw new IllegalArgumentException("no audience of a group: " + audience);
        };
    }

    /** Devices of members that fit; of the user who acts, only further devices are ever meant. */
    private int[] those(IntPredicate fit) {
        return IntStream.range(0, cast.devices())
                .filter(d -> call.role(cast, d) != Role.OUTSIDER && isAnother(d))
                .filter(fit)
                .toArray();
    }

    private boolean isAnother(int device) {
        return actor == Cast.NOBODY
                || cast.userOf(device) != cast.userOf(actor)
                || (device != actor && is(device, FURTHER));
    }

    private boolean is(int device, Set<Role> roles) {
        return roles.contains(call.role(cast, device));
    }

    private boolean hasLeft(int device) {
        return CallState.has(roster().left(), device);
    }

    private Roster roster() {
        return Objects.requireNonNull(call.roster());
    }
}
