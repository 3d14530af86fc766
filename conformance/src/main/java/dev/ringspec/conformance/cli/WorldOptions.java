package dev.ringspec.conformance.cli;

import dev.ringspec.model.explore.Bounds;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large a world is to be explored. */
final class WorldOptions {
    @Option(
            names = "--users",
            paramLabel = "N",
            description = "how many users; default: as many as --devices names, or 2")
    private int users;

    @Option(
            names = "--devices",
            paramLabel = "N,N,…",
            split = ",",
            hideParamSyntax = true,
            description = "how many devices each user has, or one number for all; default: 1,2, or 1 each with --users")
    private List<Integer> devices = List.of();

    @Option(
            names = "--calls",
            paramLabel = "N",
            description = "the most calls that are ever made; default: ${DEFAULT-VALUE}")
    private int calls = 1;

    @Option(
            names = "--in-flight",
            paramLabel = "N",
            description =
                    "the most commands under way at a time; 0 if each takes effect as it is given; default: 0, but 2"
                            + " where a single call is explored")
    private @Nullable Integer inFlight;

    @Option(
            names = "--groups",
            paramLabel = "N",
            description = "1 for one group of all users, team, that may be called as well; default: 0")
    private int groups;

    private final int inFlightOfOneCall;

    /**
     * Those of a command that has so many commands in flight where there is one call, if not told otherwise. With several
     * calls it has none: commands that overlap make a world of two calls a hundred times as large, which few machines hold.
     */
    WorldOptions(int inFlightOfOneCall) {
        this.inFlightOfOneCall = inFlightOfOneCall;
    }

    Bounds bounds() {
        check();
        try {
            return new Bounds(devices(), calls, inFlight(), groups);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("This world cannot be explored: " + e.getMessage() + ".", e);
        }
    }

    private void check() {
        if (devices.stream().anyMatch(n -> n < 1)) {
            throw new WrongUse("--devices: expected how many devices each user has, at least 1, such as 1,2.");
        }
        if (groups < 0 || groups > 1) {
            throw new WrongUse("--groups: expected 0, or 1 for one group of all users, and not " + groups + ".");
        }
        if (calls < 0 || inFlight() < 0) {
            throw new WrongUse("--calls, --in-flight: expected 0 or more.");
        }
    }

    private int inFlight() {
        Integer asked = inFlight;
        return asked != null ? asked : calls == 1 ? inFlightOfOneCall : 0;
    }

    private List<Integer> devices() {
        if (devices.isEmpty()) {
            return users == 0 ? List.of(1, 2) : each(users, 1);
        } else if (devices.size() == 1 && users > 0) {
            return each(users, devices.get(0));
        } else if (users > 0 && users != devices.size()) {
            throw new WrongUse("--users says " + users + ", but --devices is about " + devices.size() + " of them.");
        }
        return devices;
    }

    private static List<Integer> each(int number, int value) {
        if (number < 1 || number > Bounds.MOST_USERS) {
            throw new WrongUse("--users: 1 to " + Bounds.MOST_USERS + ".");
        }
        return Collections.nCopies(number, value);
    }
}
