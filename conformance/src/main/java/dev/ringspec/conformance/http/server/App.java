package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Wire.EventFault;
import dev.ringspec.model.subject.Witness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One world: a stage of the reference system, and a log for each device. One thing at a time happens in it. */
final class App implements Witness {
    private static final String LISTENER = "wire";

    private final World world;
    private final boolean standing;
    private final Dialogue dialogue;
    private final List<Berth> berths;
    private final Supplier<Onlooker> onlooker;
    private final Stage stage;
    private final Map<Integer, Reply> replies = new HashMap<>();
    private volatile Optional<String> callback = Optional.empty();
    private int invocations;
    private long moves;
    private long passed = System.nanoTime();

    /**
     * A world in which nobody is logged in.
     *
     * @param standing whether its clock stands still until it is moved
     * @param onlooker who watches it at the moment
     */
    App(Subject subject, World world, boolean standing, Dialogue dialogue, Supplier<Onlooker> onlooker) {
        this.world = world;
        this.standing = standing;
        this.dialogue = dialogue;
        this.onlooker = onlooker;
        this.berths = world.devices().stream()
                .map(d -> new Berth(d.id(), d.uid(), new EventLog(dialogue::marker)))
                .toList();
        this.stage = subject.open(world, this);
        berths.forEach(berth -> give(berth, new Command.Disconnect()));
    }

    String name() {
        return world.name();
    }

    boolean isStanding() {
        return standing;
    }

    Onlooker onlooker() {
        return onlooker.get();
    }

    boolean hasUser(String uid) {
        return world.users().stream().anyMatch(u -> u.uid().equals(uid));
    }

    /** Where its events are to be told, if they are told by webhook. */
    Optional<String> callback() {
        return callback;
    }

    void callBackAt(String address) {
        callback = Optional.of(address);
    }

    /** The place of a device that logs in; empty if the user has as many already as can be. */
    synchronized Optional<Berth> login(String uid, String device) {
        Optional<Berth> free = berths.stream()
                .filter(b ->
                        b.uid().equals(uid) && b.device().map(device::equals).orElse(true))
                .findFirst();
        free.filter(berth -> berth.device().isEmpty()).ifPresent(berth -> {
            berth.take(device);
            give(berth, new Command.Connect());
            give(berth, new Command.AddCallListener(LISTENER));
        });
        return free;
    }

    /** Gives a command, and waits until all that comes of it is on its way. */
    synchronized Reply give(Berth berth, Command command) {
        pass();
        invocations++;
        stage.invoke(invocations, berth.id(), command);
        proceed();
        Reply reply = replies.remove(invocations);
        return reply == null ? new Reply.Indefinite() : reply;
    }

    /** Moves a clock that stands; gives the how-manieth move it was. */
    synchronized long move(long micros) {
        advance(micros);
        moves++;
        berths.forEach(berth -> berth.log().mark(moves));
        return moves;
    }

    /** Lets the time that has passed be passed, unless the clock stands. */
    synchronized void pass() {
        long now = System.nanoTime();
        if (!standing) {
            advance(TimeUnit.NANOSECONDS.toMicros(now - passed));
        }
        passed = now;
    }

    synchronized void close() {
        berths.forEach(berth -> berth.log().retire());
        stage.close();
    }

    Optional<Berth> device(String name) {
        return berths.stream()
                .filter(b -> b.device().filter(name::equals).isPresent())
                .findFirst();
    }

    List<Berth> berths() {
        return berths;
    }

    @Override
    public void returned(int id, Reply reply) {
        replies.put(id, reply);
    }

    @Override
    public void told(CallEvent event) {
        Berth berth = berth(event.device());
        berth.device()
                .ifPresent(d -> onlooker().tells(d, String.valueOf(event.call().sessionId())));
        Optional<EventFault> fault = berth.device().flatMap(d -> onlooker().ofEvent(d, event.kind()));
        if (fault.filter(EventFault.AFTER_A_STRANGER::equals).isPresent()) {
            berth.log().add(id -> dialogue.event(Stranger.like(event), id), Delivery.AS_IT_IS);
        }
        Delivery delivery = fault.map(Delivery::under).orElse(Delivery.AS_IT_IS);
        berth.log().add(id -> dialogue.event(event, id), delivery);
    }

    @Override
    public void heard(SessionEvent event) {
        berth(event.device()).log().add(id -> dialogue.event(event, id), Delivery.AS_IT_IS);
    }

    @Override
    public void failed(SubjectFailure failure) {
        throw failure;
    }

    private void advance(long micros) {
        CompletableFuture<Void> moved = stage.advance(micros);
        CompletableFuture<Void> quiet = stage.advance(0);
        proceed();
        moved.join();
        quiet.join();
    }

    private void proceed() {
        boolean going = true;
        while (going) {
            going = stage.proceed();
        }
    }

    private Berth berth(String id) {
        return berths.stream().filter(b -> b.id().equals(id)).findFirst().orElseThrow();
    }
}
