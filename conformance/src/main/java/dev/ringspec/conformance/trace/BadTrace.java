package dev.ringspec.conformance.trace;

/** A file that is not a trace of version 1. The message names file and line, what was expected, and what to do. */
public final class BadTrace extends RuntimeException {
    private final String file;
    private final int line;

    /**
     * A bad line.
     *
     * @param file the file, as its reader named it
     * @param line the line, from 1; 0 if the file as a whole is meant
     * @param problem what was expected and what was found
     */
    BadTrace(String file, int line, Malformed problem) {
        super(place(file, line) + ": " + problem.problem() + ". " + problem.remedy(), problem);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** The line, from 1; 0 if the file as a whole is meant. */
    public int line() {
        return line;
    }

    private static String place(String file, int line) {
        return line == 0 ? file : file + ":" + line;
    }
}
