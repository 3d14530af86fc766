package dev.ringspec.model.subject;

import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.spec.Readings;
import java.util.List;
import java.util.Optional;

/**
 * Where the reference system is when it is about to do something.
 *
 * @param machine the rulebook made executable
 * @param state the state before
 * @param readings the readings that it follows
 * @param request the command, if it is about one
 * @param call the call that it is about, if it is about one
 * @param clock the world's time, in microseconds
 * @param recent every command since it was quiet last, this one included, in the order in which they took effect
 * @param past every command that took effect before, with the answer it was given, in the same order
 * @param payload how a call is shown in an event
 */
public record Moment(
        Machine machine,
        State state,
        Readings readings,
        Optional<Request> request,
        Optional<CallState> call,
        long clock,
        List<Request> recent,
        List<Deed> past,
        Payload payload) {
    /**
     * A command that took effect.
     *
     * @param request the command
     * @param refused whether it was refused
     */
    public record Deed(Request request, boolean refused) {}

    /** How a call is shown in an event: its fields, and the times of what has happened to it so far. */
    @FunctionalInterface
    public interface Payload {
        Call of(CallState call, EventKind kind, StatusWord word);
    }

    public Cast cast() {
        return machine.cast();
    }
}
