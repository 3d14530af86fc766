package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine.Quieted;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One observation made on one belief.
 *
 * @param belief the belief before
 * @param observation what was seen
 */
record Observing(Belief belief, Observation observation) {
    Judgement judge() {
        if (belief.cast().listeners() > Cast.MOST || belief.cast().devices() > Cast.MOST) {
            return Judgement.givenUp();
        }
        try {
            return judged();
        } catch (Search.Exhausted spent) {
            return Judgement.givenUp();
        }
    }

    private Judgement judged() {
        List<Explanation> found = best(explanations());
        if (found.isEmpty()) {
            return Judgement.refuted(new Diagnosis(this).refutation());
        }
        Ledger.Entry entry = entered(found);
        Search search = search(observation.at());
        Collection<Hypothesis> then = distinct(found, e -> List.of(search.gathered(e.hypothesis())));
        Collection<Requirement> shows = distinct(found, Explanation::shows);
        List<Refutation> refutations = new ArrayList<>(new Blame(this).forPayload(certain(found)));
        refutations.addAll(new Blame(this).forTimes(entry.flaws()));
        Set<CallState> over = observation instanceof Quiet ? overForGood(then) : Set.of();
        List<Hypothesis> kept = over.isEmpty()
                ? List.copyOf(then)
                : then.stream().map(h -> without(h, over)).distinct().toList();
        Belief next = belief.next(observation, kept, underWay(), entry.ledger().without(over));
        return Judgement.of(next, refutations, List.copyOf(shows));
    }

    /** Of one alone nothing need be told apart: most beliefs are of one hypothesis, and it takes long to hash. */
    private static <T> Collection<T> distinct(List<Explanation> found, Function<Explanation, List<T>> part) {
        if (found.size() == 1) {
            List<T> only = part.apply(found.get(0));
            return only.size() < 2 ? only : new LinkedHashSet<>(only);
        }
        Collection<T> all = new LinkedHashSet<>();
        found.forEach(e -> all.addAll(part.apply(e)));
        return all;
    }

    /** The calls that every hypothesis knows to be over for good. */
    private Set<CallState> overForGood(Collection<Hypothesis> all) {
        return all.iterator().next().state().outOfMind(belief.cast()).stream()
                .filter(c -> all.stream().allMatch(h -> knowsForGood(h, c)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean knowsForGood(Hypothesis h, CallState call) {
        return h.pending().isEmpty() && call.equals(h.state().call(call.key()));
    }

    private static Hypothesis without(Hypothesis h, Set<CallState> over) {
        State state = h.state();
        for (CallState call : over) {
            state = state.archiving(call);
        }
        return over.isEmpty() ? h : h.in(state);
    }

    /** Every explanation of the observation. */
    List<Explanation> explanations() {
        List<Hypothesis> from = onTime();
        if (observation instanceof Invoked invoked) {
            return from.stream().map(h -> given(h, invoked)).toList();
        }
        if (observation instanceof Returned returned) {
            return search(observation.at()).explanations(from, h -> new Answering(this, returned).look(h));
        }
        if (observation instanceof Told told) {
            return search(observation.at()).explanations(from, h -> new Telling(this, told).look(h));
        }
        if (observation instanceof SessionTold told) {
            return search(observation.at()).explanations(from, h -> new SessionTelling(this, told).look(h));
        }
        return observation instanceof Quiet
                ? search(observation.at()).explanations(from, this::quiet)
                : from.stream().map(Explanation::of).toList();
    }

    Search search(long now) {
        return new Search(belief.machine(), now, belief.setting().budget());
    }

    /** Timers that must have run out by now have done so, unless a decision came first. */
    private List<Hypothesis> onTime() {
        long by = deadline();
        if (by == Long.MIN_VALUE || belief.hypotheses().stream().noneMatch(h -> isLate(h, by))) {
            return belief.hypotheses();
        }
        return search(observation.at())
                .explanations(
                        belief.hypotheses(),
                        h -> isLate(h, by)
                                ? new Search.Look(List.of(), false)
                                : new Search.Look(List.of(Explanation.of(h)), true))
                .stream()
                .map(Explanation::hypothesis)
                .distinct()
                .toList();
    }

    /** The last moment of which it is certain that its timers have run out. */
    private long deadline() {
        if (!belief.setting().virtual()) {
            return observation.at() - 1;
        }
        if (observation instanceof Quiet) {
            return observation.at();
        }
        return observation instanceof Elapsed ? belief.now() : Long.MIN_VALUE;
    }

    static boolean isLate(Hypothesis h, long by) {
        for (CallState call : h.state().lively()) {
            if (call.timer().latest() <= by && call.status().isOpen()) {
                return true;
            }
        }
        return false;
    }

    private Explanation given(Hypothesis h, Invoked invoked) {
        return Explanation.of(new Giving(belief.cast(), inItsTime(invoked)).to(h));
    }

    private Search.Look quiet(Hypothesis h) {
        List<Explanation> found = new ArrayList<>();
        for (Quieted q : belief.machine().quiet(h.state(), h.readings())) {
            found.add(Explanation.of(h.in(q.state()).reading(q.readings()).fallingShortOf(q.warnings())));
        }
        return new Search.Look(found, h.pending().stream().noneMatch(Pending::isOpen));
    }

    /** A flaw is considered only where nothing explains the observation without it. */
    private static List<Explanation> best(List<Explanation> found) {
        if (found.stream().allMatch(Explanation::isFlawless)) {
            return found;
        }
        long least = found.stream().mapToLong(Explanation::faults).min().orElse(0);
        return found.stream().filter(e -> e.faults() == least).toList();
    }

    /** What only a SHOULD forbids is a finding only if every explanation has it. */
    private static List<Flaw> certain(List<Explanation> found) {
        if (found.get(0).isFlawless()) {
            return List.of();
        }
        return found.get(0).flaws().stream()
                .filter(f -> f.requirement().level() == Level.MUST
                        || found.stream().allMatch(e -> e.blames(f.requirement())))
                .toList();
    }

    private Ledger.Entry entered(List<Explanation> found) {
        Explanation explanation = found.get(0);
        if (observation instanceof Told told) {
            boolean group = isOfAGroup(explanation, told.event().call().sessionId());
            return belief.ledger().heard(told.event().call(), wasAccepted(told.event(), group), group);
        }
        if (observation instanceof Returned returned
                && returned.reply() instanceof Reply.Success success
                && !explanation.shows().isEmpty()) {
            return answered(found, returned, success.call());
        }
        return new Ledger.Entry(belief.ledger(), List.of());
    }

    private static boolean isOfAGroup(Explanation explanation, @Nullable String session) {
        CallState call =
                session == null ? null : explanation.hypothesis().state().bySession(session);
        return call != null && call.isOfAGroup();
    }

    private Ledger.Entry answered(List<Explanation> found, Returned returned, @Nullable Call call) {
        Invoked command = belief.underWay().get(returned.id());
        String session = call == null ? null : call.sessionId();
        if (command == null || call == null || session == null) {
            return new Ledger.Entry(belief.ledger(), List.of());
        }
        boolean group = isOfAGroup(found.get(0), session);
        boolean isIts = found.stream().allMatch(e -> isItsDoing(command, session, e.hypothesis()));
        Ledger.Entry spans = isIts || group
                ? belief.ledger().succeeded(command, session, returned.at(), group)
                : new Ledger.Entry(belief.ledger(), List.of());
        Ledger.Entry said = spans.ledger().heard(call, wasAccepted(call, group), group);
        List<Flaw> flaws = new ArrayList<>(spans.flaws());
        flaws.addAll(said.flaws());
        return new Ledger.Entry(said.ledger(), flaws);
    }

    /** A call may have ended before by a media session, and then an endCall that succeeds says nothing of when it ended. */
    private boolean isItsDoing(Invoked command, String session, Hypothesis h) {
        CallState call = h.state().bySession(session);
        return !(command.command() instanceof Command.EndCall)
                || call == null
                || call.decider() == belief.cast().device(command.device());
    }

    /** Whether the event can be of a call that was accepted: then it may have a joinedAt (PAY-4). */
    private boolean wasAccepted(CallEvent event, boolean ofAGroup) {
        return switch (event.kind()) {
            case ACCEPTED, ENDED -> true;
            case REJECTED, CANCELLED -> ofAGroup && mayBeAccepted(event.call());
            case INCOMING -> wasAccepted(event.call(), ofAGroup);
        };
    }

    /** What a member of a group is told of its own may be of a call that others have accepted. */
    private boolean wasAccepted(Call said, boolean ofAGroup) {
        return StatusWord.of(String.valueOf(said.callStatus()))
                .map(word -> switch (word) {
                    case ONGOING, ENDED -> true;
                    case INITIATED -> mayBeAccepted(said);
                    case BUSY, REJECTED, CANCELLED, MISSED, UNANSWERED -> ofAGroup && mayBeAccepted(said);
                })
                .orElse(true);
    }

    private boolean mayBeAccepted(Call said) {
        String session = String.valueOf(said.sessionId());
        return belief.ledger().isJoined(session) || isBeingAccepted(session);
    }

    private boolean isBeingAccepted(String session) {
        return belief.underWay().values().stream().anyMatch(i -> i.command().equals(new Command.AcceptCall(session)));
    }

    private Invoked inItsTime(Invoked invoked) {
        long since = belief.setting().virtual() ? belief.since() : invoked.at();
        return new Invoked(since, invoked.id(), invoked.device(), invoked.command());
    }

    private Map<Integer, Invoked> underWay() {
        if (!(observation instanceof Invoked || observation instanceof Returned)) {
            return belief.underWay();
        }
        Map<Integer, Invoked> next = new HashMap<>(belief.underWay());
        if (observation instanceof Invoked invoked) {
            next.put(invoked.id(), inItsTime(invoked));
        } else if (observation instanceof Returned returned) {
            next.remove(returned.id());
        }
        return next;
    }

    Optional<Invoked> command() {
        return observation instanceof Returned returned
                ? Optional.ofNullable(belief.underWay().get(returned.id()))
                : Optional.empty();
    }
}
