package dev.ringspec.conformance.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A method as a platform names it: plainly, with labels as in Swift ({@code rejectCall(sessionID:status:)}), or as a selector
 * of Objective-C ({@code rejectCallWithSessionID:status:}).
 *
 * @param name that name
 */
record Signature(String name) {
    /** A call with these arguments, labelled where there is a label for each. */
    String with(List<String> arguments) {
        List<String> parts = labels();
        if (parts.isEmpty() || parts.size() != arguments.size()) {
            return base() + "(" + String.join(", ", arguments) + ")";
        }
        boolean swift = name.endsWith(")");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            pairs.add(parts.get(i) + (swift ? ": " : ":") + arguments.get(i));
        }
        return swift ? base() + "(" + String.join(", ", pairs) + ")" : String.join(" ", pairs);
    }

    private String base() {
        return name.split("[(:]", 2)[0];
    }

    private List<String> labels() {
        String labels = name.endsWith(")") ? name.substring(name.indexOf('(') + 1, name.length() - 1) : name;
        return labels.endsWith(":") ? Arrays.asList(labels.split(":")) : List.of();
    }
}
