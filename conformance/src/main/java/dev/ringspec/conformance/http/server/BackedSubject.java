package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.agent.Backing;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Witness;
import java.util.Optional;

/** An SDK behind an agent, with the kit's own server behind the SDK: what the SDK sends is judged as well. */
public final class BackedSubject implements Subject {
    private final Subject agent;
    private final Backend backend;
    private final Backing backing;
    private final boolean spoilt;

    /**
     * The two together; closing it closes both.
     *
     * @param agent the SDK behind its agent
     * @param backend the server that it talks to
     * @param backing what the handshake has said
     * @param spoilt whether things may be made to go wrong on the wire
     */
    public BackedSubject(Subject agent, Backend backend, Backing backing, boolean spoilt) {
        this.agent = agent;
        this.backend = backend;
        this.backing = backing;
        this.spoilt = spoilt;
    }

    @Override
    public Profile profile() {
        return agent.profile();
    }

    @Override
    public Stage open(World world, Witness witness) {
        BackedStage stage = new BackedStage(world, backend, new Judge(world, backing.refused()), witness, spoilt);
        backend.watch(world.name(), stage);
        return stage.over(agent.open(world, stage)).onTheServer();
    }

    @Override
    public Optional<String> lack(World world) {
        return agent.lack(world);
    }

    @Override
    public boolean hasWire() {
        return spoilt;
    }

    @Override
    public void close() {
        agent.close();
        backend.close();
    }
}
