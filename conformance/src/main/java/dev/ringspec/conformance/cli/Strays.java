package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.Stray;
import dev.ringspec.conformance.report.Result;
import dev.ringspec.conformance.report.Standing;
import dev.ringspec.conformance.report.Violation;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Events of worlds that are not open: no world is there in which they could be judged, so the run as a whole is (PAY-14). */
final class Strays implements Consumer<Stray> {
    private @Nullable Stray first;
    private int heard;

    @Override
    public synchronized void accept(Stray stray) {
        first = first == null ? stray : first;
        heard++;
    }

    /** The result with what was heard here. */
    synchronized Result addedTo(Result result) {
        Optional<Violation> violation = violation();
        if (violation.isEmpty()) {
            return result;
        }
        List<Violation> violations = new ArrayList<>(result.violations());
        violations.add(0, violation.get());
        Map<Requirement, Standing> standings = new EnumMap<>(result.standings());
        standings.put(Requirement.PAY_14, Standing.FAILED);
        return result.with(Verdict.VIOLATES, standings, violations);
    }

    /** What was heard here, as a violation. */
    synchronized Optional<Violation> violation() {
        return Optional.ofNullable(first).map(this::violation);
    }

    private Violation violation(Stray stray) {
        String observed = stray.device() + " was told " + stray.callback() + " in the world \"" + stray.world()
                + "\", which is not open";
        Refutation refutation = new Refutation(
                Requirement.PAY_14, List.of(), observed, List.of("nothing from a world that is closed"), true);
        return new Violation("world " + stray.world(), refutation, 0, world(stray), List.of(stray.told()), heard);
    }

    private static World world(Stray stray) {
        String device = stray.device();
        return new World(
                stray.world(), List.of(new User(device, device)), List.of(), List.of(new Device(device, device)));
    }
}
