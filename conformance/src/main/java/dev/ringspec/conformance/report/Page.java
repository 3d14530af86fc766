package dev.ringspec.conformance.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Plain text on a terminal or in a log: prose is wrapped, what is to be pasted is not. Colours only if told so. */
public final class Page {
    private static final int NARROWEST = 40;
    private static final int USUAL_WIDTH = 100;
    private static final int LABEL = 10;

    private final PrintStream out;
    private final int width;
    private final boolean colours;

    /**
     * An empty page.
     *
     * @param width how many characters fit on a line
     * @param colours whether to use the colours of a terminal
     */
    public Page(PrintStream out, int width, boolean colours) {
        this.out = out;
        this.width = Math.max(NARROWEST, width);
        this.colours = colours;
    }

    /** What is written on a page of the usual width, without colours, where a text is wanted and not a terminal. */
    public static String text(Consumer<Page> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        writing.accept(new Page(out, USUAL_WIDTH, false));
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replaceFirst("^\n+", "")
                .stripTrailing();
    }

    /** The colours in use, as a terminal is told of them. */
    public enum Colour {
        BOLD(1),
        FAINT(2),
        RED(31),
        GREEN(32),
        YELLOW(33);

        private final int code;

        Colour(int code) {
            this.code = code;
        }
    }

    /** A number of things: {@code 1 world}, {@code 2,000 worlds}. */
    public static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    /** The text in a colour, where there are colours. */
    public String in(Colour colour, String text) {
        return colours ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
    }

    public void blank() {
        out.println();
    }

    /** A line as it is, whatever its length. */
    public void line(String text) {
        out.println(text);
    }

    public void heading(String text) {
        blank();
        wrapped(text, width).forEach(line -> line(in(Colour.BOLD, line)));
    }

    /** A paragraph, indented. */
    public void prose(int indent, String text) {
        wrapped(text, width - indent).forEach(line -> line(" ".repeat(indent) + line));
    }

    /** Several lines, each wrapped; what is indented already is so further. */
    public void paragraphs(int indent, String text) {
        text.lines()
                .forEach(line ->
                        prose(indent + line.length() - line.stripLeading().length(), line));
    }

    /** A short label in a column of its own, and a paragraph beside it. */
    public void field(int indent, String label, String text) {
        field(indent, LABEL, label, text);
    }

    /** The same with a column of another width. */
    public void field(int indent, int column, String label, String text) {
        String margin = " ".repeat(indent);
        String first = label.length() < column ? label : label + " ";
        List<String> lines = wrapped(text, width - indent - column);
        line(margin + padded(first, column) + (lines.isEmpty() ? "" : lines.get(0)));
        lines.stream().skip(1).forEach(line -> line(margin + " ".repeat(column) + line));
    }

    /** The same for what people paste: never wrapped. */
    public void pasted(int indent, String label, String text) {
        line(" ".repeat(indent) + padded(label, LABEL) + text);
    }

    private static String padded(String text, int column) {
        return text + " ".repeat(Math.max(0, column - text.length()));
    }

    /** The lines of a text, none longer than the width but those of one long word. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
