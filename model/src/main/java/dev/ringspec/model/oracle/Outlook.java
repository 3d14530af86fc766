package dev.ringspec.model.oracle;

import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.List;

/**
 * What the commands under way may come to from one state under some readings. All of it is a function of these three, and is
 * asked for again at every observation until the state changes: so it is kept, and hypotheses with the same state and
 * readings share it.
 */
final class Outlook {
    private final State state;
    private final Readings readings;
    private final List<Steps> known = new ArrayList<>(2);

    Outlook(State state, Readings readings) {
        this.state = state;
        this.readings = readings;
    }

    /**
     * The steps of one command.
     *
     * @param request the command
     * @param all every one, the usual one first
     * @param changing those that change the state
     * @param unchanging those that do not
     */
    record Steps(Request request, List<Step> all, List<Step> changing, List<Step> unchanging) {}

    Steps of(Request request, Machine machine) {
        for (Steps steps : known) {
            if (steps.request().equals(request)) {
                return steps;
            }
        }
        Steps steps = parted(request, steps(request, machine));
        known.add(steps);
        return steps;
    }

    /** An id that was not seen before may be that of a call whose initiate nobody has seen answered. */
    private List<Step> steps(Request request, Machine machine) {
        List<Step> all = machine.steps(state, readings, request);
        String session = request.command().session().orElse("");
        if (session.isEmpty() || state.bySession(session) != null) {
            return all;
        }
        List<Step> more = new ArrayList<>(all);
        for (CallState call : state.calls()) {
            if (call.session() == null) {
                machine.steps(machine.named(state, call.key(), session), readings, request).stream()
                        .filter(step -> !step.answer().refused())
                        .forEach(more::add);
            }
        }
        return more;
    }

    private Steps parted(Request request, List<Step> all) {
        List<Step> changing = new ArrayList<>();
        List<Step> unchanging = new ArrayList<>();
        for (Step step : all) {
            (step.next().equals(state) ? unchanging : changing).add(step);
        }
        return new Steps(request, all, List.copyOf(changing), List.copyOf(unchanging));
    }
}
