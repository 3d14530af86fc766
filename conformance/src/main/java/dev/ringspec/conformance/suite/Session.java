package dev.ringspec.conformance.suite;

import dev.ringspec.conformance.script.Player;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Trial;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Plays scripts on a subject, one world after another, and keeps the sessions that other worlds have had (PAY-14). */
final class Session {
    private static final int REMEMBERED = 50;

    private final Subject subject;
    private final long settle;
    private final Deque<String> foreign = new ArrayDeque<>();

    Session(Subject subject, long settle) {
        this.subject = subject;
        this.settle = settle;
    }

    /** Plays a script in a world of its own; the trial is closed when this returns. */
    Trial play(Script script, Collection<Readings> readings) {
        Setting setting = new Setting(
                script.world(), subject.profile().capabilities(), settle, Set.copyOf(foreign), Setting.BUDGET);
        try (Trial trial = new Trial(subject, setting, readings)) {
            new Player(trial, foreign.isEmpty() ? "no-other-world" : foreign.getLast()).play(script);
            remember(trial.observations());
            return trial;
        }
    }

    void remember(List<Observation> observations) {
        observations.stream()
                .filter(Told.class::isInstance)
                .map(o -> ((Told) o).event().call().sessionId())
                .distinct()
                .filter(id -> id != null && !foreign.contains(id))
                .forEach(foreign::addLast);
        while (foreign.size() > REMEMBERED) {
            foreign.removeFirst();
        }
    }

    Set<String> foreign() {
        return Set.copyOf(foreign);
    }
}
