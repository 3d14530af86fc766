package dev.ringspec.model.explore;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.explore.Sequences.Told;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.machine.Timer;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The naive twin of the explorer's steps: the machine itself, and nothing packed. */
final class NaiveWorld {
    private static final int THE_LISTENER = 0;

    private final Bounds bounds;
    private final Readings readings;
    private final Cast cast;
    private final Machine machine;
    private final Orders orders;
    private final int most;

    NaiveWorld(Bounds bounds, Readings readings) {
        this.bounds = bounds;
        this.readings = readings;
        cast = new Cast(bounds.world());
        machine = new Machine(cast, new Terms(Terms.SECOND, 0, 0));
        orders = new Orders(bounds.targets(), bounds.calls());
        most = Sequences.in(bounds).most;
    }

    /**
     * A moment.
     *
     * @param state the machine's state
     * @param told what was told of each call, device by device
     * @param orders the command in flight of each device
     */
    record Node(State state, List<List<Told>> told, List<Integer> orders) {
        private Node with(State other) {
            return new Node(other, told, orders);
        }

        private Node ordering(int device, int order) {
            return new Node(state, told, replaced(orders, device, order));
        }

        private Node telling(int call, int device, Told now) {
            return new Node(state, replaced(told, call, replaced(told.get(call), device, now)), orders);
        }
    }

    private static <T> List<T> replaced(List<T> list, int at, T by) {
        List<T> next = new ArrayList<>(list);
        next.set(at, by);
        return List.copyOf(next);
    }

    Node initial() {
        State state = State.initial(cast);
        for (int device = 0; device < cast.devices(); device++) {
            Request listen = new Request(device, device, new Command.AddCallListener("the one"), 0, false);
            state = machine.steps(state, readings, listen).get(0).next();
        }
        return new Node(state, List.of(), devices().mapToObj(d -> 0).toList());
    }

    private IntStream devices() {
        return IntStream.range(0, cast.devices());
    }

    Seen seen(Node node) {
        List<Seen.OneCall> calls = node.state().calls().stream()
                .map(call -> new Seen.OneCall(
                        Outline.of(call),
                        Seen.devices(call.cleared()),
                        Seen.devices(call.superseded() & parties(call)),
                        node.told().get(call.key()).stream()
                                .map(told -> Seen.upTo(most, told))
                                .toList()))
                .toList();
        return new Seen(calls, node.orders());
    }

    private long parties(CallState call) {
        return devices()
                .filter(d -> call.role(cast, d) != Role.OUTSIDER)
                .mapToLong(d -> 1L << d)
                .sum();
    }

    List<Node> successors(Node node) {
        List<Node> all = new ArrayList<>();
        if (node.told().stream().flatMap(List::stream).anyMatch(t -> t.caused().size() > most)) {
            return all;
        }
        devices().forEach(device -> {
            int order = node.orders().get(device);
            if (order != 0) {
                all.addAll(taken(node.ordering(device, 0), device, order, true));
            } else if (bounds.inFlight() == 0) {
                possible(node).forEach(given -> all.addAll(taken(node, device, given, false)));
            } else if (node.orders().stream().filter(o -> o != 0).count() < bounds.inFlight()) {
                possible(node).forEach(given -> all.add(node.ordering(device, given)));
            }
        });
        all.addAll(delivered(node));
        node.state().calls().stream()
                .filter(call -> call.ticks() && !call.timer().equals(Timer.STOPPED))
                .findFirst()
                .ifPresent(call ->
                        machine.expire(node.state(), readings, call.key()).forEach(step -> all.add(after(node, step))));
        return all;
    }

    private List<Integer> possible(Node node) {
        int made = node.state().calls().size();
        long coming = node.orders().stream().filter(orders::initiates).count();
        return IntStream.range(1, orders.codes())
                .filter(order -> orders.initiates(order)
                        ? made + coming < bounds.calls()
                        : orders.clears(order) || orders.call(order) < made)
                .boxed()
                .toList();
    }

    private List<Node> taken(Node node, int device, int order, boolean refusalsCount) {
        Request request = new Request(node.state().calls().size(), device, command(order), 0, false);
        List<Node> all = new ArrayList<>();
        for (Step step : machine.steps(node.state(), readings, request)) {
            if (!step.answer().refused()) {
                all.add(after(node, step));
            } else if (refusalsCount) {
                all.add(node);
            }
        }
        return all;
    }

    private Command command(int order) {
        if (orders.initiates(order)) {
            return initiate(orders.target(order));
        } else if (orders.clears(order)) {
            return new Command.ClearActiveCall();
        }
        String session = "s" + orders.call(order);
        return switch (orders.act(order)) {
            case ACCEPT -> new AcceptCall(session);
            case REJECT -> new RejectCall(session, "rejected");
            case SEND_BUSY -> new RejectCall(session, "busy");
            case CANCEL -> new RejectCall(session, "cancelled");
            case END -> new EndCall(session);
            default -> throw new AssertionError(order);
        };
    }

    private Command initiate(int target) {
        int users = bounds.devices().size();
        return target < users
                ? Command.InitiateCall.to(cast.uid(target), "audio")
                : new Command.InitiateCall(cast.guid(target - users), "group", "audio", null);
    }

    /** The moment after a step. */
    private Node after(Node before, Step step) {
        State state = machine.formed(step.next(), readings);
        List<List<Told>> told = new ArrayList<>(before.told());
        for (CallState call : state.calls()) {
            state = state.with(withoutLag(call));
            if (call.key() == told.size()) {
                told.add(devices().mapToObj(d -> new Told(List.of(), 0)).toList());
            }
        }
        Node node = new Node(state, List.copyOf(told), before.orders());
        for (CallState call : state.calls()) {
            for (int device = 0; device < cast.devices(); device++) {
                node = told(node, call.key(), device);
            }
        }
        return node;
    }

    /** With its session id, and so that no device may believe that the call is as it was: the explored world has no lag. */
    private static CallState withoutLag(CallState call) {
        return call.named("s" + call.key()).settled();
    }

    private Node told(Node before, int call, int device) {
        Told told = before.told().get(call).get(device);
        List<Due> due = before.state().due().stream()
                .filter(d -> d.concerns(call, device))
                .toList();
        int had = told.caused().size() - told.delivered();
        if (due.size() < had) {
            List<EventKind> left = told.caused().subList(0, told.delivered());
            return before.telling(call, device, new Told(left, told.delivered()));
        }
        Node node = before;
        for (Due one : due.subList(had, due.size())) {
            EventKind first = one.notices().findFirst().orElseThrow().kinds().get(0);
            node = caused(node, call, device, first);
        }
        return node;
    }

    private static Node caused(Node node, int call, int device, EventKind kind) {
        Told told = node.told().get(call).get(device);
        List<EventKind> more = new ArrayList<>(told.caused());
        more.add(kind);
        return node.telling(call, device, new Told(List.copyOf(more), told.delivered()));
    }

    private List<Node> delivered(Node node) {
        List<Node> all = new ArrayList<>();
        for (int call = 0; call < node.told().size(); call++) {
            for (int device = 0; device < cast.devices(); device++) {
                Told told = node.told().get(call).get(device);
                if (told.delivered() < told.caused().size()) {
                    EventKind kind = told.caused().get(told.delivered());
                    Machine.Delivery delivery = machine.deliver(
                                    node.state(), readings, call, device, THE_LISTENER, kind)
                            .get(0);
                    all.add(node.with(delivery.next())
                            .telling(call, device, new Told(told.caused(), told.delivered() + 1)));
                }
            }
        }
        return all;
    }
}
