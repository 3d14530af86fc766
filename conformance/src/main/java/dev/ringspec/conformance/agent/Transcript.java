package dev.ringspec.conformance.agent;

import java.io.PrintStream;

/** A conversation with an agent as people read it: every line in both directions, and what to think of it. */
final class Transcript implements Tap {
    private static final int SHOWN = 2000;

    private final PrintStream out;
    private int steps;

    Transcript(PrintStream out) {
        this.out = out;
    }

    @Override
    public void sent(String line) {
        out.println("  → " + shown(line));
    }

    @Override
    public void received(String line) {
        out.println("  ← " + shown(line));
    }

    void step(String what) {
        steps++;
        out.println();
        out.println(steps + ". " + what);
    }

    void fine(String what) {
        out.println("  ok: " + what);
    }

    void problem(String what) {
        out.println("  NOT OK: " + what.replace("\n", "\n  "));
    }

    void say(String what) {
        out.println();
        out.println(what);
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
