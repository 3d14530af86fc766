package dev.ringspec.conformance.export;

import java.util.List;

/**
 * States and arrows in words.
 *
 * @param title what it shows
 * @param subtitle what more there is to say of the whole
 * @param nodes the states
 * @param edges the arrows; that from {@link #START} is where it begins
 */
record Diagram(String title, String subtitle, List<Node> nodes, List<Edge> edges) {
    /** The dot before everything. */
    static final String START = "start";

    /**
     * A state.
     *
     * @param id a word
     * @param lines what stands in it
     * @param isFinal whether nothing follows
     */
    record Node(String id, List<String> lines, boolean isFinal) {}

    /**
     * An arrow.
     *
     * @param from the id of the node that it leaves
     * @param to the id of the node that it leads to
     * @param label what stands beside it
     */
    record Edge(String from, String to, List<Line> label) {
        boolean isBeginning() {
            return from.equals(START);
        }
    }

    /**
     * A line of a label.
     *
     * @param weight how it stands out
     * @param text short enough for a line
     */
    record Line(Weight weight, String text) {}

    /** How a line stands out. */
    enum Weight {
        STRONG,
        PLAIN,
        FAINT
    }
}
