package dev.ringspec.features.story;

import dev.ringspec.model.oracle.Refutation;

/** The implementation broke a requirement: the scenario fails, whatever its own words were. */
public final class Broken extends AssertionError {
    Broken(Refutation refutation) {
        super(told(refutation));
    }

    /** A refutation as a short story: what is broken, what would have been right, what was seen. */
    public static String told(Refutation refutation) {
        StringBuilder story = new StringBuilder(Words.cited(refutation.requirement(), "is broken"));
        if (!refutation.also().isEmpty()) {
            story.append("\n  also:     ").append(Words.ids(refutation.also()));
        }
        String or = "\n            or ";
        story.append("\n  expected: ").append(String.join(or, refutation.expected()));
        return story.append("\n  observed: ").append(refutation.observed()).toString();
    }
}
