package com.example.calls;

import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.conformance.junit.RingspecConformance;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Test classes as other teams write them, in a package of their own, with subjects of every kind. They are nested here so that
 * no build takes them for tests of Ringspec.
 */
public final class Teams {
    private Teams() {}

    /** Tries all there is on what keeps the rulebook; written as the documentation has it. */
    public static class Everything extends RingspecConformance {
        Subject subject() {
            return ReferenceSubject.create();
        }

        @Override
        protected int tests() {
            return 5;
        }
    }

    /** Tries one flow only. */
    abstract static class Rejecting extends RingspecConformance {
        @Override
        protected Optional<String> only() {
            return Optional.of("features/reject/*");
        }
    }

    public static class Lossy extends Rejecting {
        protected Subject subject() {
            return fault("rejected-lost");
        }
    }

    public static class LossyInRandomWorlds extends RingspecConformance {
        public Subject subject() {
            return fault("rejected-lost");
        }

        @Override
        protected Set<String> suites() {
            return Set.of("random");
        }

        @Override
        protected long seed() {
            return 7;
        }

        @Override
        protected int tests() {
            return 40;
        }
    }

    /** Falls short of a SHOULD in what it does. */
    public static class Careless extends RingspecConformance {
        Subject subject() {
            return fault("initiated-a-minute-ago");
        }

        @Override
        protected Optional<String> only() {
            return Optional.of("features/payload/*");
        }
    }

    public static class CarelessAndStrict extends Careless {
        @Override
        protected boolean strict() {
            return true;
        }
    }

    /** Falls short of a SHOULD by how it reads an open point. */
    public static class Discouraged extends Rejecting {
        Subject subject() {
            return fault("wrong-role-taken");
        }
    }

    public static class DiscouragedAndStrict extends Discouraged {
        @Override
        protected boolean strict() {
            return true;
        }
    }

    /** Answers an open point otherwise in every second world. */
    public static class Fickle extends RingspecConformance {
        Subject subject() {
            return new Alternating(List.of(following(Reading.ENDER_TOLD_TOLD), following(Reading.ENDER_TOLD_NOT_TOLD)));
        }

        @Override
        protected Optional<String> only() {
            return Optional.of("features/end/*");
        }
    }

    /** Throws where it should not, three cases long. */
    public static class Unfinished extends Rejecting {
        Subject subject() {
            return new Throwing(new IllegalStateException("not written yet"));
        }
    }

    /** Cannot even say who it is. */
    public static class Absent extends RingspecConformance {
        Subject subject() {
            return new Wrapped(ReferenceSubject.create()) {
                @Override
                public Profile profile() {
                    throw new SubjectFailure("Nobody answers at the door.");
                }
            };
        }
    }

    /** Cannot do what the only cases need that it is asked for. */
    public static class Groupless extends RingspecConformance {
        Subject subject() {
            return new Wrapped(ReferenceSubject.create()) {
                @Override
                public Profile profile() {
                    Capabilities all = super.profile().capabilities();
                    return new Profile("groupless", "1", "ios", all.without(Capability.GROUPS));
                }
            };
        }

        @Override
        protected Optional<String> only() {
            return Optional.of("features/groups/*");
        }
    }

    public static class OutOfTime extends RingspecConformance {
        Subject subject() {
            return ReferenceSubject.create();
        }

        @Override
        protected Set<String> suites() {
            return Set.of("random");
        }

        @Override
        protected Duration budget() {
            return Duration.ZERO;
        }
    }

    public static class SaysNothing extends RingspecConformance {}

    public static class GivesNothing extends RingspecConformance {
        @Nullable
        Subject subject() {
            return null;
        }
    }

    public static class ThinksOfAnotherSuite extends Everything {
        @Override
        protected Set<String> suites() {
            return Set.of("features", "fuzzing");
        }
    }

    public static class ThinksOfAnotherCase extends Everything {
        @Override
        protected Optional<String> only() {
            return Optional.of("features/knocking/*");
        }
    }

    /** Breaks in a way that is none of a subject. */
    public static class Nameless extends RingspecConformance {
        /** What was done. */
        public static final List<String> LOG = new ArrayList<>();

        Subject subject() {
            return new Wrapped(ReferenceSubject.create()) {
                @Override
                public Profile profile() {
                    throw new AssertionError("not written yet");
                }

                @Override
                public void close() {
                    LOG.add("closed");
                }
            };
        }
    }

    /** Remembers whether it was closed. */
    public static class Tidy extends Rejecting {
        public static final List<String> LOG = new ArrayList<>();

        Subject subject() {
            LOG.add("opened");
            return new Wrapped(ReferenceSubject.create()) {
                @Override
                public Stage open(World world, Witness witness) {
                    LOG.add("used");
                    return super.open(world, witness);
                }

                @Override
                public void close() {
                    LOG.add("closed");
                }
            };
        }
    }

    private static Subject fault(String name) {
        return Faults.named(name).orElseThrow().subject();
    }

    private static Subject following(Reading reading) {
        return ReferenceSubject.following(Readings.RECOMMENDED.with(reading));
    }

    private static class Wrapped implements Subject {
        private final Subject subject;

        Wrapped(Subject subject) {
            this.subject = subject;
        }

        @Override
        public Profile profile() {
            return subject.profile();
        }

        @Override
        public Stage open(World world, Witness witness) {
            return subject.open(world, witness);
        }

        @Override
        public void close() {
            subject.close();
        }
    }

    private static final class Alternating extends Wrapped {
        private final List<Subject> subjects;
        private int worlds;

        Alternating(List<Subject> subjects) {
            super(subjects.get(0));
            this.subjects = subjects;
        }

        @Override
        public Stage open(World world, Witness witness) {
            worlds++;
            return subjects.get(worlds % subjects.size()).open(world, witness);
        }
    }

    private static final class Throwing extends Wrapped {
        private final RuntimeException thrown;

        Throwing(RuntimeException thrown) {
            super(ReferenceSubject.create());
            this.thrown = thrown;
        }

        @Override
        public Stage open(World world, Witness witness) {
            Stage stage = super.open(world, witness);
            return new Stage() {
                @Override
                public void invoke(int id, String device, Command command) {
                    throw thrown;
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
            };
        }
    }
}
