package dev.ringspec.conformance.junit;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A subject that may throw anything. One that stands in the same JVM as the kit is code in the making, and a
 * {@link NullPointerException} in it is no fault of the kit: it means that the subject broke, and its author wants to see
 * where.
 */
final class Guarded implements Subject {
    private final Subject subject;
    private @Nullable Throwable thrown;

    Guarded(Subject subject) {
        this.subject = subject;
    }

    /** What was thrown since this was last asked. */
    Optional<Throwable> thrown() {
        Optional<Throwable> last = Optional.ofNullable(thrown);
        thrown = null;
        return last;
    }

    @Override
    public Profile profile() {
        return guarded(subject::profile);
    }

    @Override
    public Optional<String> lack(World world) {
        return guarded(() -> subject.lack(world));
    }

    @Override
    public Stage open(World world, Witness witness) {
        return new GuardedStage(guarded(() -> subject.open(world, witness)), witness);
    }

    @Override
    public void close() {
        subject.close();
    }

    private <T> T guarded(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (SubjectFailure known) {
            thrown = known.getCause();
            throw known;
        } catch (RuntimeException unexpected) {
            thrown = unexpected;
            throw new SubjectFailure(
                    "The subject threw " + unexpected + ". What a subject cannot do it answers, and what keeps"
                            + " it from going on is a SubjectFailure.",
                    unexpected);
        }
    }

    /** Tells the witness as well, once: whoever has patience with a subject counts the worlds that broke. */
    private final class GuardedStage implements Stage {
        private final Stage stage;
        private final Witness witness;
        private boolean broken;

        GuardedStage(Stage stage, Witness witness) {
            this.stage = stage;
            this.witness = witness;
        }

        @Override
        public void invoke(int id, String device, Command command) {
            watched(() -> {
                stage.invoke(id, device, command);
                return true;
            });
        }

        @Override
        public CompletableFuture<Void> advance(long micros) {
            return watched(() -> stage.advance(micros));
        }

        @Override
        public boolean proceed() {
            return watched(stage::proceed);
        }

        @Override
        public void close() {
            watched(() -> {
                stage.close();
                return true;
            });
        }

        private <T> T watched(Supplier<T> deed) {
            try {
                return guarded(deed);
            } catch (SubjectFailure failure) {
                if (!broken) {
                    broken = true;
                    witness.failed(failure);
                }
                throw failure;
            }
        }
    }
}
