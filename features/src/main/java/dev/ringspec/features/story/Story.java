package dev.ringspec.features.story;

import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Inquest;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One scenario under way: the worlds it plays in, and what it takes for granted. */
public final class Story {
    /** Nobody waits longer than this for one step of a scenario in real time. */
    private static final double ENDURABLE = 10;

    private final Run run;
    private final Set<Readings> known;
    private final List<Scene> scenes = new ArrayList<>();
    private final Assumptions assumptions = new Assumptions();
    private final List<Circle> circles = new ArrayList<>();
    private Set<Requirement> tagged = Set.of();
    private Optional<SubjectFailure> unopened = Optional.empty();
    private @Nullable Scene current;

    public Story(Run run) {
        this.run = run;
        this.known = run.readings();
        run.begins(this);
    }

    /** Stops a scenario at once that is tagged with what this implementation cannot do. */
    public void begins(Collection<String> tags) {
        tagged = EnumSet.noneOf(Requirement.class);
        tags.forEach(t -> Requirement.byId(t.substring(1)).ifPresent(tagged::add));
        tagged.stream().flatMap(r -> r.need().stream()).forEach(this::needs);
        tags.stream()
                .filter(t -> t.startsWith("@needs:") && !t.equals(Needs.WIRE))
                .forEach(t -> needs(Needs.named(t.substring("@needs:".length()))));
        if (tags.contains(Needs.WIRE)) {
            needsWire();
        }
        if (tags.contains("@slow")) {
            endures(capabilities().defaultTimeout());
        }
    }

    /** In every world that is opened from now on, these people are a group. */
    public void gathers(Circle circle) {
        needs(Capability.GROUPS);
        circles.add(circle);
    }

    /** Who is there, some on a further device as well, in a world of their own; from now on the story plays in it. */
    Scene opens(List<Person> people, List<Person> onAnother) {
        onAnother.forEach(p -> Company.isAmong(people, p));
        World world = World.of(run.worldName(), uids(people)).withMoreDevices(uids(onAnother));
        for (Circle circle : circles) {
            world = circle.in(world);
        }
        return opens(world);
    }

    private static String[] uids(List<Person> people) {
        return people.stream().map(Person::uid).toArray(String[]::new);
    }

    /** The world of this scene is closed, and another of the same name and people opened. */
    public Scene reopens() {
        Scene old = scene();
        old.closes();
        judge();
        return opens(old.world());
    }

    private Scene opens(World world) {
        run.subject().lack(world).ifPresent(reason -> {
            throw new Untried(reason);
        });
        Setting setting = run.setting(world, sessions());
        try {
            current = new Scene(this, setting, new Trial(run.subject(), setting, readings()));
        } catch (SubjectFailure failure) {
            unopened = Optional.of(failure);
            throw new Untold(String.valueOf(failure.getMessage()));
        }
        scenes.add(current);
        return current;
    }

    /** The story goes back to the world it began in. */
    public void returns() {
        scene();
        current = scenes.get(0);
    }

    /** Where the story plays. */
    public Scene scene() {
        if (current == null) {
            throw new Miswritten("Nobody is there yet. Begin with: Given Alice and Bob are online");
        }
        return current;
    }

    /** Somebody who is there. */
    public Person known(Person person) {
        return scene().known(person);
    }

    /** States a reading that the scenario is written for. */
    public void assume(String point, String label, boolean isSo) {
        assumptions.assume(point, label, isSo);
        assumptions.check(readings());
    }

    /** Stops a scenario that needs what is not declared. */
    public void needs(Capability capability) {
        if (!capabilities().has(capability)) {
            throw new NotApplicable("It needs " + capability.label() + ", which this implementation does not declare.");
        }
    }

    /** Stops a scenario that needs a wire on which the kit can make something go wrong. */
    void needsWire() {
        if (!run.subject().hasWire()) {
            throw new NotApplicable("It needs a server that the kit plays (run --agent … --backend … --wire-faults).");
        }
    }

    /** Stops a scenario that would take too long in real time. */
    void endures(double seconds) {
        if (!capabilities().has(Capability.VIRTUAL_TIME) && seconds > ENDURABLE) {
            throw new Untried("It would wait " + Math.round(seconds)
                    + " s in real time; it needs virtualTime, or a defaultTimeout of at most " + Math.round(ENDURABLE)
                    + " s.");
        }
    }

    /** Fails or stops the scenario by what the oracle has found so far. */
    public void judge() {
        findings().gravest().ifPresent(r -> {
            throw new Broken(r);
        });
        failure().ifPresent(f -> {
            throw new Untold(String.valueOf(f.getMessage()));
        });
        if (findings().isExhausted()) {
            throw new Untold("The oracle gave up: more could have happened than it can keep in mind.");
        }
    }

    /** A sentence has not come true: is it the implementation, another reading, or the sentence? */
    void claim(Claim claim) {
        judge();
        assumptions.check(readings());
        warnings().stream().filter(tagged::contains).findFirst().ifPresent(r -> {
            throw new NotApplicable("Only advised: " + Words.cited(r, "is not kept (a warning)"));
        });
        throw claim.contradicted(scene().setting(), readings());
    }

    /** Closes every world; what is said while closing counts. */
    public void closes() {
        scenes.forEach(Scene::closes);
        judge();
    }

    /** How long a call rings at most that is given this timeout; what is not positive may mean the default. */
    double timeout(@Nullable Double given) {
        return given == null || given <= 0 ? capabilities().defaultTimeout() : Math.ceil(given);
    }

    /** The session of the call that the story began with. */
    String sessionOfTheFirstWorld() {
        Scene first = scenes.get(0);
        return first.session(first.rings().latest());
    }

    double settleSeconds() {
        return run.settleSeconds();
    }

    Capabilities capabilities() {
        return run.capabilities();
    }

    private Set<String> sessions() {
        Set<String> all = new LinkedHashSet<>();
        scenes.forEach(s -> s.rings().all().forEach(r -> s.rings().session(r).ifPresent(all::add)));
        return all;
    }

    /** What the oracle has found so far. */
    public Findings findings() {
        return new Findings(scenes.stream().map(Scene::trial).toList(), known);
    }

    /** The SHOULD requirements that this implementation falls short of. */
    public Set<Requirement> warnings() {
        return findings().warnings(tagged);
    }

    /** Why the subject could not be driven any further, if so. */
    public Optional<SubjectFailure> failure() {
        return unopened.or(() -> findings().failure());
    }

    private Set<Readings> readings() {
        return findings().readings();
    }

    /** The worlds, with what was observed there, in the order in which they were opened. */
    public List<Recorded> recorded() {
        return scenes.stream().map(s -> recorded(s.world(), s.trial())).toList();
    }

    private static Recorded recorded(World world, Trial trial) {
        Inquest inquest = trial.inquest();
        return new Recorded(world, trial.observations(), inquest.refutations(), inquest.shown());
    }
}
