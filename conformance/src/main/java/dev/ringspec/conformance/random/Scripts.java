package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Action.Pass;
import dev.ringspec.conformance.script.Action.Settle;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.conformance.script.Symbols;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.ClearActiveCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.GetActiveCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random scripts for an implementation with certain capabilities. */
public final class Scripts {
    private static final int MOST_STEPS = 14;

    private final Capabilities capabilities;
    private final World world;

    public Scripts(Capabilities capabilities, World world) {
        this.capabilities = capabilities;
        this.world = world;
    }

    /** Every script: each device has a listener, then anything may be given, by anybody. */
    public Arbitrary<Script> all() {
        return draft().list().ofMinSize(1).ofMaxSize(MOST_STEPS).map(this::script);
    }

    /** A step whose calls are not numbered yet: a command names the latest call, the one before it, or nothing. */
    private Arbitrary<Draft> draft() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, give(initiate())),
                Tuple.of(12, give(decision())),
                Tuple.of(3, give(local())),
                Tuple.of(2, Arbitraries.just(new Draft("", null, new Settle()))),
                Tuple.of(3, pass()));
    }

    private Arbitrary<Draft> give(Arbitrary<Command> command) {
        Arbitrary<String> device =
                Arbitraries.of(world.devices().stream().map(Device::id).toList());
        Arbitrary<Boolean> wait = Arbitraries.frequency(Tuple.of(2, true), Tuple.of(1, false));
        Arbitrary<Boolean> settle = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        return Combinators.combine(device, command, wait, settle)
                .as((d, c, w, s) -> new Draft(d, c, w && s ? new Settle() : w ? null : new Pass(0, false)));
    }

    private Arbitrary<Draft> pass() {
        Arbitrary<Double> seconds = capabilities.has(Capability.VIRTUAL_TIME)
                ? Arbitraries.of(1.0, 5.0, 10.0, 44.0, 45.0, 46.0)
                : Arbitraries.of(0.1, 0.5);
        return Combinators.combine(seconds, Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)))
                .as((s, wait) -> new Draft("", null, new Pass(s, wait)));
    }

    private Arbitrary<Command> initiate() {
        Arbitrary<String> receiver = Arbitraries.frequencyOf(
                Tuple.of(
                        12,
                        Arbitraries.of(world.users().stream().map(u -> u.uid()).toList())),
                Tuple.of(1, Arbitraries.of("nobody", "")));
        Arbitrary<String> type =
                Arbitraries.frequency(Tuple.of(6, "audio"), Tuple.of(6, "video"), Tuple.of(1, "smoke"));
        return Combinators.combine(receiver, type, timeout())
                .as((r, t, seconds) -> new InitiateCall(r, "user", t, seconds == 0.125 ? null : seconds));
    }

    /** 0.125 stands for none. */
    private Arbitrary<Double> timeout() {
        return capabilities.has(Capability.CUSTOM_TIMEOUT)
                ? Arbitraries.frequency(
                        Tuple.of(12, 0.125),
                        Tuple.of(3, 10.0),
                        Tuple.of(1, 60.0),
                        Tuple.of(1, 0.0),
                        Tuple.of(1, -5.0),
                        Tuple.of(1, 2.6))
                : Arbitraries.just(0.125);
    }

    private Arbitrary<Command> decision() {
        Arbitrary<String> session = Arbitraries.frequency(
                Tuple.of(20, "-0"),
                Tuple.of(8, "-1"),
                Tuple.of(2, "-2"),
                Tuple.of(1, Symbols.UNKNOWN),
                Tuple.of(1, ""));
        List<String> statuses = capabilities.has(Capability.BUSY)
                ? List.of("rejected", "cancelled", "busy", "unanswered", "nonsense")
                : List.of("rejected", "cancelled");
        return Arbitraries.frequencyOf(
                Tuple.of(4, session.map(AcceptCall::new)),
                Tuple.of(
                        4,
                        Combinators.combine(session, Arbitraries.of(statuses)).as(RejectCall::new)),
                Tuple.of(3, session.map(EndCall::new)));
    }

    private Arbitrary<Command> local() {
        List<Command> some = new ArrayList<>();
        if (capabilities.has(Capability.LISTENER_IDS)) {
            some.addAll(List.of(
                    new AddCallListener("main"),
                    new AddCallListener("second"),
                    new RemoveCallListener("main"),
                    new RemoveCallListener("second")));
        }
        if (capabilities.has(Capability.ACTIVE_CALL)) {
            some.addAll(List.of(new GetActiveCall(), new GetActiveCall(), new ClearActiveCall()));
        }
        some.add(new AcceptCall("-0"));
        return Arbitraries.of(some);
    }

    private Script script(List<Draft> drafts) {
        List<Action> actions = new ArrayList<>();
        world.devices().forEach(d -> actions.add(Give.of(d.id(), new AddCallListener("main"))));
        int calls = 0;
        for (Draft draft : drafts) {
            calls = draft.addTo(actions, calls);
        }
        return new Script(world, actions);
    }
}
