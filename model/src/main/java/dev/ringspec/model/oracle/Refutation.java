package dev.ringspec.model.oracle;

import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.List;

/**
 * Why an observation cannot be true of an implementation that keeps the rulebook.
 *
 * @param requirement what is broken, the most specific that fits
 * @param also what else is broken by the same observation
 * @param observed what was seen
 * @param expected every alternative that would have been permitted
 * @param end whether nothing explains the observation; if not, only its payload is wrong and the world goes on
 */
public record Refutation(
        Requirement requirement, List<Requirement> also, String observed, List<String> expected, boolean end) {
    public Refutation {
        also = List.copyOf(also);
        expected = List.copyOf(expected);
    }

    public Level level() {
        return end ? Level.MUST : requirement.level();
    }

    /** Whether it names that requirement at all. */
    public boolean names(Requirement other) {
        return requirement == other || also.contains(other);
    }
}
