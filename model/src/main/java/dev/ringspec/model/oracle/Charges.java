package dev.ringspec.model.oracle;

import dev.ringspec.model.spec.Requirement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a refuted observation violates: the "Violated by" of the catalogue as predicates, the most specific first. A charge
 * names a requirement whenever its own "Violated by" fits; what the rulebook cites for the right answer, or for the event
 * that was due, comes after the specific ones.
 */
final class Charges {
    private Charges() {}

    /**
     * One line of the indictment.
     *
     * @param requirement what is violated
     * @param fits whether it is
     */
    record Charge(Requirement requirement, Predicate<Situation> fits) {}

    /** Every requirement that the situation violates, the most specific first. */
    static List<Requirement> of(Situation situation) {
        Set<Requirement> named = new LinkedHashSet<>();
        matching(specific(), situation).forEach(named::add);
        named.addAll(situation.cited());
        matching(ChargesInGeneral.ALL, situation).forEach(named::add);
        return List.copyOf(named);
    }

    private static Stream<Requirement> matching(Stream<Charge> charges, Situation situation) {
        return charges.filter(c -> c.fits().test(situation)).map(Charge::requirement);
    }

    private static Stream<Requirement> matching(List<Charge> charges, Situation situation) {
        return matching(charges.stream(), situation);
    }

    /** Those that fit one flow; what fits any comes after them. */
    static Stream<Charge> specific() {
        return Stream.of(
                        ChargesOfSessions.ALL,
                        ChargesOfConnections.ALL,
                        ChargesOfRaces.ALL,
                        ChargesOfGroups.ALL,
                        ChargesOfDelivery.ALL,
                        ChargesOfDevices.ALL,
                        ChargesOfEvents.ALL,
                        ChargesOfAnswers.ALL,
                        ChargesOfSilence.ALL)
                .flatMap(List::stream);
    }
}
