package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.spec.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Draws random scripts: the same seed and number give the same script, on every machine. */
public final class Lottery {
    private static final int GEN_SIZE = 1000;

    // No edge cases of jqwik's: every choice here is one from a short list, so there are none, and looking for their
    // combinations took longer than playing the scripts.
    private final long seed;
    private final List<Arbitrary<Script>> scripts;

    public Lottery(Capabilities capabilities, long seed) {
        this.seed = seed;
        this.scripts = Worlds.suiting(capabilities).stream().map(Scripts::all).toList();
    }

    /** The script of that number. */
    public Script draw(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        List<Script> drawn = new ArrayList<>();
        JqwikSession.run(() -> drawn.add(scripts.get(number % scripts.size())
                .generator(GEN_SIZE, false)
                .next(random)
                .value()));
        return drawn.get(0);
    }
}
