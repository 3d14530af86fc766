package dev.ringspec.features.story;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import java.util.List;
import java.util.Optional;

/**
 * What the devices last heard of a call.
 *
 * @param observations everything that was seen
 * @param session the call
 */
record LastWord(List<Observation> observations, String session) {
    /** Whether the call goes on for a device, or is over; empty if it was never decided there. */
    Optional<Boolean> isOngoing(String device) {
        return observations.stream().flatMap(o -> heard(o, device).stream()).reduce((a, b) -> a && b);
    }

    /** The device on which a user has decided the call, if it is the other one; else where the user is said to be. */
    Person deciding(Person user) {
        Person other = new Person(user.name(), !user.elsewhere());
        return observations.stream().anyMatch(o -> isDecision(o, other.device())) ? other : user;
    }

    private boolean isDecision(Observation observation, String device) {
        return observation instanceof Returned returned
                && returned.reply() instanceof Reply.Success
                && command(returned.id(), device).isPresent();
    }

    /** Once it is over it stays so; an answer may come after the event that it is older than. */
    private Optional<Boolean> heard(Observation observation, String device) {
        if (observation instanceof Told told && told.event().device().equals(device)) {
            return session.equals(told.event().call().sessionId())
                            && told.event().kind() != EventKind.INCOMING
                    ? Optional.of(told.event().kind() == EventKind.ACCEPTED)
                    : Optional.empty();
        }
        return observation instanceof Returned returned && returned.reply() instanceof Reply.Success
                ? command(returned.id(), device).map(Command.AcceptCall.class::isInstance)
                : Optional.empty();
    }

    private Optional<Command> command(int id, String device) {
        return observations.stream()
                .filter(o ->
                        o instanceof Invoked i && i.id() == id && i.device().equals(device))
                .map(o -> ((Invoked) o).command())
                .filter(c -> c.session().filter(session::equals).isPresent())
                .findFirst();
    }
}
