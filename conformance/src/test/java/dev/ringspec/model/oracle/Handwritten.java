package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.ClearActiveCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.EndSession;
import dev.ringspec.model.action.Command.GenerateToken;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.StartSession;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Inquest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history written by hand: calls of Alice's, as an implementation may make them that is not the machine. What the machine
 * plays the oracle cannot find too strict, since both follow the same rules.
 */
final class Handwritten {
    private static final World WORLD =
            World.of("by hand", "alice", "bob", "carol").withMoreDevices("bob");

    /** Which code a refusal has is not what these are about. */
    private static final Capabilities CAN = Capabilities.of(EnumSet.complementOf(EnumSet.of(Capability.ERROR_CODES)));

    private final World world;
    private final Capabilities can;
    private final List<Observation> seen = new ArrayList<>();
    private long now;
    private int commands;
    private HandwrittenCall call = new HandwrittenCall(0, "nobody", 0);

    Handwritten() {
        this(WORLD, CAN);
    }

    private Handwritten(World world, Capabilities can) {
        this.world = world;
        this.can = can;
        world.devices().forEach(d -> done(d.id(), new AddCallListener("main")));
    }

    /** Alice has another device, and so has Bob. */
    static Handwritten ofSeveralDevices() {
        return new Handwritten(WORLD.withMoreDevices("alice"), CAN);
    }

    /** Alice calls the team, of which Bob, Carol and Dave are, and it rings there. */
    static Handwritten ofAGroup() {
        String[] team = {"alice", "bob", "carol", "dave"};
        return new Handwritten(World.of("by hand", team).withGroup("team", team), CAN).ring("team");
    }

    /** On the clock of the wall, where nobody is told that all is quiet. */
    static Handwritten inRealTime() {
        return new Handwritten(WORLD, CAN.without(Capability.VIRTUAL_TIME));
    }

    /** An implementation that declares its error codes. */
    static Handwritten withErrorCodes() {
        return new Handwritten(WORLD, Capabilities.of(EnumSet.allOf(Capability.class)));
    }

    /** Alice calls Bob, he accepts, and both enter the session. */
    static Handwritten bothInside() {
        return new Handwritten()
                .talk("bob")
                .enter("alice-1")
                .quiet()
                .enter("bob-1")
                .joined("alice-1", "bob")
                .quiet();
    }

    String session() {
        return call.session();
    }

    /** Alice calls somebody, who accepts. */
    Handwritten talk(String uid) {
        return ring(uid)
                .accept(uid + "-1")
                .told("alice-1", EventKind.ACCEPTED, "ongoing")
                .quiet();
    }

    /** Alice calls somebody, or the team, and it rings there. */
    Handwritten ring(String uid) {
        return ringUnheard(uid).incoming().quiet();
    }

    /** Whoever is called hears of it. */
    private Handwritten incoming() {
        world.devices().stream()
                .filter(d -> call.isFor(d.uid()))
                .map(Device::id)
                .forEach(device -> told(device, EventKind.INCOMING, "initiated"));
        return this;
    }

    /** A call whose initiate is not answered, or was given before, begins to ring. */
    Handwritten ringing(String uid) {
        return unseen(uid).incoming();
    }

    /** The same, and nobody has heard of it yet. */
    Handwritten unseen(String uid) {
        call = new HandwrittenCall(commands + 1, uid, now);
        return this;
    }

    /** The first device of the user who is called accepts. */
    Handwritten accepted() {
        return accept(call.first()).told("alice-1", EventKind.ACCEPTED, "ongoing");
    }

    /** The first device of the user who is called rejects. */
    Handwritten rejected() {
        return reject(call.first(), "rejected", "rejected").told("alice-1", EventKind.REJECTED, "rejected");
    }

    /** The same, and nobody is told. */
    Handwritten ringUnheard(String uid) {
        unseen(uid);
        return answered(give("alice-1", new InitiateCall(uid, call.type(), "audio", null)), "initiated");
    }

    Handwritten accept(String device) {
        return join().answered(give(device, new AcceptCall(session())), "ongoing");
    }

    /** It happens, and is answered with code 2. */
    Handwritten acceptAndLose(String device) {
        return join().lost(give(device, new AcceptCall(session())));
    }

    /** Payloads tell from now on when it was accepted. */
    Handwritten join() {
        call.accept(now);
        return this;
    }

    /** Gives {@code rejectCall} with a status, and the answer has a status. */
    Handwritten reject(String device, String status, String answered) {
        return answered(give(device, new RejectCall(session(), status)), answered);
    }

    Handwritten enter(String device) {
        String token = "token of " + device;
        returned(give(device, new GenerateToken(session())), new Reply.Success(null, token));
        return done(device, new StartSession(session(), token));
    }

    Handwritten leave(String device) {
        return done(device, new EndSession(session()));
    }

    Handwritten end(String device) {
        return answered(give(device, new EndCall(session())), "ended");
    }

    Handwritten clear(String device) {
        return done(device, new ClearActiveCall());
    }

    /** Gives a command and leaves it unanswered. */
    int give(String device, Command command) {
        commands++;
        seen.add(new Invoked(now, commands, device, command));
        return commands;
    }

    Handwritten done(String device, Command command) {
        return done(give(device, command));
    }

    Handwritten refused(String device, Command command) {
        return refused(give(device, command));
    }

    /** The command is given up: it may have happened, or may still happen. */
    Handwritten lost(String device, Command command) {
        return lost(give(device, command));
    }

    /** The device gives the call, which is over, as its active one. */
    Handwritten remembers(String device) {
        return answered(give(device, new GetActiveCall()), "ended");
    }

    Handwritten ended(String device) {
        return told(device, EventKind.ENDED, "ended");
    }

    Handwritten joined(String device, String uid) {
        return heard(device, SessionEventKind.USER_JOINED, uid);
    }

    Handwritten left(String device, String uid) {
        return heard(device, SessionEventKind.USER_LEFT, uid);
    }

    /** The device is told {@code onCallEnded}. */
    Handwritten over(String device) {
        seen.add(new SessionTold(now, new SessionEvent(device, SessionEventKind.CALL_ENDED, session(), null)));
        return this;
    }

    Handwritten quiet() {
        seen.add(new Quiet(now));
        return this;
    }

    Handwritten pass(int seconds) {
        now += seconds * 1_000_000L;
        if (can.has(Capability.VIRTUAL_TIME)) {
            seen.add(new Elapsed(now));
        }
        return this;
    }

    /** The requirements that it violates. */
    List<Requirement> violations() {
        return judged().refutations().stream().map(Refutation::requirement).toList();
    }

    /** Every requirement that is named for the first violation. */
    List<Requirement> named() {
        Refutation first = judged().refutations().get(0);
        return Stream.concat(Stream.of(first.requirement()), first.also().stream())
                .toList();
    }

    /** The SHOULD requirements that it falls short of in every explanation. */
    List<Requirement> warnings() {
        return List.copyOf(judged().belief().warnings());
    }

    private Inquest judged() {
        Inquest inquest = new Inquest(Belief.open(Setting.of(world, can)));
        seen.forEach(inquest::hear);
        return inquest;
    }

    Handwritten done(int command) {
        return returned(command, new Reply.Success(null));
    }

    Handwritten answered(int command, String status) {
        return returned(command, new Reply.Success(call.as(status, now)));
    }

    Handwritten refused(String device, Command command, String code) {
        return returned(give(device, command), new Reply.Refused(code, null));
    }

    Handwritten refused(int command) {
        return returned(command, new Reply.Refused(null, null));
    }

    Handwritten lost(int command) {
        return returned(command, new Reply.Indefinite());
    }

    private Handwritten returned(int command, Reply reply) {
        seen.add(new Returned(now, command, reply));
        return this;
    }

    Handwritten told(String device, EventKind kind, String status) {
        seen.add(new Told(now, new CallEvent(device, "main", kind, call.as(status, now))));
        return this;
    }

    /** A member has left, and the device is told so. */
    Handwritten toldOfALeave(String device) {
        seen.add(new Told(now, new CallEvent(device, "main", EventKind.ENDED, call.left())));
        return this;
    }

    private Handwritten heard(String device, SessionEventKind kind, String uid) {
        seen.add(new SessionTold(now, new SessionEvent(device, kind, session(), uid)));
        return this;
    }
}
