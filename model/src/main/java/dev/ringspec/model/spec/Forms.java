package dev.ringspec.model.spec;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the platforms call one term: a row of the table. A platform that is not named in it was forgotten; one whose documents
 * do not show the term is named as such.
 */
final class Forms {
    private final Map<Dialect, Form> shown;
    private final Set<Dialect> notShown;

    private Forms(Map<Dialect, Form> shown, Set<Dialect> notShown) {
        this.shown = shown;
        this.notShown = notShown;
    }

    /** The row of a term that no document shows. */
    static Forms nowhere() {
        return new Forms(Map.of(), EnumSet.copyOf(Dialect.ofPlatforms()));
    }

    /** The beginning of a row: the name in running text is the whole of it. */
    static Forms shown(Dialect dialect, String name) {
        return shown(dialect, name, name);
    }

    /** The beginning of a row. */
    static Forms shown(Dialect dialect, String name, String written, String... also) {
        return new Forms(Map.of(), Set.of()).and(dialect, name, written, also);
    }

    Forms and(Dialect dialect, String name) {
        return and(dialect, name, name);
    }

    Forms and(Dialect dialect, String name, String written, String... also) {
        Map<Dialect, Form> all = new EnumMap<>(Dialect.class);
        all.putAll(shown);
        all.put(dialect, new Form(name, written, List.of(also)));
        return new Forms(all, notShown);
    }

    /** The end of a row: the platforms whose documents do not show the term. */
    Forms notIn(Dialect... dialects) {
        return new Forms(shown, EnumSet.copyOf(Arrays.asList(dialects)));
    }

    Optional<Form> in(Dialect dialect) {
        return Optional.ofNullable(shown.get(dialect));
    }

    /** Whether the row says of every platform either what it writes, or that it shows nothing. */
    boolean isWhole() {
        return Dialect.ofPlatforms().stream().allMatch(d -> shown.containsKey(d) != notShown.contains(d));
    }
}
