package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command was answered.
 *
 * @param observing the observation
 * @param returned the answer
 */
record Answering(Observing observing, Returned returned) {
    Search.Look look(Hypothesis h) {
        Pending command = h.pending(returned.id()).orElseThrow();
        if (returned.reply() instanceof Reply.Indefinite) {
            return new Search.Look(List.of(Explanation.of(lost(h, command))), true);
        }
        if (command.answer().isPresent()) {
            return new Search.Look(answered(h, command, command.answer().get()), true);
        }
        List<Explanation> found = new ArrayList<>();
        for (Pending.Possible possible : command.possible()) {
            h.assuming(possible).ifPresent(then -> found.addAll(answered(then, command, possible.answer())));
        }
        observing
                .search(returned.at())
                .changing(h, command)
                .forEach(step -> found.addAll(answered(h.after(step, command), command, step.answer())));
        return new Search.Look(found, isAlone(h));
    }

    /** Nothing else can have happened unseen. */
    private boolean isAlone(Hypothesis h) {
        return h.pending().size() == 1 && h.state().lively().stream().noneMatch(this::mayExpire);
    }

    private boolean mayExpire(CallState call) {
        return call.timer().earliest() <= returned.at() || call.mayDrop(returned.at());
    }

    private Hypothesis lost(Hypothesis h, Pending command) {
        return command.answer().isPresent()
                ? h.without(returned.id())
                : h.mapPending(p -> p.equals(command) ? p.givenUp() : p);
    }

    /** The explanation of the answer, where the command comes to it. */
    private List<Explanation> answered(Hypothesis h, Pending command, Answer answer) {
        Hypothesis done = h.without(returned.id());
        if (returned.reply() instanceof Reply.Refused refused) {
            return answer.refused()
                    ? List.of(new Explanation(done, codes(h, command.request(), answer, refused), answer.shows()))
                    : List.of();
        }
        if (answer.refused() || !(returned.reply() instanceof Reply.Success success)) {
            return List.of();
        }
        if (command.request().command() instanceof Command.GenerateToken generate) {
            return List.of(granted(done, command.request().device(), generate.sessionId(), answer, success.token()));
        }
        return command.request().command() instanceof Command.GetActiveCall
                ? recalled(done, answer, success.call())
                : succeeded(done, command.request(), answer, success.call());
    }

    /** Where the session may be that of a call whose initiate has no answer, any case may be the one. */
    private List<Flaw> codes(Hypothesis h, Request request, Answer answer, Reply.Refused refused) {
        String session = request.command().session().orElse("");
        boolean isUnseen = !session.isEmpty() && h.state().bySession(session) == null;
        return isUnseen && isAnyUnnamed(h)
                ? List.of()
                : ErrorCodes.flaws(observing.belief().setting(), answer, refused);
    }

    private static boolean isAnyUnnamed(Hypothesis h) {
        return h.state().calls().stream().anyMatch(call -> call.session() == null)
                || h.pending().stream()
                        .anyMatch(p -> p.lost() && p.request().command() instanceof Command.InitiateCall);
    }

    /** A token that is not there cannot be given back; where a token is owed, that is a flaw (SES-1). */
    private Explanation granted(Hypothesis h, int device, String session, Answer answer, @Nullable String token) {
        String given = token == null ? "" : token;
        List<Flaw> flaws = given.isEmpty() && answer.because() == Requirement.SES_1
                ? List.of(new Flaw(Requirement.SES_1, "a token that is not empty", "no token"))
                : List.of();
        CallState call = h.state().bySession(session);
        State next = given.isEmpty() || call == null
                ? h.state()
                : observing.belief().machine().given(h.state(), call.key(), device, given);
        return new Explanation(h.in(next), flaws, answer.shows());
    }

    private List<Explanation> recalled(Hypothesis h, Answer answer, @Nullable Call said) {
        if (answer.call() == Cast.NOBODY || said == null) {
            boolean isNothing = answer.call() == Cast.NOBODY && said == null;
            return isNothing ? List.of(new Explanation(h, List.of(), answer.shows())) : List.of();
        }
        return identified(h.state(), h.state().known(answer.call()), said.sessionId())
                .map(state -> List.of(new Explanation(h.in(state), List.of(), answer.shows())))
                .orElse(List.of());
    }

    private List<Explanation> succeeded(Hypothesis h, Request request, Answer answer, @Nullable Call said) {
        if (request.command() instanceof Command.Connect) {
            State state = observing.belief().machine().reconnected(h.state(), request.device(), returned.at());
            return List.of(new Explanation(h.in(state), List.of(), answer.shows()));
        }
        if (answer.call() == Cast.NOBODY) {
            return List.of(new Explanation(h, List.of(), answer.shows()));
        }
        State state = observing.belief().machine().answered(h.state(), answer.call(), request);
        if (request.command() instanceof Command.InitiateCall) {
            return started(h.in(state), answer, said);
        }
        List<Flaw> flaws = said == null
                ? Payloads.ofNoResult(answer.because())
                : observing
                        .belief()
                        .payloads()
                        .ofResult(said, answer.because(), answer.words(), state.known(answer.call()));
        return List.of(new Explanation(h.in(state), flaws, answer.shows()));
    }

    /** The state in which the call has that session id: its own, or one that is free where its own was not seen yet. */
    private Optional<State> identified(State state, CallState call, @Nullable String session) {
        if (session == null || session.equals(call.session())) {
            return Optional.of(state).filter(s -> session != null);
        }
        return call.session() == null && state.bySession(session) == null
                ? Optional.of(observing.belief().machine().named(state, call.key(), session))
                : Optional.empty();
    }

    private List<Explanation> started(Hypothesis h, Answer answer, @Nullable Call said) {
        String session = said == null ? null : said.sessionId();
        if (said == null || session == null || session.isEmpty()) {
            return List.of();
        }
        CallState call = h.state().known(answer.call());
        Optional<State> named = identified(h.state(), call, session);
        if (named.isEmpty()) {
            return List.of();
        }
        State started = observing.belief().machine().started(named.get(), call.key(), returned.at());
        List<Flaw> flaws = observing
                .belief()
                .payloads()
                .ofResult(said, answer.because(), answer.words(), started.known(call.key()));
        return List.of(new Explanation(h.in(started), flaws, answer.shows()));
    }
}
