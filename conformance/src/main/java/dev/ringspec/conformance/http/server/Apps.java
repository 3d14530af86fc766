package dev.ringspec.conformance.http.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The worlds that are open, and who is logged in there. */
final class Apps {
    /**
     * A device that has logged in.
     *
     * @param app its world
     * @param berth its place there
     */
    record Guest(App app, Berth berth) {}

    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final AtomicLong tokens = new AtomicLong();

    /** Opens it, unless one of that name is open. */
    boolean open(App app) {
        return apps.putIfAbsent(app.name(), app) == null;
    }

    Optional<App> named(String name) {
        return Optional.ofNullable(apps.get(name));
    }

    /** The world of that name is closed, and nobody is logged in there any more. */
    boolean close(String name) {
        Optional<App> closing = Optional.ofNullable(apps.remove(name));
        guests.values().removeIf(guest -> closing.filter(guest.app()::equals).isPresent());
        closing.ifPresent(App::close);
        return closing.isPresent();
    }

    /** A token for a device that has logged in; a server of this kind guards nothing, so it need not be hard to guess. */
    String admit(Guest guest) {
        String token = "device-token-" + tokens.incrementAndGet();
        guests.put(token, guest);
        return token;
    }

    /** Admits it by a token of its own. */
    void admit(Guest guest, String token) {
        guests.put(token, guest);
    }

    Optional<Guest> guest(String token) {
        return Optional.ofNullable(guests.get(token));
    }

    List<App> all() {
        return List.copyOf(apps.values());
    }
}
