package dev.ringspec.features.story;

import dev.ringspec.features.story.Deed.Calling;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Setting;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Trial;
import dev.ringspec.model.subject.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One world of a story: what is done there, and what was seen of it. */
public final class Scene {
    private final Story story;
    private final Setting setting;
    private final Trial trial;
    private final Clock clock;
    private final Rings rings;
    private final Hearing hearing;
    private List<Integer> given = List.of();
    private boolean closed;
    private Person lastBy = new Person("");

    Scene(Story story, Setting setting, Trial trial) {
        this.story = story;
        this.setting = setting;
        this.trial = trial;
        this.clock = new Clock(setting.capabilities().has(Capability.VIRTUAL_TIME));
        this.rings = new Rings(trial);
        this.hearing = new Hearing(trial);
    }

    /** One deed, then quiet. */
    public void perform(Deed deed) {
        inOrder(deed);
    }

    /** Each as soon as the one before is answered, then quiet. */
    public void inOrder(Deed... deeds) {
        hearing.act();
        given = new ArrayList<>();
        for (Deed deed : deeds) {
            List<Integer> one = given(List.of(deed));
            one.forEach(trial::await);
            given.addAll(one);
        }
        settle(CompletableFuture.completedFuture(null));
    }

    /** All at the same time, none waiting for another's answer, then quiet. */
    public void together(Deed... deeds) {
        hearing.act();
        given = given(Arrays.asList(deeds));
        given.forEach(trial::await);
        settle(CompletableFuture.completedFuture(null));
    }

    /** A deed at the moment at which so much time has passed, then quiet. */
    public void justAs(double seconds, Deed deed) {
        hearing.act();
        story.endures(seconds);
        List<Command> command = commands(List.of(deed));
        CompletableFuture<Void> advance = trial.begin(seconds);
        clock.pass(seconds);
        given = List.of(give(deed, command.get(0)));
        given.forEach(trial::await);
        settle(advance);
    }

    /** Lets time pass, then quiet. */
    public void pass(double seconds) {
        hearing.act();
        story.endures(seconds);
        CompletableFuture<Void> advance = trial.begin(seconds);
        clock.pass(seconds);
        settle(advance);
    }

    /** Something happens to the wire, and then it is quiet. */
    void disturb(Consumer<Wire> disturbance) {
        story.needsWire();
        hearing.act();
        disturbance.accept(trial.wire().orElseThrow());
        settle(CompletableFuture.completedFuture(null));
    }

    /** Closes the world, once; what is said while closing counts. */
    void closes() {
        if (!closed) {
            closed = true;
            trial.close();
        }
    }

    /** What came before is told, and how it was answered; from here on counts. */
    void begins() {
        given = List.of();
        hearing.renew();
    }

    private List<Integer> given(List<Deed> deeds) {
        List<Command> commands = commands(deeds);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < deeds.size(); i++) {
            ids.add(give(deeds.get(i), commands.get(i)));
        }
        return ids;
    }

    /** What is to be given, found out before anything is: a deed cannot know the outcome of one beside it. */
    private List<Command> commands(List<Deed> deeds) {
        deeds.forEach(d -> d.need().ifPresent(story::needs));
        deeds.forEach(d -> d.expects(new Company(world())));
        return deeds.stream().map(d -> d.command(this)).toList();
    }

    private int give(Deed deed, Command command) {
        double now = clock.now();
        lastBy = deed.by();
        int id = trial.give(deed.by().device(), command);
        if (deed instanceof Calling call) {
            List<String> reached = Circle.reached(world(), call.to(), call.by());
            rings.add(new Ring(call.by(), call.to(), reached, id, now, story.timeout(call.timeout()), call));
        }
        return id;
    }

    private void settle(CompletableFuture<Void> advance) {
        if (!trial.isOver()) {
            trial.settle(advance);
        }
        story.judge();
    }

    /** The session id of the call that is meant, as far as a command can name it. */
    String session(Which which, Person speaker, BiPredicate<Ring, Person> role) {
        return which.isOfTheFirstWorld()
                ? story.sessionOfTheFirstWorld()
                : which.fixed().orElseGet(() -> session(rings.meant(which, speaker, role)));
    }

    /** The session id of a call, which the story takes for granted. */
    String session(Ring ring) {
        return rings.session(ring).orElseThrow(() -> wasNotMade(ring));
    }

    private RuntimeException wasNotMade(Ring ring) {
        Reply reply = reply(ring.invocation());
        story.claim(new Claim(
                "there is " + ring,
                "its initiateCall " + Words.reply(reply),
                List.of(new Rewriting(this).answered(ring.invocation(), true))));
        return new IllegalStateException("unreachable: the claim above has failed");
    }

    /** The answer to a command. */
    Reply reply(int id) {
        Reply reply = trial.await(id).orElseThrow(() -> new Untold("A command was not answered."));
        if (reply instanceof Reply.Indefinite) {
            throw new Untold("A command got no definite answer; what this scenario says of it cannot be told.");
        }
        return reply;
    }

    /** The token that somebody was given last for a session; none if none was given. */
    @Nullable
    String token(Person person, String session) {
        return trial.observations().stream()
                .filter(o -> o instanceof Invoked i
                        && i.device().equals(person.device())
                        && i.command().equals(new Command.GenerateToken(session)))
                .map(o -> trial.await(((Invoked) o).id()))
                .flatMap(Optional::stream)
                .filter(r -> r instanceof Reply.Success success && success.token() != null)
                .map(r -> String.valueOf(((Reply.Success) r).token()))
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** Who is named has to be there. */
    Person known(Person person) {
        return new Company(world()).known(person);
    }

    World world() {
        return setting.world();
    }

    Setting setting() {
        return setting;
    }

    Trial trial() {
        return trial;
    }

    Clock clock() {
        return clock;
    }

    Rings rings() {
        return rings;
    }

    Hearing hearing() {
        return hearing;
    }

    /** Who did something last. */
    Person lastBy() {
        return lastBy;
    }

    /** The commands of the last step. */
    List<Integer> given() {
        return List.copyOf(given);
    }
}
