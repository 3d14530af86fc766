package dev.ringspec.conformance.random;

import dev.ringspec.conformance.random.Draft.Actor;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Action.Settle;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.script.Symbols;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.ClearActiveCall;
import dev.ringspec.model.action.Command.Connect;
import dev.ringspec.model.action.Command.Disconnect;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.EndSession;
import dev.ringspec.model.action.Command.GenerateToken;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.action.Command.StartSession;
import dev.ringspec.model.call.Group;
import dev.ringspec.model.call.User;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random scripts for an implementation with certain capabilities. */
public final class Scripts {
    private static final int MOST_STEPS = 14;

    /** Stands for "no timeout given", since an arbitrary has no room for nothing. */
    private static final double NO_TIMEOUT = 0.125;

    private final Capabilities capabilities;
    private final World world;

    public Scripts(Capabilities capabilities, World world) {
        this.capabilities = capabilities;
        this.world = world;
    }

    /** Every script: each device has a listener, then anything may be given, by anybody. */
    public Arbitrary<Script> all() {
        return drafts().list()
                .ofMinSize(1)
                .ofMaxSize(MOST_STEPS)
                .map(drafts -> drafts.stream().flatMap(List::stream).toList())
                .map(drafts -> new Script(world, new Binding(world).bound(drafts)));
    }

    /** Media sessions are one thing among many: a tenth of the steps is enough to try them. */
    private Arbitrary<List<Draft>> drafts() {
        Arbitrary<List<Draft>> one = draft().map(List::of);
        return capabilities.has(Capability.SESSIONS)
                ? Arbitraries.frequencyOf(Tuple.of(9, one), Tuple.of(1, meeting()))
                : one;
    }

    /** Somebody enters a session as the documents have it, a token first; or gives any one of its commands. */
    private Arbitrary<List<Draft>> meeting() {
        Arbitrary<List<Draft>> both = Combinators.combine(meetingActor(), session())
                .as((actor, session) -> List.of(
                        of(actor, new GenerateToken(session)), of(actor, new StartSession(session, Symbols.TOKEN))));
        Arbitrary<List<Draft>> one = given(somebody(), meetingCommand()).map(List::of);
        return Arbitraries.frequencyOf(Tuple.of(3, both), Tuple.of(4, one));
    }

    private static Draft of(Actor actor, Command command) {
        return new Draft(actor, Optional.of(command), true, Optional.empty());
    }

    private Arbitrary<Actor> meetingActor() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(Actor.CALLER, Actor.RECEIVER)), Tuple.of(1, somebody()));
    }

    private static Arbitrary<Command> meetingCommand() {
        Arbitrary<String> session =
                Arbitraries.frequencyOf(Tuple.of(20, session()), Tuple.of(1, Arbitraries.of(Symbols.UNKNOWN, "")));
        return Arbitraries.frequencyOf(
                Tuple.of(2, session.map(GenerateToken::new)),
                Tuple.of(2, session.map(s -> new StartSession(s, Symbols.TOKEN))),
                Tuple.of(3, session.map(EndSession::new)));
    }

    /** What makes sense is as frequent as what does not. */
    private Arbitrary<Draft> draft() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, given(anybody(), initiate())),
                Tuple.of(8, given(party(Actor.RECEIVER, Actor.RECEIVERS_OTHER), legal(session(), true))),
                Tuple.of(5, given(party(Actor.CALLER, Actor.CALLERS_OTHER), legal(session(), false))),
                Tuple.of(8, given(somebody(), decision())),
                Tuple.of(3, given(anybody(), local())),
                Tuple.of(capabilities.has(Capability.NETWORK) ? 6 : 0, given(somebody(), connection())),
                Tuple.of(2, Arbitraries.just(Draft.of(new Settle()))),
                Tuple.of(3, pass()));
    }

    private static Arbitrary<Draft> given(Arbitrary<Actor> actor, Arbitrary<Command> command) {
        Arbitrary<Boolean> awaited = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        Arbitrary<Boolean> quiet = Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false));
        return Combinators.combine(actor, command, awaited, quiet)
                .as((a, c, w, q) ->
                        new Draft(a, Optional.of(c), w, w && q ? Optional.of(new Settle()) : Optional.empty()));
    }

    private Arbitrary<Actor> anybody() {
        return Arbitraries.of(Actor.anybody(world));
    }

    private Arbitrary<Actor> somebody() {
        List<Actor> all =
                new ArrayList<>(List.of(Actor.CALLER, Actor.RECEIVER, Actor.CALLERS_OTHER, Actor.RECEIVERS_OTHER));
        all.addAll(Actor.anybody(world));
        return Arbitraries.of(all);
    }

    /** Where a user has one device only, the other one is the same. */
    private static Arbitrary<Actor> party(Actor device, Actor otherDevice) {
        return Arbitraries.of(device, otherDevice);
    }

    private Arbitrary<Draft> pass() {
        Arbitrary<Double> seconds = capabilities.has(Capability.VIRTUAL_TIME)
                ? Arbitraries.of(1.0, 5.0, 10.0, 44.0, 45.0, 46.0)
                : Arbitraries.of(0.1, 0.5);
        return Combinators.combine(seconds, Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)))
                .as((s, awaited) -> Draft.of(new Pass(s, awaited)));
    }

    private Arbitrary<Command> initiate() {
        Arbitrary<String> type =
                Arbitraries.frequency(Tuple.of(8, "audio"), Tuple.of(6, "video"), Tuple.of(1, "smoke"));
        return Combinators.combine(receiver(), type, timeout())
                .as((r, t, seconds) -> new InitiateCall(r, receiverType(r), t, seconds == NO_TIMEOUT ? null : seconds));
    }

    /** Where there is a group, it is called more often than any one user. */
    private Arbitrary<String> receiver() {
        Arbitrary<String> user =
                Arbitraries.of(world.users().stream().map(User::uid).toList());
        Arbitrary<String> nobody = Arbitraries.of("nobody", "");
        if (world.groups().isEmpty()) {
            return Arbitraries.frequencyOf(Tuple.of(16, user), Tuple.of(1, nobody));
        }
        Arbitrary<String> group =
                Arbitraries.of(world.groups().stream().map(Group::guid).toList());
        return Arbitraries.frequencyOf(Tuple.of(12, group), Tuple.of(5, user), Tuple.of(1, nobody));
    }

    private String receiverType(String receiver) {
        return world.groups().stream().anyMatch(g -> g.guid().equals(receiver)) ? "group" : "user";
    }

    private Arbitrary<Double> timeout() {
        return capabilities.has(Capability.CUSTOM_TIMEOUT)
                ? Arbitraries.frequency(
                        Tuple.of(12, NO_TIMEOUT),
                        Tuple.of(3, 10.0),
                        Tuple.of(1, 60.0),
                        Tuple.of(1, 0.0),
                        Tuple.of(1, -5.0),
                        Tuple.of(1, 2.6))
                : Arbitraries.just(NO_TIMEOUT);
    }

    private static Arbitrary<String> session() {
        return Arbitraries.frequency(Tuple.of(20, "-0"), Tuple.of(8, "-1"), Tuple.of(2, "-2"));
    }

    /** What a party of a call can do with it at some time. */
    private Arbitrary<Command> legal(Arbitrary<String> session, boolean receiver) {
        Arbitrary<Command> end = session.map(EndCall::new);
        if (!receiver) {
            return Arbitraries.frequencyOf(
                    Tuple.of(2, end), Tuple.of(3, session.map(s -> new RejectCall(s, "cancelled"))));
        }
        Arbitrary<Command> busy = session.map(s -> new RejectCall(s, busyOrRejected()));
        return Arbitraries.frequencyOf(
                Tuple.of(6, session.map(AcceptCall::new)),
                Tuple.of(2, session.map(s -> new RejectCall(s, "rejected"))),
                Tuple.of(2, busy),
                Tuple.of(2, end));
    }

    private String busyOrRejected() {
        return capabilities.has(Capability.BUSY) ? "busy" : "rejected";
    }

    /** Anything, on any call, a call that nobody knows, or no call. */
    private Arbitrary<Command> decision() {
        Arbitrary<String> session = Arbitraries.frequencyOf(
                Tuple.of(20, session()), Tuple.of(1, Arbitraries.of(Symbols.UNKNOWN, "", Symbols.FOREIGN)));
        List<String> statuses = List.of("rejected", "cancelled", busyOrRejected(), "unanswered", "nonsense");
        return Arbitraries.frequencyOf(
                Tuple.of(4, session.map(AcceptCall::new)),
                Tuple.of(
                        5,
                        Combinators.combine(session, Arbitraries.of(statuses)).as(RejectCall::new)),
                Tuple.of(3, session.map(EndCall::new)));
    }

    /** Whoever is away comes back about as often as somebody leaves. */
    private static Arbitrary<Command> connection() {
        return Arbitraries.of(new Disconnect(), new Connect());
    }

    private Arbitrary<Command> local() {
        Stream<Command> listeners = capabilities.has(Capability.LISTENER_IDS)
                ? Stream.of(
                        new AddCallListener("main"),
                        new AddCallListener("second"),
                        new RemoveCallListener("main"),
                        new RemoveCallListener("second"))
                : Stream.of(new RemoveCallListener("main"), new AddCallListener("main"));
        Stream<Command> active = capabilities.has(Capability.ACTIVE_CALL)
                ? Stream.of(new GetActiveCall(), new GetActiveCall(), new ClearActiveCall())
                : Stream.empty();
        return Arbitraries.of(Stream.concat(listeners, active).toList());
    }
}
