package com.example.calls;

import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Witness;

/**
 * The calls of this project, behind the port that the kit drives. Here they are those of Ringspec's own reference system; a real
 * team translates commands into calls of its SDK, and what the SDK says back into what the witness is told.
 */
class MyCalls implements Subject {
    private final Subject sdk = ReferenceSubject.create();

    @Override
    public Profile profile() {
        return new Profile("my calls", "1.0", "canonical", sdk.profile().capabilities());
    }

    @Override
    public Stage open(World world, Witness witness) {
        return sdk.open(world, witness);
    }

    @Override
    public void close() {
        sdk.close();
    }
}
