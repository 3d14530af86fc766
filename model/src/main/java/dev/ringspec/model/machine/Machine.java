package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Notice;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.rule.Telling.Alternative;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rulebook made executable: from a state, every legal step. Pure; the same arguments give the same steps in the same
 * order, the usual one first.
 */
public final class Machine {
    private final Cast cast;
    private final Terms terms;
    private final Effects effects;
    private final Memory memory;
    private final Timeouts timeouts;
    private final Lines lines;
    private final Sessions sessions;
    private final SessionArrivals arrivals;

    public Machine(Cast cast, Terms terms) {
        this.cast = cast;
        this.terms = terms;
        this.effects = new Effects(cast);
        this.memory = new Memory(cast);
        this.timeouts = new Timeouts(terms.defaultTimeout());
        this.lines = new Lines(terms);
        this.sessions = new Sessions(cast, effects);
        this.arrivals = new SessionArrivals(cast);
    }

    public Cast cast() {
        return cast;
    }

    public Terms terms() {
        return terms;
    }

    /** Every way in which a command may take effect. */
    public List<Step> steps(State state, Readings readings, Request request) {
        return switch (Act.of(request.command())) {
            case DISCONNECT ->
                List.of(lines.disconnect(sessions.cutOff(state, request.device()), readings, request.device()));
            case CONNECT -> List.of(lines.connect(state, readings, request));
            default -> Lines.orRefused(state, readings, request.device(), connected(state, readings, request));
        };
    }

    private List<Step> connected(State state, Readings readings, Request request) {
        return switch (Act.of(request.command())) {
            case INITIATE -> behindOrNot(state, readings, request, initiate(state, readings, request));
            case ACCEPT -> behindOrNot(state, readings, request, decide(state, readings, request));
            case REJECT, SEND_BUSY, CANCEL, REPORT_UNANSWERED, REJECT_OTHERWISE, END ->
                decide(state, readings, request);
            case ADD_LISTENER -> listen(Rulebook.ADD_LISTENER, state, readings, request);
            case REMOVE_LISTENER -> listen(Rulebook.REMOVE_LISTENER, state, readings, request);
            case GET_ACTIVE_CALL -> memory.steps(state, readings, request.device());
            case CLEAR_ACTIVE_CALL -> List.of(clear(state, readings, request.device()));
            case DISCONNECT, CONNECT, RUN_OUT -> throw new IllegalArgumentException("no command of a call");
            case GENERATE_TOKEN, START_SESSION, END_SESSION -> sessions.steps(state, readings, request);
        };
    }

    /** Every way in which the timer of a call may run out. */
    public List<Step> expire(State state, Readings readings, int key) {
        CallState call = state.known(key);
        List<Step> steps = new ArrayList<>();
        Lines.running(state, call, readings).ifPresent(under -> steps.addAll(runOut(state, call, under)));
        Lines.waiting(state, call, readings, nobodyHears()).ifPresent(steps::add);
        return steps;
    }

    private List<Step> runOut(State state, CallState call, Readings readings) {
        Rule rule = Rulebook.rule(Act.RUN_OUT, call.status(), call.role(cast, call.caller()));
        State stopped = state.with(call.timed(Timer.STOPPED));
        return Way.through(rule, readings).stream()
                .flatMap(way -> effects.apply(way.effect(), stopped, call.key(), Cast.NOBODY, way.readings()).stream()
                        .map(next -> new Step(next, way.readings(), nobodyHears(), Optional.empty())))
                .toList();
    }

    private static Answer nobodyHears() {
        return Answer.yes(Requirement.TMO_1);
    }

    /** Every way in which a call may end by itself, since only one side is in its media session. */
    public List<Step> drop(State state, Readings readings, int key) {
        return readings.allows(Reading.ONE_SIDED_SESSION_DROPS)
                ? sessions.drop(state, readings.with(Reading.ONE_SIDED_SESSION_DROPS), key)
                : List.of();
    }

    /** Every event due in the media session of a call that this may be; of equal ones the one needed most is first. */
    public List<SessionDue> arriving(State state, int key, SessionEvent event) {
        return arrivals.arriving(state.known(key), event);
    }

    /** A session event has come. */
    public State heard(State state, int key, SessionDue come) {
        CallState call = state.known(key);
        return state.with(call.meeting(call.media().after(come)));
    }

    /** A device was told the token that it was granted. */
    public State given(State state, int key, int device, String token) {
        CallState call = state.known(key);
        return state.with(call.meeting(call.media().given(device, token)));
    }

    /** What an effect does where the rules would not allow it: for systems that are broken on purpose. */
    public List<Step> enforce(Effect effect, State state, Readings readings, int key, int actor) {
        return effects.apply(effect, state, key, actor, readings).stream()
                .map(next -> new Step(next, readings, Answer.of(effect, next.known(key)), Optional.empty()))
                .toList();
    }

    /** Every way in which an event of that kind, of that call, can come to that listener now. */
    public List<Delivery> deliver(State state, Readings readings, int key, int device, int listener, EventKind kind) {
        List<Delivery> deliveries = new ArrayList<>();
        State here = state;
        List<Readings> under = List.of(readings);
        for (Due due : state.due()) {
            if (due.concerns(key, device) && due.isStillFor(listener) && !due.isHeldBack()) {
                for (Readings way : under) {
                    deliveries.addAll(arriving(here, way, due, listener, kind));
                }
                under = each(under, way -> skipping(due, listener, way));
                here = isKept(due, listener) ? here.withoutOne(due) : keeping(here, due, listener);
            }
        }
        return deliveries;
    }

    private static List<Readings> each(List<Readings> under, Function<Readings, List<Readings>> ways) {
        if (under.size() == 1) {
            return ways.apply(under.get(0));
        }
        List<Readings> all = new ArrayList<>();
        under.forEach(readings -> all.addAll(ways.apply(readings)));
        return all;
    }

    /**
     * An event that came.
     *
     * @param due what was due
     * @param notice the form it has
     * @param next the state afterwards
     * @param readings the readings under which it has that form
     */
    public record Delivery(Due due, Notice notice, State next, Readings readings) {}

    /** Everything caused so far has arrived; in no way if something still has to come. */
    public List<Quieted> quiet(State state, Readings readings) {
        List<Readings> under = List.of(readings);
        Set<Requirement> warnings = EnumSet.noneOf(Requirement.class);
        if (state.anyCall(call -> call.media().isOwing())) {
            return List.of();
        }
        if (state.anyCall(call -> call.media().isWanting())) {
            warnings.add(Requirement.SES_4);
        }
        for (Due due : state.due()) {
            if (due.waits() == Cast.NOBODY) {
                due.discouragement(readings).ifPresent(warnings::add);
                under = each(under, due::asNothing);
            }
        }
        State quiet = state.mapDue(d -> lost(state, d) ? d.waitingFor(d.device()) : d)
                .withoutDue(d -> d.waits() == Cast.NOBODY)
                .settled();
        return under.stream().map(r -> new Quieted(quiet, r, warnings)).toList();
    }

    /**
     * A state in which nothing is due.
     *
     * @param state the state
     * @param readings the readings under which nothing had to come any more
     * @param warnings what was allowed not to come, with a warning
     */
    public record Quieted(State state, Readings readings, Set<Requirement> warnings) {}

    /** The state with every due event in the one form that it has under the readings. */
    public State formed(State state, Readings readings) {
        return state.mapDue(d -> d.under(readings).orElse(d))
                .withoutDue(d -> d.under(readings).isEmpty());
    }

    /** It was under way to a device that has lost its connection; it may come when that is there again. */
    private static boolean lost(State state, Due due) {
        return due.waits() == Cast.NOBODY && state.isOffline(due.device());
    }

    /** A device was answered that it is connected: timers that waited for it have run out by then. */
    public State reconnected(State state, int device, long at) {
        return state.mapCalls(
                call -> call.caller() == device && call.ticks() && call.timer().latest() == Long.MAX_VALUE
                        ? call.timed(call.timer().startedBy(at, terms.late()))
                        : call);
    }

    /**
     * A device was answered by a success, so it knows the call as it is unless somebody else has changed it since. An end
     * that was over before leaves the call as it is, but not what is known of the devices' memory.
     */
    public State answered(State state, int key, Request request) {
        CallState call = state.known(key);
        if (call.decider() == request.device() || call.status() == CallStatus.INITIATED) {
            return state.with(call.knownTo(request.device()));
        }
        boolean again = call.status() == CallStatus.ENDED && request.command() instanceof Command.EndCall;
        return again ? state.with(call.endedAgain()) : state;
    }

    /** An initiate was answered at that moment, in microseconds. */
    public State started(State state, int key, long at) {
        CallState call = state.known(key);
        return call.ticks() ? state.with(call.timed(call.timer().startedBy(at, terms.late()))) : state;
    }

    /** Somebody was told of a call at that moment, so it had begun by then, whatever its initiate is answered and when. */
    public State begun(State state, int key, long at) {
        CallState call = state.known(key);
        return call.timer().isUnseen() ? started(state, key, at) : state;
    }

    /** The session id of a call became known. */
    public State named(State state, int key, String session) {
        return state.with(state.known(key).named(session));
    }

    /** The readings under which a later event can come to the listener although this one has not. */
    private static List<Readings> skipping(Due due, int listener, Readings readings) {
        if (!isKept(due, listener)) {
            return List.of(readings);
        }
        return due.arrived() ? List.of() : due.asNothing(readings);
    }

    private static State keeping(State state, Due due, int listener) {
        return state.mapOne(due, d -> d.keptFrom(CallState.bit(listener)));
    }

    private static boolean isKept(Due due, int listener) {
        return CallState.has(due.must(), listener);
    }

    private List<Delivery> arriving(State state, Readings readings, Due due, int listener, EventKind kind) {
        List<Delivery> all = new ArrayList<>();
        for (Alternative one : due.telling().alternatives()) {
            boolean says =
                    one.notice().isPresent() && one.notice().get().kinds().contains(kind);
            if (says && one.premise().holdsUnder(readings)) {
                all.add(delivery(state, due, listener, kind, one, readings));
            }
        }
        return all;
    }

    private static Delivery delivery(
            State state, Due due, int listener, EventKind kind, Alternative as, Readings readings) {
        Notice notice = as.notice().orElseThrow();
        State told = state.mapOne(due, d -> d.deliveredTo(listener, kind, notice));
        boolean last = told.firstDue(d -> d.concerns(due.call(), due.device()) && !d.arrived())
                .isEmpty();
        CallState heard = told.known(due.call()).heardOn(due.device());
        State next = told.with(last ? heard.knownTo(due.device()) : heard);
        return new Delivery(due, notice, next, as.premise().under(readings).orElseThrow());
    }

    private List<Step> behindOrNot(State state, Readings readings, Request request, List<Step> now) {
        List<Step> all = new ArrayList<>(now);
        if (request.shared() && request.command() instanceof Command.InitiateCall) {
            all.add(new Step(state, readings, Answer.no(Requirement.INI_4), Optional.empty()));
        }
        for (State earlier : Lag.earlierOutcomes(state, request.device())) {
            List<Step> then = request.command() instanceof Command.InitiateCall
                    ? initiate(earlier, readings, request)
                    : decide(earlier, readings, request);
            then.stream()
                    .filter(step -> step.answer().refused())
                    .forEach(step -> all.add(new Step(state, readings, step.answer(), Optional.empty())));
        }
        return all.size() < 2 ? all : all.stream().distinct().toList();
    }

    private List<Step> initiate(State state, Readings readings, Request request) {
        Scene scene = new Scene(cast, state, request, Cast.NOBODY);
        List<Step> steps = new ArrayList<>();
        Rule rule = scene.callsAGroup() ? Rulebook.INITIATE_TO_A_GROUP : Rulebook.INITIATE;
        for (Way way : Way.through(rule, scene, readings)) {
            if (way.isRefusal()) {
                steps.add(refused(state, way));
            } else {
                steps.addAll(ring(state, request, way, scene));
            }
        }
        return steps;
    }

    private List<Step> ring(State state, Request request, Way way, Scene scene) {
        Command.InitiateCall command = (Command.InitiateCall) request.command();
        List<Step> steps = new ArrayList<>();
        for (Timeouts.Length length : timeouts.of(command, way.readings())) {
            Timer timer = new Timer(length.micros(), request.since() + length.micros() - terms.early(), Long.MAX_VALUE);
            CallState call = made(request, scene, timer);
            State born = superseding(state, request.device()).with(call);
            // Busy by itself is nobody's doing: no device can repeat it.
            int actor = way.effect().equals(Rulebook.RING_BUSY) ? Cast.NOBODY : request.device();
            steps.addAll(perform(way.effect(), born, call.key(), actor, way.under(length.readings())));
        }
        for (Readings refusing : timeouts.refusing(command, way.readings())) {
            steps.add(new Step(state, refusing, Answer.no(Requirement.TMO_8), Optional.empty()));
        }
        return steps;
    }

    private CallState made(Request request, Scene scene, Timer timer) {
        Command.InitiateCall command = (Command.InitiateCall) request.command();
        String receiverType = scene.callsAGroup() ? "group" : command.receiverType();
        CallState call = CallState.made(
                request.id(), request.device(), scene.receiver(), command.callType(), receiverType, timer);
        return scene.callsAGroup()
                ? call.to(Roster.calling(cast, scene.gathering().called(), request.device()))
                : call;
    }

    private List<Step> decide(State state, Readings readings, Request request) {
        CallState call = state.bySession(request.command().session().orElse(""));
        if (call == null) {
            Requirement because = Rulebook.NO_SUCH_CALL.requirement();
            return List.of(new Step(state, readings, Answer.no(because), Optional.empty()));
        }
        Rule rule = Rulebook.rule(Act.of(request.command()), call.status(), call.role(cast, request.device()));
        Scene scene = new Scene(cast, state, request, call.key());
        return Way.through(rule, scene, readings).stream()
                .flatMap(way -> decided(state, request, call, way).stream())
                .toList();
    }

    private List<Step> decided(State state, Request request, CallState call, Way way) {
        if (way.isRefusal()) {
            return List.of(refused(state, way));
        }
        boolean accepts = way.effect().to().filter(CallStatus.ONGOING::equals).isPresent();
        State before = accepts ? superseding(state, request.device()).with(call) : state;
        return perform(way.effect(), before, call.key(), request.device(), way);
    }

    private List<Step> perform(Effect effect, State state, int key, int actor, Way way) {
        return effects.apply(effect, state, key, actor, way.readings()).stream()
                .map(next -> new Step(next, way.readings(), Answer.of(effect, next.known(key)), way.warning()))
                .toList();
    }

    private static Step refused(State state, Way way) {
        return new Step(state, way.readings(), Answer.no(way.refusal()), Optional.empty());
    }

    private static State superseding(State state, int device) {
        return state.supersededOn(device);
    }

    private List<Step> listen(Rule rule, State state, Readings readings, Request request) {
        Listeners listeners = new Listeners(cast, state, request);
        return Way.through(rule, new Scene(cast, state, request, Cast.NOBODY), readings).stream()
                .flatMap(way -> way.isRefusal()
                        ? List.of(refused(state, way)).stream()
                        : listeners.after(way.effect(), way.readings()).stream())
                .toList();
    }

    private Step clear(State state, Readings readings, int device) {
        State next = state.clearedOn(device, cast);
        return new Step(next, readings, Answer.yes(Requirement.ACT_5), Optional.empty());
    }
}
