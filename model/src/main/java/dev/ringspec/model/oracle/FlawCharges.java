package dev.ringspec.model.oracle;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/** What a wrong payload violates besides the list of its fields: the fields of one call in an event of another. */
final class FlawCharges {
    private FlawCharges() {}

    static Requirement mostSpecific(Observing observing, Requirement requirement, List<Flaw> flaws) {
        if (!isMixture(observing, requirement, flaws)) {
            return requirement;
        }
        return initiatesOverlap(observing) ? Requirement.RACE_6 : Requirement.RNG_5;
    }

    static List<Requirement> also(Observing observing, Requirement requirement, List<Flaw> flaws) {
        if (isMixture(observing, requirement, flaws)) {
            return List.of(requirement, Requirement.PAY_3);
        }
        boolean differs = flaws.stream()
                .anyMatch(f -> f.found().matches("call(Type|Initiator|Receiver) .*|receiverType .*")
                        && !f.found().endsWith("missing"));
        boolean known = requirement != Requirement.PAY_3 && requirement.level() == Level.MUST;
        return differs && known ? List.of(Requirement.PAY_3) : List.of();
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
