package dev.ringspec.conformance.suite;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A subject with which the kit has patience for a while: when it has broken in a few worlds, no more are opened. One that
 * never answers would otherwise keep everybody waiting in every world anew.
 */
final class Patient implements Subject {
    private static final int MOST_FAILURES = 3;

    private final Subject subject;
    private final AtomicInteger failures = new AtomicInteger();

    Patient(Subject subject) {
        this.subject = subject;
    }

    boolean isSpent() {
        return failures.get() >= MOST_FAILURES;
    }

    @Override
    public Profile profile() {
        return subject.profile();
    }

    @Override
    public Optional<String> lack(World world) {
        return subject.lack(world);
    }

    @Override
    public Stage open(World world, Witness witness) {
        if (isSpent()) {
            throw new SubjectFailure("The subject broke in " + MOST_FAILURES + " worlds, so no more were opened.");
        }
        try {
            return subject.open(world, new Counting(witness));
        } catch (SubjectFailure failure) {
            failures.incrementAndGet();
            throw failure;
        }
    }

    @Override
    public boolean hasWire() {
        return subject.hasWire();
    }

    /** Whoever opened the subject closes it. */
    @Override
    public void close() {}

    private final class Counting implements Witness {
        private final Witness witness;

        Counting(Witness witness) {
            this.witness = witness;
        }

        @Override
        public void returned(int id, Reply reply) {
            witness.returned(id, reply);
        }

        @Override
        public void told(CallEvent event) {
            witness.told(event);
        }

        @Override
        public void heard(SessionEvent event) {
            witness.heard(event);
        }

        @Override
        public void noted(String text) {
            witness.noted(text);
        }

        @Override
        public void breached(Requirement requirement, String observed, List<String> expected) {
            witness.breached(requirement, observed, expected);
        }

        @Override
        public void failed(SubjectFailure failure) {
            failures.incrementAndGet();
            witness.failed(failure);
        }
    }
}
