package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event may tell, before the answer does, that a command was taken which had to be refused. Then that is what is wrong,
 * not the event.
 *
 * @param observing the observation of the event
 * @param h what is believed
 */
record Betrayal(Observing observing, Hypothesis h) {
    private static final Set<Role> BYSTANDERS = EnumSet.of(Role.CALLERS_OTHER_DEVICE, Role.RECEIVERS_OTHER_DEVICE);

    /**
     * The command that was taken.
     *
     * @param command the command
     * @param because what forbids it
     */
    record Taken(Pending command, List<Requirement> because) {}

    Optional<Taken> by(CallEvent event) {
        return h.pending().stream()
                .filter(p -> isCauseOf(p, event))
                .map(p -> new Taken(p, because(p)))
                .filter(taken -> !taken.because().isEmpty())
                .findFirst();
    }

    /** What forbids a command; nothing if it may pass. */
    private List<Requirement> because(Pending command) {
        List<Step> steps = observing.search(observing.observation().at()).steps(h, command);
        boolean mayPass = command.answer().map(a -> !a.refused()).orElse(false)
                || steps.stream().anyMatch(s -> !s.answer().refused());
        return mayPass
                ? List.of()
                : steps.stream().map(s -> s.answer().because()).distinct().toList();
    }

    private boolean isCauseOf(Pending pending, CallEvent event) {
        Command command = pending.request().command();
        if (isBeside(pending, event)) {
            return false;
        }
        if (command instanceof Command.InitiateCall call) {
            return event.kind() == EventKind.INCOMING
                    && isOf(call, pending.request().device(), event);
        }
        return command.session().filter(s -> s.equals(event.call().sessionId())).isPresent()
                && kind(Act.of(command)).filter(k -> k == event.kind()).isPresent();
    }

    /** What the further devices of a user hear tells less: it may be of a decision on any of them. */
    private boolean isBeside(Pending pending, CallEvent event) {
        Cast cast = observing.belief().cast();
        int device = cast.device(event.device());
        CallState call = h.state().bySession(String.valueOf(event.call().sessionId()));
        return device != Cast.NOBODY
                && (cast.userOf(device) == cast.userOf(pending.request().device())
                        || (call != null && BYSTANDERS.contains(call.role(cast, device))));
    }

    private boolean isOf(Command.InitiateCall call, int caller, CallEvent event) {
        Cast cast = observing.belief().cast();
        return cast.uid(cast.userOf(caller)).equals(event.call().callInitiator())
                && isCalled(cast, call.receiverId(), cast.userOf(cast.device(event.device())));
    }

    private static boolean isCalled(Cast cast, String receiver, int user) {
        int group = cast.group(receiver);
        return group == Cast.NOBODY ? cast.user(receiver) == user : cast.isMember(group, user);
    }

    private static Optional<EventKind> kind(Act act) {
        return switch (act) {
            case ACCEPT -> Optional.of(EventKind.ACCEPTED);
            case REJECT, SEND_BUSY -> Optional.of(EventKind.REJECTED);
            case CANCEL -> Optional.of(EventKind.CANCELLED);
            case END -> Optional.of(EventKind.ENDED);
            default -> Optional.empty();
        };
    }
}
