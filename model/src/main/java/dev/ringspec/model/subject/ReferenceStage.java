package dev.ringspec.model.subject;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.SessionDue;
import dev.ringspec.model.machine.SessionDue.Need;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.machine.Timer;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Readings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A world of the reference system. Nothing happens by itself: each {@link #proceed} does one thing that can happen next,
 * and the schedule says which.
 */
final class ReferenceStage implements Stage {
    private final Machine machine;
    private final Witness witness;
    private final Readings readings;
    private final Schedule schedule;
    private final Conduct conduct;
    private final SessionNames sessions;
    private final Chronicle chronicle;
    private final List<Request> inbox = new ArrayList<>();
    private final List<Runnable> outbox = new ArrayList<>();
    private final List<Request> recent = new ArrayList<>();
    private final List<Moment.Deed> past = new ArrayList<>();
    private final List<Advance> advances = new ArrayList<>();
    private State state;
    private long clock;
    private boolean closed;

    ReferenceStage(
            World world,
            Witness witness,
            Capabilities capabilities,
            Readings readings,
            Schedule schedule,
            Conduct conduct,
            SessionNames sessions) {
        Cast cast = new Cast(world);
        this.machine = new Machine(cast, Terms.exact(capabilities));
        this.witness = witness;
        this.readings = readings;
        this.schedule = schedule;
        this.conduct = conduct;
        this.sessions = sessions;
        this.chronicle = new Chronicle(cast);
        this.state = State.initial(cast);
    }

    /**
     * An advance of time under way.
     *
     * @param to the time to reach
     * @param barrier whether it moves nothing and only waits
     * @param waitsFor the commands given before it
     * @param pondered whether all that comes by itself has come
     * @param done completed when everything due by then has come
     */
    private record Advance(
            long to, boolean barrier, List<Request> waitsFor, boolean pondered, CompletableFuture<Void> done) {
        Advance afterwards() {
            return new Advance(to, barrier, List.of(), true, done);
        }
    }

    @Override
    public void invoke(int id, String device, Command command) {
        inbox.add(new Request(id, machine.cast().device(device), command, clock, false));
    }

    @Override
    public CompletableFuture<Void> advance(long micros) {
        long from =
                advances.isEmpty() ? clock : advances.get(advances.size() - 1).to();
        Advance advance = new Advance(from + micros, micros == 0, List.copyOf(inbox), false, new CompletableFuture<>());
        advances.add(advance);
        return advance.done();
    }

    @Override
    public boolean proceed() {
        List<Runnable> next = closed ? List.of() : possible();
        if (next.isEmpty()) {
            return arrive();
        }
        next.get(schedule.pick(next.size())).run();
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Everything that can happen next, what was caused first at the head. */
    private List<Runnable> possible() {
        List<Runnable> all = new ArrayList<>();
        outbox.stream()
                .findFirst()
                .ifPresent(first -> all.add(() -> {
                    outbox.remove(first);
                    first.run();
                }));
        notifications().forEach(n -> all.add(() -> deliver(n)));
        mentions(need -> need != Need.MAY).forEach(all::add);
        List<Runnable> effects = new ArrayList<>();
        inbox.forEach(request -> effects.add(() -> take(request)));
        Optional<Runnable> timer = timer();
        boolean timerFirst =
                timer.isPresent() && advances.get(0).waitsFor().stream().noneMatch(inbox::contains);
        if (timerFirst) {
            all.add(timer.get());
        }
        all.addAll(effects);
        return all.isEmpty() ? all : withWhatMay(all);
    }

    /** What need not be told is told only beside something else, so an order that takes the first never tells it. */
    private List<Runnable> withWhatMay(List<Runnable> all) {
        mentions(need -> need == Need.MAY).forEach(all::add);
        return all;
    }

    /** The first timer that is due within the advance under way. */
    private Optional<Runnable> timer() {
        if (advances.isEmpty()) {
            return Optional.empty();
        }
        return state.calls().stream()
                .filter(c ->
                        c.ticks() && c.timer().earliest() <= advances.get(0).to())
                .min(Comparator.comparingLong(c -> c.timer().earliest()))
                .map(c -> () -> expire(c));
    }

    /** Nothing can happen any more: the first advance has reached its time. */
    private boolean arrive() {
        if (advances.isEmpty()) {
            return false;
        }
        Advance first = advances.get(0);
        if (!first.pondered()) {
            ponder(first);
            return true;
        }
        advances.remove(0);
        if (first.barrier()) {
            rest();
        }
        first.done().complete(null);
        return true;
    }

    /** Behind a barrier nothing is together with what was before it; behind a lapse of time, a command may still be. */
    private void rest() {
        recent.clear();
        state = machine.quiet(state, readings).get(0).state();
    }

    /** The last moment before it is quiet: what a broken system says by itself, it says now. */
    private void ponder(Advance first) {
        boolean moved = first.to() > clock;
        clock = first.to();
        if (moved && !closed) {
            drop();
        }
        advances.set(0, first.afterwards());
        Moment now = moment(Optional.empty(), Optional.empty());
        List<CallEvent> thoughts = new ArrayList<>(moved && !closed ? conduct.muses(now) : List.of());
        thoughts.addAll(closed ? List.of() : conduct.lags(now));
        thoughts.forEach(e -> outbox.add(() -> witness.told(e)));
    }

    /** OP-one-sided-session: when time has passed, a call in whose media session only one side is may end. */
    private void drop() {
        for (CallState call : state.calls()) {
            List<Step> drops = call.mayDrop(clock) ? machine.drop(state, readings, call.key()) : List.of();
            if (!drops.isEmpty()) {
                state = machine.formed(drops.get(0).next(), readings);
                chronicle.note(state, clock);
            }
        }
    }

    private void take(Request request) {
        inbox.remove(request);
        recent.add(request);
        Optional<CallState> call = request.command().session().map(state::bySession);
        Moment before = moment(Optional.of(request), call);
        Step step = conduct.takes(before, machine.steps(state, readings, request));
        past.add(new Moment.Deed(request, step.answer().refused()));
        state = named(step, request);
        chronicle.note(state, clock);
        Reply right = granted(request, step.answer(), reply(request, step.answer()));
        Reply reply = conduct.answers(moment(Optional.of(request), shown(step)), right);
        outbox.add(() -> witness.returned(request.id(), reply));
        conduct.adds(moment(Optional.of(request), shown(step)), step).forEach(e -> outbox.add(() -> witness.told(e)));
        Optional<CallState> named = request.command().session().map(state::bySession);
        conduct.intrudes(moment(Optional.of(request), named), step).forEach(e -> outbox.add(() -> witness.heard(e)));
    }

    /** A token that is granted is good for one device, one call and one status of it. */
    private Reply granted(Request request, Answer answer, Reply reply) {
        if (answer.refused() || !(request.command() instanceof Command.GenerateToken generate)) {
            return reply;
        }
        String token = "token-" + request.id();
        CallState call = state.bySession(generate.sessionId());
        if (call != null) {
            state = machine.given(state, call.key(), request.device(), token);
        }
        return new Reply.Success(null, token);
    }

    /** A new call gets its session id at once. */
    private State named(Step step, Request request) {
        CallState made = step.next().call(request.id());
        State next = machine.formed(step.next(), readings);
        return made != null && made.session() == null ? next.with(made.named(sessions.next())) : next;
    }

    private Optional<CallState> shown(Step step) {
        return step.answer().call() == Cast.NOBODY
                ? Optional.empty()
                : Optional.of(state.known(step.answer().call()));
    }

    private Reply reply(Request request, Answer answer) {
        if (answer.refused()) {
            String caller = machine.cast().uid(machine.cast().userOf(request.device()));
            return new Reply.Refused(
                    RefusalCode.of(request.command(), caller, answer.because()),
                    answer.because().statement());
        }
        if (answer.call() == Cast.NOBODY) {
            return new Reply.Success(null);
        }
        CallState call = state.known(answer.call());
        return new Reply.Success(chronicle.answered(
                call,
                answer.words().isEmpty() ? call.status().word() : answer.words().get(0)));
    }

    private void expire(CallState call) {
        clock = Math.max(clock, call.timer().earliest());
        Moment before = moment(Optional.empty(), Optional.of(call));
        Step step = conduct.takes(before, machine.expire(state, readings, call.key()));
        state = machine.formed(runOut(step.next(), call.key()), readings);
        conduct.adds(before, step).forEach(e -> outbox.add(() -> witness.told(e)));
    }

    /** A timer that has run out has run out, even if nothing came of it. */
    private static State runOut(State next, int key) {
        CallState call = next.known(key);
        return call.ticks() ? next.with(call.timed(Timer.STOPPED)) : next;
    }

    /**
     * The next event for one listener.
     *
     * @param due the event
     * @param listener the listener
     */
    private record Notification(Due due, int listener) {}

    private List<Notification> notifications() {
        List<Notification> all = new ArrayList<>();
        for (Due due : state.due()) {
            IntStream.range(0, machine.cast().listeners())
                    .filter(l -> !due.isHeldBack() && due.isStillFor(l) && isNext(due, l))
                    .forEach(l -> all.add(new Notification(due, l)));
        }
        return all;
    }

    private boolean isNext(Due due, int listener) {
        return state.due().stream()
                .filter(d -> d.concerns(due.call(), due.device()) && d.isStillFor(listener))
                .findFirst()
                .filter(due::equals)
                .isPresent();
    }

    private void deliver(Notification notification) {
        Due due = notification.due();
        Notice notice = due.notices().findFirst().orElseThrow();
        EventKind kind = notice.kinds().get(0);
        CallState call = state.known(due.call());
        state = machine.deliver(state, readings, due.call(), due.device(), notification.listener(), kind)
                .get(0)
                .next();
        CallEvent event = new CallEvent(
                machine.cast().deviceId(due.device()),
                machine.cast().listenerId(notification.listener()),
                kind,
                chronicle.told(call, kind, notice.word(), receiver(due, notice, call)));
        conduct.tells(moment(Optional.empty(), Optional.of(call)), event).forEach(witness::told);
    }

    private String receiver(Due due, Notice notice, CallState call) {
        return notice.ofTheMember() ? machine.cast().uid(due.member()) : call.receiverId(machine.cast());
    }

    /** What is due in media sessions and is so much needed. */
    private List<Runnable> mentions(Predicate<Need> needed) {
        List<Runnable> all = new ArrayList<>();
        for (CallState call : state.calls()) {
            call.media().due().stream()
                    .filter(due -> needed.test(due.need()))
                    .forEach(due -> all.add(() -> mention(call, due)));
        }
        return all;
    }

    private void mention(CallState call, SessionDue due) {
        state = machine.heard(state, call.key(), due);
        SessionEvent event = new SessionEvent(
                machine.cast().deviceId(due.device()),
                due.kind(),
                String.valueOf(call.session()),
                due.user() == Cast.NOBODY ? null : machine.cast().uid(due.user()));
        conduct.mentions(moment(Optional.empty(), Optional.of(call)), event).forEach(witness::heard);
    }

    private Moment moment(Optional<Request> request, Optional<CallState> call) {
        return new Moment(
                machine,
                state,
                readings,
                request,
                call,
                clock,
                List.copyOf(recent),
                List.copyOf(past),
                chronicle::told);
    }
}
