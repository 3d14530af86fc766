package dev.ringspec.conformance.http.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came over the wire and did not fit the binding, each kind counted: whoever wrote the binding wants to know. */
final class Remarks {
    private static final int MOST = 20;

    private final Map<String, Integer> counted = new LinkedHashMap<>();

    /** A sentence without its full stop; nothing in it may be secret. */
    synchronized void add(String remark) {
        if (counted.size() < MOST || counted.containsKey(remark)) {
            counted.merge(remark, 1, Integer::sum);
        }
    }

    synchronized List<String> all() {
        Map<String, Integer> sorted = new TreeMap<>(counted);
        return sorted.entrySet().stream()
                .map(e -> e.getKey() + (e.getValue() == 1 ? "." : " (" + e.getValue() + " times)."))
                .toList();
    }
}
