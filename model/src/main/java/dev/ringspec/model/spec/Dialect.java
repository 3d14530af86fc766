package dev.ringspec.model.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A spelling of the one vocabulary: that of the agent protocol, or that of a platform as its documents show it. What a
 * platform calls each {@link Term} stands there, a row a term.
 */
public enum Dialect {
    /** The protocol's own; every term has a name in it. */
    CANONICAL("canonical", "the agent protocol", "conformance/docs/agent-protocol.md"),
    JAVASCRIPT("javascript", "JavaScript", "S2"),
    IOS("ios", "iOS, Swift", "S0, S1"),
    OBJECTIVE_C("objective-c", "iOS, Objective-C", "S1"),
    IOS_LEGACY("ios-legacy", "legacy iOS", "S3"),
    FLUTTER("flutter", "Flutter", "S4"),
    /** No document of this platform is among the sources; a few facts are. */
    ANDROID("android", "Android", "facts.md");

    private final String label;
    private final String title;
    private final String source;

    Dialect(String label, String title, String source) {
        this.label = label;
        this.title = title;
        this.source = source;
    }

    /** The dialect of that label, such as {@code ios}, in any case of letters. */
    public static Optional<Dialect> of(String label) {
        return Arrays.stream(values())
                .filter(d -> d.label.equalsIgnoreCase(label))
                .findFirst();
    }

    /** The dialects of platforms. */
    public static List<Dialect> ofPlatforms() {
        return Arrays.stream(values()).filter(d -> d != CANONICAL).toList();
    }

    /** How it is named in a handshake and on the command line. */
    public String label() {
        return label;
    }

    /** What people call the platform. */
    public String title() {
        return title;
    }

    /** The documents it is taken from. */
    public String source() {
        return source;
    }

    /** How the platform writes a term; empty if its documents do not show it. */
    public Optional<Form> form(Term term) {
        return this == CANONICAL
                ? Optional.of(Form.of(term.canonical()))
                : term.forms().in(this);
    }

    /** The name of a term in running text: the protocol's, where the platform's is not known. */
    public String name(Term term) {
        return form(term).map(Form::name).orElse(term.canonical());
    }
}
