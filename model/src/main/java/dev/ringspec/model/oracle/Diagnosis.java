package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.SessionDue.Need;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.oracle.Situation.Kind;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the culprit when nothing explains an observation.
 *
 * @param observing the observation
 */
record Diagnosis(Observing observing) {
    Refutation refutation() {
        Situation situation = situation();
        List<Requirement> named = new ArrayList<>();
        List<String> expected = new ArrayList<>(expected(situation));
        List<Requirement> charges = new ArrayList<>(Charges.of(situation));
        mixedReadings().ifPresent(mixed -> {
            charges.add(situation.isSilentTimeout() ? charges.size() : 0, Requirement.PAY_12);
            expected.add(mixed);
        });
        if (!charges.contains(Requirement.PAY_12)
                && new Mixture(belief().setting(), situation.history().observations()).explains()) {
            charges.add(Requirement.PAY_12);
            expected.add("one reading of each open point throughout");
        }
        charges.stream().distinct().forEach(named::add);
        return new Refutation(named.get(0), named.subList(1, named.size()), observed(situation), expected, true);
    }

    private String observed(Situation s) {
        String seen = new Blame(observing).observed();
        return s.is(Kind.MISSING)
                ? "all was quiet, and nothing had come of "
                        + s.due()
                                .map(d -> due(s, d))
                                .or(() -> owing(s.hypothesis())
                                        .flatMap(c -> inSession(c).stream())
                                        .findFirst())
                                .orElse("a timer")
                : seen;
    }

    /** If the observation would be right under other readings, two of them are mixed (PAY-12). */
    Optional<String> mixedReadings() {
        Observing open = new Observing(belief().withAnyReading(), observing.observation());
        Readings before = belief().hypotheses().get(0).readings();
        return patiently(open::explanations, List.<Explanation>of()).stream()
                .filter(e -> e.flaws().isEmpty())
                .map(e -> e.hypothesis().readings())
                .findFirst()
                .map(now -> "the readings shown before: " + String.join(", ", mixed(before, now)));
    }

    /** A name for the fault is worth less than the fault: where the search for it gives up, there is none. */
    private static <T> T patiently(Supplier<T> search, T otherwise) {
        try {
            return search.get();
        } catch (Search.Exhausted spent) {
            return otherwise;
        }
    }

    private static List<String> mixed(Readings before, Readings now) {
        return before.decided().values().stream()
                .filter(r -> !now.allows(r))
                .map(Reading::toString)
                .toList();
    }

    private Situation situation() {
        Observation seen = observing.observation();
        if (seen instanceof Told told) {
            return eventCame(told);
        }
        if (seen instanceof SessionTold told) {
            return heard(told.event());
        }
        return seen instanceof Returned returned ? answerCame(returned) : eventsMissing();
    }

    /** By now an overdue timer has run out; the event may have been caused by that. */
    private Situation eventCame(Told told) {
        Hypothesis h = punctual();
        String session = told.event().call().sessionId();
        CallState call = session == null ? null : h.state().bySession(session);
        Situation unexpected = about(h, Kind.UNEXPECTED, Optional.of(told), Optional.empty(), call, List.of());
        return unexpected.isDuplicate()
                ? unexpected
                : new Betrayal(observing, h)
                        .by(told.event())
                        .map(taken -> unexpected.takenBy(taken))
                        .orElse(unexpected);
    }

    /** Who comes and goes is only advised to be told (SES-4); what nobody has caused must not be told at all. */
    private Situation heard(SessionEvent event) {
        Hypothesis h = plainest();
        Requirement because = event.kind() == SessionEventKind.CALL_ENDED ? Requirement.SES_3 : Requirement.PAY_11;
        return about(
                        h,
                        Kind.UNEXPECTED_IN_SESSION,
                        Optional.empty(),
                        Optional.empty(),
                        h.state().bySession(event.sessionId()),
                        List.of(because))
                .hearing(event);
    }

    private Hypothesis punctual() {
        Hypothesis plain = plainest();
        return Observing.isLate(plain, observing.observation().at())
                ? onTime().findFirst().orElse(plain)
                : plain;
    }

    private Situation answerCame(Returned returned) {
        Hypothesis h = plainest();
        Pending pending = h.pending(returned.id()).orElseThrow();
        List<Step> steps = observing.search(returned.at()).steps(h, pending);
        boolean mayPass = pending.answer()
                .map(a -> !a.refused())
                .orElse(steps.stream().anyMatch(s -> !s.answer().refused()));
        Kind kind = kind(returned.reply(), mayPass);
        List<Requirement> cited = identity(h, returned);
        if (cited.isEmpty()) {
            cited = pending.answer().map(a -> List.of(a.because())).orElseGet(() -> because(kind, steps));
        }
        return about(h, kind, Optional.empty(), Optional.empty(), call(h, pending, returned), cited);
    }

    /** Of several refusals the last is the one that stops what gets past the others, which depend on readings. */
    private static List<Requirement> because(Kind kind, List<Step> steps) {
        List<Requirement> all =
                steps.stream().map(s -> s.answer().because()).distinct().toList();
        return kind == Kind.TAKEN ? all.subList(Math.max(0, all.size() - 1), all.size()) : all;
    }

    private static Kind kind(Reply reply, boolean mayPass) {
        if (reply instanceof Reply.Success) {
            return mayPass ? Kind.MISTAKEN : Kind.TAKEN;
        }
        return mayPass ? Kind.REFUSED : Kind.MISTAKEN;
    }

    /** A session id that is missing, or that another call has. */
    private List<Requirement> identity(Hypothesis h, Returned returned) {
        if (!(returned.reply() instanceof Reply.Success success) || !isInitiate()) {
            return List.of();
        }
        String session =
                Optional.ofNullable(success.call()).map(Call::sessionId).orElse("");
        if (session.isEmpty()) {
            return List.of(Requirement.INI_1);
        }
        CallState holder = h.state().bySession(session);
        boolean own = holder != null
                && observing
                        .command()
                        .filter(c ->
                                holder.role(belief().cast(), belief().cast().device(c.device())) == Role.CALLERS_DEVICE)
                        .isPresent();
        if (holder == null) {
            return List.of();
        }
        return own ? List.of(Requirement.INI_5, Requirement.PAY_2) : List.of(Requirement.PAY_2);
    }

    private boolean isInitiate() {
        return observing
                .command()
                .filter(c -> History.is(c, Command.InitiateCall.class))
                .isPresent();
    }

    private static @Nullable CallState call(Hypothesis h, Pending pending, Returned returned) {
        if (pending.request().command() instanceof Command.GetActiveCall
                && returned.reply() instanceof Reply.Success success) {
            return Optional.ofNullable(success.call())
                    .map(Call::sessionId)
                    .map(h.state()::bySession)
                    .orElse(null);
        }
        return pending.request().command().session().map(h.state()::bySession).orElse(null);
    }

    /** The explanation in which the fewest events are missing, once every overdue timer has run out. */
    private Situation eventsMissing() {
        Hypothesis h =
                onTime().min(Comparator.comparingLong(Diagnosis::missing)).orElseGet(this::plainest);
        Optional<Due> due =
                h.state().due().stream().filter(d -> isMissing(h, d)).findFirst();
        Optional<CallState> owing = owing(h).findFirst();
        CallState call = due.map(d -> h.state().known(d.call())).or(() -> owing).orElse(null);
        Requirement otherwise = owing.isPresent() ? Requirement.SES_3 : Requirement.TMO_1;
        List<Requirement> cited = List.of(due.map(d -> d.telling().told()).orElse(otherwise));
        return about(h, Kind.MISSING, Optional.empty(), due, call, cited);
    }

    private Stream<Hypothesis> onTime() {
        long now = observing.observation().at();
        Search search = observing.search(now);
        List<Explanation> all = patiently(
                () -> search.explanations(
                        belief().hypotheses(),
                        h -> new Search.Look(List.of(Explanation.of(h)), !Observing.isLate(h, now))),
                List.<Explanation>of());
        return all.stream().map(Explanation::hypothesis).filter(h -> !Observing.isLate(h, now));
    }

    private static long missing(Hypothesis h) {
        return h.state().due().stream().filter(d -> isMissing(h, d)).count() + owing(h).count();
    }

    /** The calls in whose media session something has to come. */
    private static Stream<CallState> owing(Hypothesis h) {
        return h.state().calls().stream().filter(c -> c.media().isOwing());
    }

    /** What has to come in the media session of a call. */
    private List<String> inSession(CallState call) {
        return call.media().due().stream()
                .filter(d -> d.need() == Need.MUST)
                .map(d -> Words.due(d, call, belief().cast()))
                .toList();
    }

    private static boolean isMissing(Hypothesis h, Due due) {
        return due.asNothing(h.readings()).isEmpty();
    }

    private Situation about(
            Hypothesis h,
            Kind kind,
            Optional<Told> told,
            Optional<Due> due,
            @Nullable CallState call,
            List<Requirement> cited) {
        List<Observation> all = new ArrayList<>(belief().history());
        all.add(observing.observation());
        return new Situation(
                kind,
                h,
                belief().cast(),
                belief().setting().foreignSessions(),
                new History(all),
                observing.observation().at(),
                observing.command(),
                told.map(Told::event),
                Optional.empty(),
                due,
                Optional.ofNullable(call),
                cited,
                belief().machine().terms());
    }

    /** The hypothesis in which the most has happened of what was answered: the one with the fewest commands under way. */
    private Hypothesis plainest() {
        return belief().hypotheses().get(0);
    }

    private List<String> expected(Situation s) {
        return switch (s.kind()) {
            case REFUSED, TAKEN, MISTAKEN -> s.event().isPresent() ? dues(s) : answers(s);
            case UNEXPECTED -> dues(s);
            case UNEXPECTED_IN_SESSION -> sessionDues(s);
            case MISSING ->
                Stream.concat(
                                s.hypothesis().state().due().stream()
                                        .filter(d -> isMissing(s.hypothesis(), d))
                                        .map(d -> due(s, d)),
                                owing(s.hypothesis()).flatMap(c -> inSession(c).stream()))
                        .toList();
        };
    }

    private List<String> answers(Situation s) {
        Set<String> all = new LinkedHashSet<>();
        for (Hypothesis h : belief().hypotheses()) {
            Pending pending =
                    h.pending(((Returned) observing.observation()).id()).orElseThrow();
            pending.answer().ifPresent(a -> all.add(Words.answer(a, h.state())));
            if (pending.answer().isEmpty()) {
                observing
                        .search(s.now())
                        .steps(h, pending)
                        .forEach(step -> all.add(Words.answer(step.answer(), step.next())));
            }
        }
        return List.copyOf(all);
    }

    private List<String> dues(Situation s) {
        Set<String> all = new LinkedHashSet<>();
        belief().hypotheses()
                .forEach(h -> h.state().due().stream()
                        .filter(d -> d.device() == s.device())
                        .forEach(d -> all.add(Words.due(d, belief().cast(), h.state()))));
        return all.isEmpty() ? List.of("no event on this device") : List.copyOf(all);
    }

    private List<String> sessionDues(Situation s) {
        Set<String> all = new LinkedHashSet<>();
        belief().hypotheses()
                .forEach(h -> h.state()
                        .calls()
                        .forEach(c -> c.media().due().stream()
                                .filter(d -> d.device() == s.device())
                                .forEach(d -> all.add(Words.due(d, c, belief().cast())))));
        return all.isEmpty() ? List.of("no session event on this device") : List.copyOf(all);
    }

    private String due(Situation s, Due due) {
        return Words.due(due, belief().cast(), s.hypothesis().state());
    }

    private Belief belief() {
        return observing.belief();
    }
}
