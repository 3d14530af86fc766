package dev.ringspec.conformance.http.binding;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which placeholders there are where. */
final class Placeholders {
    static final Set<String> WORLD = Set.of("world", "users", "groups", "devices", "clock", "kit");
    static final Set<String> DEVICE = Set.of("uid", "name", "device");
    static final Set<String> LOGIN = and(WORLD, DEVICE);
    static final Set<String> LOGGED_IN = and(DEVICE, Set.of("world", "token", "kit"));
    static final Set<String> EVENTS = and(LOGGED_IN, Set.of("lastEventId"));
    static final Set<String> CLOCK = Set.of("world", "seconds");

    private static final Set<String> SESSION = Set.of("sessionId");
    private static final Map<String, Set<String>> OF_COMMAND = Map.of(
            "initiateCall", Set.of("receiverId", "receiverType", "callType", "timeout"),
            "rejectCall", Set.of("sessionId", "status"),
            "startSession", Set.of("sessionId", CommandValues.MEDIA_TOKEN),
            "getActiveCall", Set.of(),
            "clearActiveCall", Set.of());

    private Placeholders() {}

    static Set<String> ofCommand(String name) {
        return and(LOGGED_IN, OF_COMMAND.getOrDefault(name, SESSION));
    }

    /** Those that a request has to have somewhere, or it would not say what it is about. */
    static Set<String> neededBy(String name) {
        return switch (name) {
            case "initiateCall" -> Set.of("receiverId", "callType");
            case "getActiveCall", "clearActiveCall" -> Set.of();
            case "rejectCall" -> Set.of("sessionId", "status");
            default -> SESSION;
        };
    }

    static String listed(Set<String> names) {
        return String.join(", ", names.stream().map(n -> "{" + n + "}").sorted().toList());
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>();
        Stream.of(some, more).forEach(all::addAll);
        return Set.copyOf(all);
    }
}
