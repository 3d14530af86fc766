package dev.ringspec.model.spec;

import java.util.List;

/**
 * How one platform writes one term.
 *
 * @param name the name in running text
 * @param written the whole of it, as its documents write it, arguments included
 * @param also other spellings of the same in documents of the same platform
 */
public record Form(String name, String written, List<String> also) {
    public Form {
        also = List.copyOf(also);
    }

    static Form of(String name) {
        return new Form(name, name, List.of());
    }
}
