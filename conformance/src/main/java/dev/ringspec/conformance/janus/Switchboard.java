package dev.ringspec.conformance.janus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clients of one world, by the names that they have at the server. It is what all of them know together and none of them
 * alone: which call an {@code incomingcall} is, and when both ends of a call have been torn down.
 */
final class Switchboard {
    /** The core takes half a second at the most to tear down what was hung up; longer than this it is not waited for. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final String prefix;
    private final Timer timer;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** Calls back, on the thread of the world. */
    interface Timer {
        void after(Duration time, Runnable then);
    }

    private record Waiting(List<String> uids, Runnable then) {}

    /**
     * Of a world.
     *
     * @param prefix before every uid: one server has the names of all worlds
     */
    Switchboard(String prefix, Timer timer) {
        this.prefix = prefix;
        this.timer = timer;
    }

    void add(String uid, Endpoint endpoint) {
        endpoints.put(uid, endpoint);
    }

    String name(String uid) {
        return prefix + uid;
    }

    String uid(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** The call that one of these users has asked for last, to the other. */
    Optional<Leg> callBy(String caller, String receiver) {
        return Optional.ofNullable(endpoints.get(caller)).flatMap(endpoint -> endpoint.asked(receiver));
    }

    /** Goes on when nothing is being torn down anywhere any more. */
    void whenAllIdle(Runnable then) {
        whenIdle(List.copyOf(endpoints.keySet()), then);
    }

    /** Goes on when nothing is being torn down at these users any more. */
    void whenIdle(List<String> uids, Runnable then) {
        Waiting added = new Waiting(uids, then);
        waiting.add(added);
        timer.after(LONGEST, () -> release(added));
        changed();
    }

    /** Something was torn down. */
    void changed() {
        List.copyOf(waiting).stream().filter(this::isIdle).forEach(this::release);
    }

    private boolean isIdle(Waiting one) {
        return one.uids().stream()
                .map(endpoints::get)
                .noneMatch(endpoint -> endpoint != null && endpoint.isTearingDown());
    }

    private void release(Waiting one) {
        if (waiting.remove(one)) {
            one.then().run();
        }
    }

    /** The plug-in says its last word of a call just after the core has said its own. */
    void afterGrace(Runnable then) {
        timer.after(Duration.ofMillis(100), then);
    }
}
