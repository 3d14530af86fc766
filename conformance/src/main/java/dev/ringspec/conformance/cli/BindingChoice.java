package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.http.binding.BadBinding;
import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.conformance.http.binding.BindingFile;

/** The binding that an option names. */
final class BindingChoice {
    private BindingChoice() {}

    /**
     * Reads it.
     *
     * @param name a file, or the name of the binding that comes with the kit
     * @throws WrongUse with a line for each mistake in it
     */
    static Binding read(String name) {
        try {
            return BindingFile.named(name).read(System.getenv()::get);
        } catch (BadBinding e) {
            throw new WrongUse("" + e.getMessage(), e);
        }
    }
}
