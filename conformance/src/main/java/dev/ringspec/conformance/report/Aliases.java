package dev.ringspec.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short names for long session ids, in the order in which these turn up: a story with UUIDs in it cannot be read. */
final class Aliases {
    private static final int LONG = 12;

    private final Map<String, String> names = new LinkedHashMap<>();

    String of(@Nullable String session) {
        if (session == null) {
            return "no session id";
        }
        if (session.isEmpty()) {
            return "\"\"";
        }
        return session.length() <= LONG ? session : names.computeIfAbsent(session, s -> "#" + (names.size() + 1));
    }

    /** The text with the short names in place of the long ones. */
    String shortened(String text) {
        String shorter = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            shorter = shorter.replace(name.getKey(), name.getValue());
        }
        return shorter;
    }

    /** What each short name stands for. */
    List<String> legend() {
        List<String> all = new ArrayList<>();
        names.forEach((session, name) -> all.add(name + " is session " + session));
        return all;
    }
}
