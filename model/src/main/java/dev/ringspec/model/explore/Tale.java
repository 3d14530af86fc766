package dev.ringspec.model.explore;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.explore.Sequences.Told;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Packed steps and states in words. */
final class Tale {
    private final Plan plan;
    private final Cast cast;
    private final Layout layout;

    Tale(Plan plan) {
        this.plan = plan;
        this.cast = plan.cast;
        this.layout = plan.layout;
    }

    /** A step. */
    String of(int label) {
        String device = cast.deviceId(Label.device(label));
        String order = order(Label.detail(label), Label.kind(label));
        return switch (Label.kind(label)) {
            case Label.DOES -> device + " " + order;
            case Label.GIVES -> device + " gives the command: it " + order;
            case Label.TAKES -> "the command takes effect: " + device + " " + order;
            case Label.IS_REFUSED -> "the command is refused: " + device + " " + order;
            case Label.HEARS -> "the next event of " + call(Label.detail(label)) + " arrives at " + device;
            default -> "the timer of " + call(Label.detail(label)) + " runs out";
        };
    }

    private String order(int order, int kind) {
        Orders orders = plan.orders;
        if (kind == Label.HEARS || kind == Label.EXPIRES) {
            return "";
        } else if (orders.initiates(order)) {
            return "calls " + plan.idOf(orders.target(order));
        }
        return orders.clears(order) ? "clears its active call" : orders.act(order) + ": " + call(orders.call(order));
    }

    private static String call(int call) {
        return "call " + (call + 1);
    }

    /** A state, one line for each call. */
    List<String> of(long[] state) {
        List<String> lines = new ArrayList<>();
        for (int call = 0; call < layout.count(state); call++) {
            Outline outline = plan.outlines.outline(layout.outline(state, call));
            lines.add(call(call) + ", from " + cast.deviceId(outline.caller()) + " to " + receiver(outline) + ", is "
                    + outline.status().word().text() + members(outline) + told(state, call));
        }
        return lines;
    }

    private String receiver(Outline call) {
        return call.asCall(0).receiverId(cast);
    }

    /** Who of a group is where. */
    private String members(Outline call) {
        Roster roster = call.roster();
        return roster == null
                ? ""
                : among(roster.ringing(), "; it rings on ")
                        + among(roster.joined(), "; in the call: ")
                        + among(roster.declined(), "; declined: ")
                        + among(roster.left(), "; left: ")
                        + among(roster.stopped(), "; stopped ringing: ")
                        + (roster.ringing() != 0 && call.status().isOpen() && !call.ticks()
                                ? "; its time is over"
                                : "");
    }

    /** The same with all that tells a state from others: what devices have put out of mind, and the commands in flight. */
    List<String> wholly(long[] state) {
        List<String> lines = of(state);
        for (int call = 0; call < layout.count(state); call++) {
            lines.set(
                    call,
                    lines.get(call)
                            + among(layout.cleared(state, call), "; cleared on ")
                            + among(layout.superseded(state, call), "; superseded on "));
        }
        for (int device = 0; device < cast.devices(); device++) {
            int order = layout.order(state, device);
            if (order != 0) {
                lines.add("under way: " + cast.deviceId(device) + " " + order(order, Label.TAKES));
            }
        }
        return lines;
    }

    private String among(long devices, String label) {
        return devices == 0
                ? ""
                : IntStream.range(0, cast.devices())
                        .filter(device -> (devices >>> device & 1) != 0)
                        .mapToObj(cast::deviceId)
                        .collect(Collectors.joining(", ", label, ""));
    }

    private String told(long[] state, int call) {
        StringBuilder all = new StringBuilder();
        for (int device = 0; device < cast.devices(); device++) {
            int sequence = layout.told(state, call, device);
            if (sequence != Sequences.NOTHING) {
                all.append("; ")
                        .append(cast.deviceId(device))
                        .append(" is told ")
                        .append(words(sequence));
            }
        }
        return all.toString();
    }

    private String words(int sequence) {
        if (sequence == plan.sequences.tooMany) {
            return "more than any call has to tell";
        }
        Told told = plan.sequences.told(sequence);
        String events = told.caused().stream().map(EventKind::callback).collect(Collectors.joining(", "));
        return events + " (" + told.delivered() + " arrived)";
    }
}
