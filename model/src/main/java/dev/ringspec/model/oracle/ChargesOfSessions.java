package dev.ringspec.model.oracle;

import static dev.ringspec.model.oracle.Situation.Kind.MISSING;
import static dev.ringspec.model.oracle.Situation.Kind.TAKEN;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED;
import static dev.ringspec.model.oracle.Situation.Kind.UNEXPECTED_IN_SESSION;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.oracle.Charges.Charge;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** SES: charges for what a media session brought about, or kept from coming about. */
final class ChargesOfSessions {
    private ChargesOfSessions() {}

    static final List<Charge> ALL = List.of(
            new Charge(Requirement.SES_3, s -> s.is(UNEXPECTED_IN_SESSION) && s.isEndOfSession()),
            new Charge(Requirement.SES_3, s -> s.isSilentInSession()),
            // Leaving has ended the call, or has not let it be ended
            new Charge(
                    Requirement.SES_5,
                    s -> (s.refused(Act.END) || s.lacks(EventKind.ENDED)) && hasGiven(s, Act.END_SESSION)),
            new Charge(
                    Requirement.SES_6,
                    s -> s.came(EventKind.ENDED)
                            && s.status(CallStatus.ONGOING)
                            && last(s, Act.END_SESSION).isPresent()),
            // Something rings, or is accepted, or is over, that should not be
            new Charge(
                    Requirement.SES_2,
                    s -> s.is(UNEXPECTED)
                            && last(s, Act.GENERATE_TOKEN, Act.START_SESSION, Act.END_SESSION)
                                    .isPresent()),
            new Charge(
                    Requirement.SES_2,
                    s -> isAnsweredOtherwise(s) && followsUpon(s, Act.START_SESSION, Act.GENERATE_TOKEN)));

    /** The session command that was answered last before, for this call, with neither quiet nor time after it. */
    private static Optional<Invoked> last(Situation s, Act... acts) {
        return s.history()
                .lastDeed()
                .filter(i -> List.of(acts).contains(Act.of(i.command()))
                        && isOfIt(s, i)
                        && s.history().isFresh(i));
    }

    private static boolean isOfIt(Situation s, Invoked command) {
        return command.command().session().filter(s.session()::equals).isPresent();
    }

    private static boolean hasGiven(Situation s, Act act) {
        return of(s, act).anyMatch(s.history()::succeeded);
    }

    private static Stream<Invoked> of(Situation s, Act act) {
        return s.history().invocations(i -> Act.of(i.command()) == act && isOfIt(s, i));
    }

    /** A decision has an answer that it could have had only if the call had another status. */
    private static boolean isAnsweredOtherwise(Situation s) {
        return (s.is(TAKEN) || s.refused(Act.ACCEPT, Act.REJECT, Act.SEND_BUSY, Act.CANCEL, Act.END))
                && !s.is(MISSING)
                && Act.of(s.commandGiven().command()).decides();
    }

    /** Whether such a command was the last one for this call before the one that was answered. */
    private static boolean followsUpon(Situation s, Act... acts) {
        Invoked now = s.commandGiven();
        return s.history()
                .invocations(i -> i.id() < now.id() && isOfIt(s, i) && !(i.command() instanceof Command.InitiateCall))
                .reduce((a, b) -> b)
                .filter(i -> List.of(acts).contains(Act.of(i.command()))
                        && s.history().succeeded(i))
                .isPresent();
    }
}
