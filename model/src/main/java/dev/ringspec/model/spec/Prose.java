package dev.ringspec.model.spec;

import java.util.Locale;

/** How the sentences of the catalogue are laid out in the source, and how they are read. */
final class Prose {
    private Prose() {}

    /** A text block as one paragraph. */
    static String joined(String lines) {
        return lines.strip().replaceAll("\\s+", " ");
    }

    /** A constant's name as it is written in an id: {@code ENDER_TOLD} is {@code ender-told}. */
    static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
