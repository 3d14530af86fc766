package dev.ringspec.model.oracle;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a wrong payload violates besides the list of its fields: the fields of one call in an event of another, or that two
 * users who call each other are both busy.
 */
final class FlawCharges {
    private FlawCharges() {}

    static Requirement mostSpecific(Observing observing, Requirement requirement, List<Flaw> flaws) {
        if (isBusyInGlare(observing, requirement, flaws)) {
            return Requirement.RACE_5;
        }
        if (!isMixture(observing, requirement, flaws)) {
            return requirement;
        }
        return initiatesOverlap(observing) ? Requirement.RACE_6 : Requirement.RNG_5;
    }

    static List<Requirement> also(Observing observing, Requirement requirement, List<Flaw> flaws) {
        List<Requirement> also = new ArrayList<>();
        if (isMixture(observing, requirement, flaws) || isBusyInGlare(observing, requirement, flaws)) {
            also.add(requirement);
        }
        if (isTimeoutToldOtherwise(observing, flaws)) {
            also.add(Requirement.DEV_2);
        }
        if (isTheLosersWord(observing, flaws)) {
            also.add(Requirement.RACE_3);
        }
        boolean differs = flaws.stream()
                .anyMatch(f -> f.found().matches("call(Type|Initiator|Receiver) .*|receiverType .*")
                        && !f.found().endsWith("missing"));
        boolean known = requirement != Requirement.PAY_3 && requirement.level() == Level.MUST;
        if (differs && known && wasShownOtherwise(observing)) {
            also.add(Requirement.PAY_3);
        }
        return List.copyOf(also);
    }

    /** Whether the caller hears the other word of the two that two devices of the receiver gave together (RACE-3). */
    private static boolean isTheLosersWord(Observing observing, List<Flaw> flaws) {
        if (!(observing.observation() instanceof Told told)
                || told.event().kind() != EventKind.REJECTED
                || flaws.stream().noneMatch(f -> f.found().matches("callStatus (rejected|busy)"))) {
            return false;
        }
        Cast cast = observing.belief().cast();
        CallState call = observing
                .belief()
                .hypotheses()
                .get(0)
                .state()
                .bySession(String.valueOf(told.event().call().sessionId()));
        return call != null
                && call.caller() == cast.device(told.event().device())
                && ChargesOfRaces.decidedTogether(new History(observing.belief().history()), cast, call);
    }

    /** Whether one device of the receiver is told of a time-out by another status than another device was (DEV-2). */
    private static boolean isTimeoutToldOtherwise(Observing observing, List<Flaw> flaws) {
        return observing.observation() instanceof Told told
                && told.event().kind() == EventKind.CANCELLED
                && flaws.stream().anyMatch(f -> f.found().startsWith("callStatus "))
                && observing.belief().history().stream().anyMatch(before -> isOfAnotherDevice(before, told));
    }

    private static boolean isOfAnotherDevice(Observation before, Told now) {
        return before instanceof Told told
                && told.event().kind() == now.event().kind()
                && !told.event().device().equals(now.event().device())
                && Objects.equals(
                        told.event().call().sessionId(), now.event().call().sessionId())
                && differs(told.event().call().callStatus(), now.event().call().callStatus());
    }

    /** Whether the call was seen before with another value of something that does not change (PAY-3). */
    private static boolean wasShownOtherwise(Observing observing) {
        Call now = shown(observing.observation());
        return now != null
                && observing.belief().history().stream()
                        .map(FlawCharges::shown)
                        .anyMatch(before -> before != null
                                && Objects.equals(before.sessionId(), now.sessionId())
                                && (differs(before.callType(), now.callType())
                                        || differs(before.callInitiator(), now.callInitiator())
                                        || differs(before.callReceiver(), now.callReceiver())
                                        || differs(before.receiverType(), now.receiverType())));
    }

    private static boolean differs(@Nullable String before, @Nullable String now) {
        return before != null && now != null && !before.equals(now);
    }

    private static @Nullable Call shown(Observation seen) {
        if (seen instanceof Told told) {
            return told.event().call();
        }
        return seen instanceof Returned returned && returned.reply() instanceof Reply.Success success
                ? success.call()
                : null;
    }

    /** One of the two calls may be turned away by itself; then the other one has nobody to be busy for it. */
    private static boolean isBusyInGlare(Observing observing, Requirement requirement, List<Flaw> flaws) {
        History history = new History(observing.belief().history());
        return requirement == Requirement.INI_1
                && flaws.stream().anyMatch(f -> f.found().equals("callStatus " + StatusWord.BUSY.text()))
                && ChargesOfRaces.glare(history, observing.belief().cast(), history::overlap);
    }

    private static boolean isMixture(Observing observing, Requirement requirement, List<Flaw> flaws) {
        return requirement == Requirement.RNG_2
                && observing.observation() instanceof Told told
                && told.event().kind() == EventKind.INCOMING
                && flaws.stream()
                        .anyMatch(f -> f.found()
                                .equals("callInitiator " + told.event().call().callInitiator()))
                && othersInitiate(observing, String.valueOf(told.event().call().callInitiator()));
    }

    private static boolean othersInitiate(Observing observing, String uid) {
        return observing.belief().hypotheses().get(0).state().calls().stream()
                .anyMatch(c -> c.status() == CallStatus.INITIATED
                        && observing.belief().cast().userOf(c.caller())
                                == observing.belief().cast().user(uid));
    }

    private static boolean initiatesOverlap(Observing observing) {
        return ChargesOfRaces.initiatesOverlap(new History(observing.belief().history()));
    }
}
