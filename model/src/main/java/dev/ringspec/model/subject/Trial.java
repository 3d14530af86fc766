package dev.ringspec.model.subject;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.oracle.Belief;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One world of a subject, driven under the eyes of the oracle: commands go out, and everything that is seen is recorded and
 * judged in the order in which it is seen. Used by one thread.
 */
public final class Trial implements AutoCloseable {
    /** Before an event is called missing in real time, the kit waits this many times the settle time once more. */
    private static final int PATIENCE = 10;

    private final Setting setting;
    private final Stage stage;
    private final Recording record;
    private final Inquest inquest;
    private final List<Runnable> outgoing = new ArrayList<>();
    private final List<Advance> advances = new ArrayList<>();
    private int invocations;

    /**
     * Opens a world.
     *
     * @throws SubjectFailure if the subject cannot open it
     */
    public Trial(Subject subject, Setting setting, Collection<Readings> readings) {
        this.setting = setting;
        this.record = new Recording(isVirtual(subject));
        this.inquest = new Inquest(Belief.open(setting, readings));
        this.stage = subject.open(setting.world(), record);
    }

    /**
     * Gives a command and does not wait for its answer. It is handed over when something is waited for: commands given
     * together are under way together, however fast the subject answers.
     */
    public int give(String device, Command command) {
        invocations++;
        int id = invocations;
        record.invoked(id, device, command);
        outgoing.add(() -> guarded(() -> stage.invoke(id, device, command)));
        return id;
    }

    /** Waits until a command is answered; empty if the subject broke. */
    public Optional<Reply> await(int id) {
        handOver();
        while (record.reply(id).isEmpty() && !isOver()) {
            if (!stage.proceed()) {
                record.await(() -> record.reply(id).isPresent());
            }
        }
        judge();
        return record.reply(id);
    }

    /** Begins to let time pass, and does not wait for what comes of it. */
    public CompletableFuture<Void> begin(double seconds) {
        if (!record.isVirtual()) {
            handOver();
            record.pause(seconds);
            return CompletableFuture.completedFuture(null);
        }
        long micros = Math.round(seconds * Terms.SECOND);
        record.elapsed(micros);
        CompletableFuture<Void> reached = new CompletableFuture<>();
        outgoing.add(() -> advances.add(new Advance(moved(micros), reached)));
        return reached;
    }

    /** Lets time pass and waits until all is quiet. */
    public void advance(double seconds) {
        CompletableFuture<Void> done = begin(seconds);
        settle(done);
    }

    /** Waits until everything caused so far has arrived. */
    public void settle() {
        settle(CompletableFuture.completedFuture(null));
    }

    /** Waits for an advance that has begun, and until everything caused so far has arrived. */
    public void settle(CompletableFuture<Void> advance) {
        handOver();
        if (record.isVirtual()) {
            advances.forEach(a -> a.reach(this));
            advances.clear();
            join(advance);
            join(moved(0));
        } else {
            record.awaitSilence(setting.settle());
            judge();
            if (!isOver() && isWhole() && inquest.misses(record.quietNow())) {
                record.awaitSilenceAfterNews(setting.settle(), PATIENCE);
            }
        }
        judge();
        if (!isOver() && isWhole()) {
            record.quiet();
            judge();
        }
    }

    /** As long as the kit itself withholds an event, nobody can say that what has not come is not coming. */
    private boolean isWhole() {
        return stage.wire().map(Wire::isWhole).orElse(true);
    }

    /** The wire between this world's devices and a server that the kit plays, if there is one. */
    public Optional<Wire> wire() {
        return stage.wire();
    }

    /** Everything observed so far. */
    public List<Observation> observations() {
        return record.observations();
    }

    /** What the oracle has found. */
    public Inquest inquest() {
        judge();
        return inquest;
    }

    /** Why the subject could not be driven any further, if so. */
    public Optional<SubjectFailure> failure() {
        return record.failure();
    }

    /** Conforms, violates, or could not be told. */
    public Verdict verdict() {
        judge();
        boolean untold = failure().isPresent() || inquest.isExhausted();
        return inquest.verdict().and(untold ? Verdict.INCONCLUSIVE : Verdict.CONFORMS);
    }

    /** Whether there is no point in going on: a violation, or a broken subject. */
    public boolean isOver() {
        judge();
        return inquest.isClosed() || failure().isPresent();
    }

    /** Closes the world, and hears what it says while closing; also one that has failed, as the subject may go on. */
    @Override
    public void close() {
        handOver();
        try {
            stage.close();
        } catch (SubjectFailure failure) {
            record.failed(failure);
        }
        judge();
    }

    /**
     * An advance that was asked for before it was handed over.
     *
     * @param subjects what the subject will complete
     * @param ours what was promised
     */
    private record Advance(CompletableFuture<Void> subjects, CompletableFuture<Void> ours) {
        void reach(Trial trial) {
            trial.join(subjects);
            ours.complete(null);
        }
    }

    private void handOver() {
        List<Runnable> all = List.copyOf(outgoing);
        outgoing.clear();
        all.forEach(Runnable::run);
    }

    private CompletableFuture<Void> moved(long micros) {
        if (failure().isPresent()) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return stage.advance(micros).thenRun(record::wake);
        } catch (SubjectFailure failure) {
            record.failed(failure);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void join(CompletableFuture<Void> advance) {
        while (!advance.isDone() && failure().isEmpty()) {
            if (!stage.proceed()) {
                record.await(advance::isDone);
            }
        }
        try {
            advance.getNow(null);
        } catch (CompletionException broken) {
            record.broke(broken);
        }
    }

    private void guarded(Runnable deed) {
        if (failure().isPresent()) {
            return;
        }
        try {
            deed.run();
        } catch (SubjectFailure failure) {
            record.failed(failure);
        }
    }

    private void judge() {
        record.news().forEach(inquest::hear);
    }

    private static boolean isVirtual(Subject subject) {
        return subject.profile().capabilities().has(Capability.VIRTUAL_TIME);
    }
}
