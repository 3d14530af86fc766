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
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Inquest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * A history written by hand: calls of Alice's, as an implementation may make them that is not the machine. What the machine
 * plays the oracle cannot find too strict, since both follow the same rules.
 */
final class Handwritten {
    private static final World WORLD =
            World.of("by hand", "alice", "bob", "carol").withMoreDevices("bob");

    /** Which code a refusal has is not what these are about. */
    private static final Capabilities CAN = Capabilities.of(EnumSet.complementOf(EnumSet.of(Capability.ERROR_CODES)));

    private final List<Observation> seen = new ArrayList<>();
    private final Capabilities can;
    private long now;
    private long initiated;
    private long joined;
    private int commands;
    private int calls;
    private String receiver = "";

    Handwritten() {
        this(CAN);
    }

    private Handwritten(Capabilities can) {
        this.can = can;
        WORLD.devices().forEach(d -> done(d.id(), new AddCallListener("main")));
    }

    /** On the clock of the wall, where nobody is told that all is quiet. */
    static Handwritten inRealTime() {
        return new Handwritten(CAN.without(Capability.VIRTUAL_TIME));
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
        return "s" + calls;
    }

    /** Alice calls somebody, who accepts. */
    Handwritten talk(String uid) {
        int initiate = give("alice-1", InitiateCall.to(uid, "audio"));
        return ringing(uid).initiated(initiate).accepted().quiet();
    }

    /** A call of Alice's begins, and whoever is called hears of it. */
    Handwritten ringing(String uid) {
        calls++;
        receiver = uid;
        initiated = now;
        WORLD.devices().stream()
                .filter(d -> d.uid().equals(uid))
                .map(Device::id)
                .forEach(device -> told(device, EventKind.INCOMING, "initiated"));
        return this;
    }

    Handwritten initiated(int command) {
        return answer(command, call("initiated"));
    }

    /** The first device of the user who is called accepts. */
    Handwritten accepted() {
        joined = now;
        answer(give(receiver + "-1", new AcceptCall(session())), call("ongoing"));
        return told("alice-1", EventKind.ACCEPTED, "ongoing");
    }

    /** The first device of the user who is called rejects. */
    Handwritten rejected() {
        RejectCall reject = new RejectCall(session(), "rejected");
        answer(give(receiver + "-1", reject), call("rejected"));
        return told("alice-1", EventKind.REJECTED, "rejected");
    }

    Handwritten enter(String device) {
        String token = "token of " + device;
        int asked = give(device, new GenerateToken(session()));
        seen.add(new Returned(now, asked, new Reply.Success(null, token)));
        return done(device, new StartSession(session(), token));
    }

    Handwritten leave(String device) {
        return done(device, new EndSession(session()));
    }

    Handwritten end(String device) {
        return answer(give(device, new EndCall(session())), call("ended"));
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

    Handwritten done(int command) {
        seen.add(new Returned(now, command, new Reply.Success(null)));
        return this;
    }

    Handwritten endAnswered(int command) {
        return answer(command, call("ended"));
    }

    Handwritten refused(String device, Command command) {
        seen.add(new Returned(now, give(device, command), new Reply.Refused(null, null)));
        return this;
    }

    /** The command is given up: it may have happened, or may still happen. */
    Handwritten lost(String device, Command command) {
        seen.add(new Returned(now, give(device, command), new Reply.Indefinite()));
        return this;
    }

    Handwritten remembers(String device) {
        return answer(give(device, new GetActiveCall()), call("ended"));
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

    /** The SHOULD requirements that it falls short of in every explanation. */
    List<Requirement> warnings() {
        return List.copyOf(judged().belief().warnings());
    }

    private Inquest judged() {
        Inquest inquest = new Inquest(Belief.open(Setting.of(WORLD, can)));
        seen.forEach(inquest::hear);
        return inquest;
    }

    private Handwritten answer(int command, Call call) {
        seen.add(new Returned(now, command, new Reply.Success(call)));
        return this;
    }

    Handwritten told(String device, EventKind kind, String status) {
        seen.add(new Told(now, new CallEvent(device, "main", kind, call(status))));
        return this;
    }

    private Handwritten heard(String device, SessionEventKind kind, String uid) {
        seen.add(new SessionTold(now, new SessionEvent(device, kind, session(), uid)));
        return this;
    }

    private Call call(String status) {
        Double over = status.equals("ended") ? clock(now) : null;
        Double accepted = over != null || status.equals("ongoing") ? clock(joined) : null;
        return new Call(session(), "audio", status, "alice", receiver, "user", clock(initiated), accepted, over);
    }

    private static double clock(long at) {
        return 1_000 + at / 1e6;
    }
}
