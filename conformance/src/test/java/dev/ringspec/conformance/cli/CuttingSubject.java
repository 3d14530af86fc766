package dev.ringspec.conformance.cli;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Witness;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The reference system, to which something happens once, when it is given its n-th command. */
final class CuttingSubject implements Subject {
    private final ReferenceSubject reference = ReferenceSubject.create();
    private final AtomicInteger left;
    private final Runnable what;

    CuttingSubject(int number, Runnable what) {
        this.left = new AtomicInteger(number);
        this.what = what;
    }

    @Override
    public Profile profile() {
        return reference.profile();
    }

    @Override
    public Stage open(World world, Witness witness) {
        return new CuttingStage(reference.open(world, witness));
    }

    @Override
    public void close() {
        reference.close();
    }

    private final class CuttingStage implements Stage {
        private final Stage stage;

        private CuttingStage(Stage stage) {
            this.stage = stage;
        }

        @Override
        public void invoke(int id, String device, Command command) {
            if (left.decrementAndGet() == 0) {
                what.run();
            }
            stage.invoke(id, device, command);
        }

        @Override
        public CompletableFuture<Void> advance(long micros) {
            return stage.advance(micros);
        }

        @Override
        public boolean proceed() {
            return stage.proceed();
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
