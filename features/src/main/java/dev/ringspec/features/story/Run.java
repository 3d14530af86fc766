package dev.ringspec.features.story;

import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the scenarios of one run share: the implementation, and what is known of it. All worlds of a run are one
 * implementation, so the readings that one scenario has left possible are those that the next begins with.
 */
public final class Run {
    private final Subject subject;
    private final long settle;
    private final Set<String> sessions;
    private Set<Readings> readings;
    private int worlds;
    private Optional<Story> story = Optional.empty();

    /** A run on the reference system; where nobody says what else to try, as in a build. */
    public Run() {
        this(ReferenceSubject.create(), Setting.SETTLE, Set.of(), Set.of());
    }

    private Run(Subject subject, long settle, Set<String> sessions, Set<Readings> readings) {
        this.subject = subject;
        this.settle = settle;
        this.sessions = Set.copyOf(sessions);
        this.readings = readings.isEmpty() ? Set.of(Setting.possible(capabilities())) : ordered(readings);
    }

    /**
     * A run on a subject.
     *
     * @param settle how long real time needs to become quiet, in microseconds
     * @param sessions session ids of other worlds of the same implementation
     * @param readings the readings that are still possible; empty for nothing known
     */
    public static Run on(Subject subject, long settle, Set<String> sessions, Set<Readings> readings) {
        return new Run(subject, settle, sessions, readings);
    }

    Subject subject() {
        return subject;
    }

    Capabilities capabilities() {
        return subject.profile().capabilities();
    }

    /** What is known of a world before it opens, beside the sessions of the story's other worlds. */
    Setting setting(World world, Set<String> others) {
        Set<String> foreign = new HashSet<>(sessions);
        foreign.addAll(others);
        return new Setting(world, capabilities(), settle, foreign, Setting.BUDGET);
    }

    /** A name that no world of this run has had. */
    String worldName() {
        worlds++;
        return "story-" + worlds;
    }

    double settleSeconds() {
        return settle / 1_000_000.0;
    }

    /** The readings that are still possible: one of these holds. */
    public Set<Readings> readings() {
        return readings;
    }

    /** The scenario that was begun last. */
    public Optional<Story> story() {
        return story;
    }

    void begins(Story next) {
        story = Optional.of(next);
    }

    /** Forgets the last scenario, before the next. */
    public void forget() {
        story = Optional.empty();
    }

    /** Carries over what a scenario without a fault has shown. */
    public void learn(Collection<Readings> shown) {
        readings = ordered(widest(shown));
    }

    private static Set<Readings> ordered(Collection<Readings> some) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(some));
    }

    /** What another of them includes adds nothing. */
    private static List<Readings> widest(Collection<Readings> all) {
        return all.stream()
                .distinct()
                .filter(r -> all.stream().noneMatch(o -> !o.equals(r) && o.includes(r)))
                .toList();
    }
}
