package dev.ringspec.conformance.fault;

import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every fault there is. */
public final class Faults {
    private Faults() {}

    /** In the order of the catalogue. */
    public static final List<Fault> ALL =
            Stream.concat(betweenTwo(), FaultsOfGroups.ALL.stream()).toList();

    private static Stream<Fault> betweenTwo() {
        return Stream.of(
                        FaultsOfInitiating.ALL,
                        FaultsOfRinging.ALL,
                        FaultsOfAccepting.ALL,
                        FaultsOfRejecting.ALL,
                        FaultsOfCancelling.ALL,
                        FaultsOfBeingBusy.ALL,
                        FaultsOfTimingOut.ALL,
                        FaultsOfEnding.ALL,
                        FaultsOfRecalling.ALL,
                        FaultsOfListening.ALL,
                        FaultsOfSessions.ALL,
                        FaultsOfDevices.ALL,
                        FaultsOfInput.ALL,
                        FaultsOfConnections.ALL,
                        FaultsOfRacing.ALL,
                        FaultsOfTelling.ALL)
                .flatMap(List::stream)
                .map(Fault::betweenTwo);
    }

    /** The fault of that name. */
    public static Optional<Fault> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The faults that break a requirement. */
    public static List<Fault> breaking(Requirement requirement) {
        return ALL.stream().filter(f -> f.breaks() == requirement).toList();
    }
}
