package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.SessionDue.Need;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of media sessions: by commands, by themselves, and by what is told. */
final class Sessions {
    private final Cast cast;
    private final Effects effects;

    Sessions(Cast cast, Effects effects) {
        this.cast = cast;
        this.effects = effects;
    }

    /** Every way in which a command of the media session may take effect. Where it may be refused, that is the usual way. */
    List<Step> steps(State state, Readings readings, Request request) {
        CallState call = state.bySession(request.command().session().orElse(""));
        Act act = Act.of(request.command());
        Rule rule = call == null
                ? Rulebook.ruleOfNoCall(act)
                : Rulebook.rule(act, call.status(), call.role(cast, request.device()));
        Scene scene = new Scene(cast, state, request, call == null ? Cast.NOBODY : call.key());
        List<Way> ways = Way.through(rule, scene, readings);
        return Stream.concat(ways.stream().filter(Way::isRefusal), ways.stream().filter(w -> !w.isRefusal()))
                .flatMap(way -> taken(state, request, call, way).stream())
                .toList();
    }

    private List<Step> taken(State state, Request request, @Nullable CallState call, Way way) {
        if (way.isRefusal()) {
            return List.of(new Step(state, way.readings(), Answer.no(way.refusal()), Optional.empty()));
        }
        if (call == null) {
            return List.of(new Step(state, way.readings(), answer(way.effect()), way.warning()));
        }
        State met = state.with(call.meeting(met(call, request, way.effect(), state.isOffline(request.device()))));
        State next = request.command() instanceof Command.StartSession ? elsewhere(met, call, request.device()) : met;
        return effects.apply(way.effect(), next, call.key(), request.device(), way.readings()).stream()
                .map(then -> new Step(then, way.readings(), answer(way.effect()), way.warning()))
                .toList();
    }

    /** Who enters the session of one call may be taken to have left that of another. */
    private State elsewhere(State state, CallState entered, int device) {
        return state.mapCalls(
                call -> call.key() != entered.key() && call.media().has(device) ? doubting(call, device) : call);
    }

    private static Answer answer(Effect effect) {
        Set<Requirement> shows =
                new LinkedHashSet<>(List.of(effect.answered(), effect.nobodyElse(), Requirement.PAY_11));
        return new Answer(false, Cast.NOBODY, List.of(), effect.answered(), List.copyOf(shows));
    }

    private MediaSession met(CallState call, Request request, Effect effect, boolean offline) {
        int device = request.device();
        if (request.command() instanceof Command.GenerateToken) {
            return call.media().grantedTo(device);
        }
        MediaSession next = request.command() instanceof Command.StartSession
                ? offline ? entered(call, device).shaking(device) : entered(call, device)
                : left(call, request, offline, effect.to().isPresent());
        return next.equals(call.media()) ? next : next.lonelySince(request.since());
    }

    /** Those inside are told who enters; who enters may be told who is there. */
    private MediaSession entered(CallState call, int device) {
        MediaSession next = call.media();
        boolean again = next.has(device);
        for (int other : inside(next, device)) {
            Need need = again ? Need.MAY : need(call, device, other);
            next = next.owing(new SessionDue(other, SessionEventKind.USER_JOINED, cast.userOf(device), need));
            next = next.owing(new SessionDue(device, SessionEventKind.USER_JOINED, cast.userOf(other), Need.MAY));
        }
        MediaSession then = next.entered(device);
        return call.status().isTerminal() ? then.owingTheEnd(device, Need.MAY) : then;
    }

    /** Those inside are told who leaves, and by a side of the call, perhaps that it is over. */
    private MediaSession left(CallState call, Request request, boolean offline, boolean hangsUp) {
        int device = request.device();
        MediaSession before = call.media();
        if (!before.isNear(device)) {
            return before;
        }
        MediaSession next = offline ? before.shaking(device) : before.left(device, call.isParty(device));
        for (int other : inside(before, device)) {
            next = next.owing(leaving(device, other, need(call, device, other)));
        }
        MediaSession parted = hangsUp ? next : parted(call, next, device);
        return request.shared() || before.isShaken() ? stillTold(call, parted, device) : parted;
    }

    private SessionDue leaving(int who, int told, Need need) {
        return new SessionDue(told, SessionEventKind.USER_LEFT, cast.userOf(who), need);
    }

    /**
     * Who leaves together with the other side, or while nobody can say who is inside, may still be told what was so before: it is
     * under way.
     */
    private MediaSession stillTold(CallState call, MediaSession next, int device) {
        MediaSession then = call.status() == CallStatus.ENDED ? next.owingTheEnd(device, Need.MAY) : next;
        for (int other : inside(call.media(), device)) {
            then = then.owing(leaving(other, device, Need.MAY));
            then = CallState.has(next.shaken(), other)
                    ? then.owing(new SessionDue(device, SessionEventKind.USER_JOINED, cast.userOf(other), Need.MAY))
                    : then;
        }
        return then;
    }

    /** SES-3: {@code onCallEnded} may come of it, and has to if the device has ended the call before. */
    private MediaSession parted(CallState call, MediaSession next, int device) {
        if (call.isOfAGroup() || !call.isParty(device) || call.status() == CallStatus.INITIATED) {
            return next;
        }
        MediaSession before = call.media();
        MediaSession then = next;
        for (int other : inside(before, device)) {
            then = then.owingTheEnd(other, Need.MAY);
        }
        boolean areBoth = before.has(device) && before.has(call.otherThan(device));
        if (areBoth && call.status() == CallStatus.ONGOING) {
            return then.partingWith(device);
        }
        boolean hasEnded = areBoth && CallState.has(before.parting(), device);
        return hasEnded ? then.owingTheEnd(call.otherThan(device), Need.MUST) : then;
    }

    /** SES-4 speaks of the two sides of a call; of anybody else, of a group, and of a call that is not ongoing, no document does. */
    private Need need(CallState call, int device, int other) {
        boolean isSure = !call.isOfAGroup()
                && call.media().has(other)
                && !call.media().isShaken()
                && !isThereBesides(call, device);
        return isSure && call.joins(device) && call.joins(other) ? Need.SHOULD : Need.MAY;
    }

    /** Whether another device of its user is inside: then the user neither enters nor leaves by this one. */
    private boolean isThereBesides(CallState call, int device) {
        return Arrays.stream(inside(call.media(), device)).anyMatch(d -> cast.userOf(d) == cast.userOf(device));
    }

    private int[] inside(MediaSession media, int but) {
        return IntStream.range(0, cast.devices())
                .filter(device -> device != but && media.isNear(device))
                .toArray();
    }

    /** A device has lost its connection: whether it is still inside, nobody can say. */
    State cutOff(State state, int device) {
        return state.mapCalls(call -> call.media().isEmpty() ? call : doubting(call, device));
    }

    private static CallState doubting(CallState call, int device) {
        return call.meeting(call.media().shaking(device));
    }

    /** OP-one-sided-session {@code drops}. */
    List<Step> drop(State state, Readings readings, int key) {
        Answer nobodyHears = Answer.yes(Requirement.SES_7);
        return effects.apply(Rulebook.DROP, state, key, Cast.NOBODY, readings).stream()
                .map(next -> new Step(next, readings, nobodyHears, Optional.empty()))
                .toList();
    }
}
