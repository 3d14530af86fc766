package dev.ringspec.model.rule;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One rule.
 *
 * @param act the act it is about
 * @param by the roles it is for; empty for an act that names no call
 * @param in the statuses of the call it is for; empty for an act that names no call
 * @param obstacles what may stand in the way; the command passes only if each lets it pass
 * @param outcome what follows if nothing does
 */
public record Rule(Act act, Set<Role> by, Set<CallStatus> in, List<Obstacle> obstacles, Outcome outcome) {
    static Draft on(Act act) {
        return new Draft(act, Set.of(), Set.of(), List.of());
    }

    boolean covers(Act given, CallStatus status, Role role) {
        return act == given && in.contains(status) && by.contains(role) && role.existsIn(status);
    }

    /** A rule being written. */
    record Draft(Act act, Set<Role> by, Set<CallStatus> in, List<Obstacle> obstacles) {
        Draft by(Role... roles) {
            return new Draft(act, Set.of(roles), in, obstacles);
        }

        Draft in(CallStatus... statuses) {
            return new Draft(act, by, Set.of(statuses), obstacles);
        }

        /** These too may stand in the way. */
        Draft unless(Obstacle... some) {
            List<Obstacle> more = new ArrayList<>(obstacles);
            more.addAll(List.of(some));
            return new Draft(act, by, in, List.copyOf(more));
        }

        Rule then(Effect effect) {
            return new Rule(act, by, in, obstacles, effect);
        }

        Rule isRefused(Requirement requirement) {
            return new Rule(act, by, in, obstacles, new Refusal(requirement));
        }
    }
}
