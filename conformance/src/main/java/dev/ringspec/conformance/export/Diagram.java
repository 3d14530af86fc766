package dev.ringspec.conformance.export;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.WordUtils;

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
     * @param inside what can happen without leaving it
     * @param isFinal whether nothing follows
     */
    record Node(String id, List<String> lines, List<Line> inside, boolean isFinal) {}

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
     * @param text of any length
     */
    record Line(Weight weight, String text) {
        private static final int WIDTH = 44;
        private static final String INDENT = "\u00a0".repeat(3);

        /** In lines that are short enough. Those that go on are indented, by spaces that no tool takes away. */
        List<Line> wrapped() {
            return Arrays.stream(
                            WordUtils.wrap(text, WIDTH, "\n" + INDENT, false).split("\n", -1))
                    .map(line -> new Line(weight, line))
                    .toList();
        }
    }

    /** How a line stands out. */
    enum Weight {
        STRONG,
        PLAIN,
        FAINT
    }
}
