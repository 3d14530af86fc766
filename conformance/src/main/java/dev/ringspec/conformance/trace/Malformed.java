package dev.ringspec.conformance.trace;

/** A line that is not of the format or protocol. The message names the field, what was expected and what was found. */
public final class Malformed extends RuntimeException {
    private final String problem;
    private final String remedy;

    /**
     * Something that cannot be read.
     *
     * @param problem what was expected and what was found
     * @param remedy what to do about it
     */
    public Malformed(String problem, String remedy) {
        super(problem);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What was expected and what was found. */
    public String problem() {
        return problem;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
