package dev.ringspec.conformance.random;

import dev.ringspec.conformance.script.Action;
import dev.ringspec.conformance.script.Action.Give;
import dev.ringspec.conformance.script.Symbols;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.List;

/** Binds drafts to the devices and calls of one script, in the order in which they come. */
final class Binding {
    private final World world;
    private final List<Action> actions = new ArrayList<>();
    private final List<Device> callers = new ArrayList<>();
    private final List<String> receivers = new ArrayList<>();

    /** Every script begins with a listener on each device. */
    Binding(World world) {
        this.world = world;
        world.devices().forEach(d -> actions.add(Give.of(d.id(), new AddCallListener("main"))));
    }

    List<Action> bound(List<Draft> drafts) {
        drafts.forEach(this::add);
        return actions;
    }

    private void add(Draft draft) {
        draft.command().ifPresent(command -> give(draft, command));
        draft.then().ifPresent(actions::add);
    }

    private void give(Draft draft, Command command) {
        Device device = device(draft.actor(), place(command.session().orElse("-0")));
        Command named = Symbols.resolved(command, session -> name(session));
        int number = 0;
        if (command instanceof InitiateCall call) {
            callers.add(device);
            receivers.add(call.receiverId());
            number = callers.size();
        }
        actions.add(new Give(device.id(), named, number, draft.awaited()));
    }

    /** The device that acts; where there is no such call yet, the first one. */
    private Device device(Draft.Actor actor, int call) {
        return switch (actor) {
            case CALLER -> call < 0 ? world.devices().get(0) : callers.get(call);
            case RECEIVER -> call < 0 ? world.devices().get(0) : called(call, 0);
            case CALLERS_OTHER -> call < 0 ? world.devices().get(0) : beside(callers.get(call));
            case RECEIVERS_OTHER -> call < 0 ? world.devices().get(0) : other(call);
            case FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH -> world.devices().get(actor.place());
        };
    }

    /** Another device of the user called, or another member of the group. */
    private Device other(int call) {
        return isToAGroup(call) ? called(call, 1) : beside(called(call, 0));
    }

    private boolean isToAGroup(int call) {
        return !members(receivers.get(call)).isEmpty();
    }

    /** The user called, or the member of that place among those of the group that did not call. */
    private Device called(int call, int place) {
        List<String> others = members(receivers.get(call)).stream()
                .filter(uid -> !uid.equals(callers.get(call).uid()))
                .toList();
        return others.isEmpty() ? of(receivers.get(call)) : of(others.get(Math.min(place, others.size() - 1)));
    }

    private List<String> members(String guid) {
        return world.groups().stream()
                .filter(g -> g.guid().equals(guid))
                .flatMap(g -> g.members().stream())
                .toList();
    }

    private Device of(String uid) {
        return world.devices().stream()
                .filter(d -> d.uid().equals(uid))
                .findFirst()
                .orElse(world.devices().get(1));
    }

    private Device beside(Device device) {
        return world.devices().stream()
                .filter(d -> d.uid().equals(device.uid()) && !d.equals(device))
                .findFirst()
                .orElse(device);
    }

    /** The place of a call among those made so far, or -1. */
    private int place(String session) {
        return session.startsWith("-") ? callers.size() - 1 - Integer.parseInt(session.substring(1)) : -1;
    }

    private String name(String session) {
        if (!session.startsWith("-")) {
            return session;
        }
        int place = place(session);
        return place < 0 ? Symbols.UNKNOWN : Symbols.call(place + 1);
    }
}
