package dev.ringspec.model.machine;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Recall;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a device may give as its active call (catalogue 2.12). */
final class Memory {
    private final Cast cast;

    Memory(Cast cast) {
        this.cast = cast;
    }

    /**
     * What may be given under some readings.
     *
     * @param calls the keys of the calls that may be given
     * @param orNothing whether null may be given
     * @param readings the readings
     * @param because what another answer violates
     * @param without the SHOULD that null falls short of, if any
     */
    record Recollection(
            List<Integer> calls,
            boolean orNothing,
            Readings readings,
            Requirement because,
            Optional<Requirement> without) {}

    /** Every step that an answer of this device may be. */
    List<Step> steps(State state, Readings readings, int device) {
        Set<Step> steps = new LinkedHashSet<>();
        recollections(state, readings, device).forEach(r -> steps.addAll(answers(state, r)));
        for (State earlier : Lag.earlier(state, device)) {
            recollections(earlier, readings, device)
                    .forEach(r -> answers(state, r).forEach(s -> steps.add(unread(s, readings))));
        }
        return List.copyOf(steps);
    }

    private static Step unread(Step step, Readings readings) {
        return new Step(step.next(), readings, step.answer(), Optional.empty());
    }

    private static List<Step> answers(State state, Recollection recollection) {
        List<Step> steps = new ArrayList<>();
        for (int call : recollection.calls()) {
            steps.add(answer(state, recollection, call, Optional.empty()));
        }
        if (recollection.orNothing()) {
            steps.add(answer(state, recollection, Cast.NOBODY, recollection.without()));
        }
        return steps;
    }

    private static Step answer(State state, Recollection from, int call, Optional<Requirement> warning) {
        return new Step(state, from.readings(), Answer.recalled(call, from.because()), warning);
    }

    private List<Recollection> recollections(State state, Readings readings, int device) {
        List<CallState> own = new ArrayList<>();
        List<Integer> ongoing = new ArrayList<>();
        for (CallState call : state.inMind(device)) {
            if (isInMind(call, device)) {
                own.add(call);
                if (call.joins(device)) {
                    ongoing.add(call.key());
                }
            }
        }
        if (!ongoing.isEmpty()) {
            Requirement because = own.size() > 1 ? Rulebook.ONGOING_FIRST : Requirement.ACT_2;
            return List.of(new Recollection(List.copyOf(ongoing), false, readings, because, Optional.empty()));
        }
        List<Recollection> all =
                List.of(new Recollection(List.of(), true, readings, Requirement.ACT_1, Optional.empty()));
        for (CallState call : own) {
            List<Recollection> more = new ArrayList<>();
            all.forEach(r -> more.addAll(with(call, r, device, own.size() > 1)));
            all = more;
        }
        return all;
    }

    private boolean isInMind(CallState call, int device) {
        boolean over = call.status().isTerminal() && call.isSupersededOn(device);
        return !over && !call.isClearedOn(device) && call.role(cast, device) != Role.OUTSIDER;
    }

    private List<Recollection> with(CallState call, Recollection before, int device, boolean several) {
        if (call.wasEndedAgain() && call.isParty(device)) {
            return List.of(either(call, before, before.readings()));
        }
        Recall recall = Rulebook.recall(call.status(), call.role(cast, device), call.decider() == device);
        List<Recollection> all = new ArrayList<>();
        for (Recall.Alternative alternative : recall.alternatives()) {
            alternative
                    .premise()
                    .under(before.readings())
                    .ifPresent(narrowed -> all.add(
                            switch (alternative.memory()) {
                                case REMEMBERED ->
                                    call.isUnheardOn(device)
                                            ? either(call, before, narrowed)
                                            : remembering(call, before, narrowed, device, several);
                                case FORGOTTEN -> forgetting(recall, before, narrowed);
                                case EITHER -> either(call, before, narrowed);
                            }));
        }
        return all;
    }

    private static Recollection either(CallState call, Recollection before, Readings narrowed) {
        List<Integer> calls = new ArrayList<>(before.calls());
        calls.add(call.key());
        return new Recollection(List.copyOf(calls), before.orNothing(), narrowed, before.because(), before.without());
    }

    private static Recollection forgetting(Recall recall, Recollection before, Readings narrowed) {
        Requirement because = before.calls().isEmpty() ? recall.requirement() : before.because();
        return new Recollection(before.calls(), before.orNothing(), narrowed, because, before.without());
    }

    /** Null is right beside a ringing call where there were several; beside an own call that rings out it is a warning. */
    private static Recollection remembering(
            CallState call, Recollection before, Readings narrowed, int device, boolean several) {
        List<Integer> calls = new ArrayList<>(before.calls());
        calls.add(call.key());
        boolean ringsOut = call.status() == CallStatus.INITIATED && call.caller() == device;
        boolean ringsIn = call.status() == CallStatus.INITIATED && call.caller() != device;
        boolean orNothing = before.orNothing() && (ringsOut || (ringsIn && several));
        Optional<Requirement> without = ringsOut ? Optional.of(Requirement.ACT_3) : before.without();
        Requirement because = ringsOut ? Requirement.ACT_1 : Requirement.ACT_7;
        return new Recollection(List.copyOf(calls), orNothing, narrowed, because, without);
    }
}
