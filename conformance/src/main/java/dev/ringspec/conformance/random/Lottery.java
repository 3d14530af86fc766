package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Draws random scripts: the same seed and number give the same script, on every machine. */
public final class Lottery {
    private static final int GEN_SIZE = 1000;

    private final long seed;
    private final Arbitrary<Script> scripts;

    public Lottery(Capabilities capabilities, World world, long seed) {
        this.seed = seed;
        this.scripts = new Scripts(capabilities, world).all();
    }

    /** The script of that number. */
    public Script draw(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        List<Script> drawn = new ArrayList<>();
        JqwikSession.run(
                () -> drawn.add(scripts.generator(GEN_SIZE, true).next(random).value()));
        return drawn.get(0);
    }
}
