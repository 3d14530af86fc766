package dev.ringspec.model.machine;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.SessionDue.Need;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Effect;
import dev.ringspec.model.rule.Rule;
import dev.ringspec.model.rule.Rulebook;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayList;
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
        State next = state.with(call.meeting(met(call, request, way.effect(), state.isOffline(request.device()))));
        return way.effect().to().isEmpty()
                ? List.of(new Step(next, way.readings(), answer(way.effect()), way.warning()))
                : effects.apply(way.effect(), next, call.key(), request.device(), way.readings()).stream()
                        .map(ended -> new Step(ended, way.readings(), answer(way.effect()), way.warning()))
                        .toList();
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
                : left(call, device, effect.to().isPresent());
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
        return next.entered(device);
    }

    /** Those inside are told who leaves, and by whoever has ended the call as well, that it is over. */
    private MediaSession left(CallState call, int device, boolean hangsUp) {
        MediaSession before = call.media();
        if (!before.isNear(device)) {
            return before;
        }
        MediaSession next = before.left(device, call.isParty(device));
        for (int other : inside(before, device)) {
            SessionEventKind kind = SessionEventKind.USER_LEFT;
            next = next.owing(new SessionDue(other, kind, cast.userOf(device), need(call, device, other)));
        }
        boolean withTheOther =
                !call.isOfAGroup() && before.has(device) && call.isParty(device) && before.has(call.otherThan(device));
        if (!withTheOther || hangsUp) {
            return next;
        }
        boolean hasEnded = call.status() == CallStatus.ENDED && CallState.has(before.parting(), device);
        if (call.status() == CallStatus.ONGOING) {
            next = next.partingWith(device);
        }
        return hasEnded || call.status() == CallStatus.ONGOING
                ? next.owingTheEnd(call.otherThan(device), hasEnded ? Need.MUST : Need.MAY)
                : next;
    }

    /** SES-4 speaks of the two sides of a call; of anybody else, of a group, and of a call that is not ongoing, no document does. */
    private static Need need(CallState call, int device, int other) {
        boolean isSure =
                !call.isOfAGroup() && call.media().has(other) && !call.media().isShaken();
        return isSure && call.joins(device) && call.joins(other) ? Need.SHOULD : Need.MAY;
    }

    private int[] inside(MediaSession media, int but) {
        return IntStream.range(0, cast.devices())
                .filter(device -> device != but && media.isNear(device))
                .toArray();
    }

    /** A device has lost its connection: who is with it may take it for gone. */
    State cutOff(State state, int device) {
        return state.mapCalls(call -> call.media().isEmpty() ? call : call.meeting(cutOff(call, device)));
    }

    private MediaSession cutOff(CallState call, int device) {
        MediaSession next = call.media().shaking(device);
        for (int other : call.media().has(device) ? inside(next, device) : new int[0]) {
            SessionEventKind kind = SessionEventKind.USER_LEFT;
            next = next.owing(new SessionDue(other, kind, cast.userOf(device), Need.MAY));
        }
        return next;
    }

    /** OP-one-sided-session {@code drops}. */
    List<Step> drop(State state, Readings readings, int key) {
        Answer nobodyHears = Answer.yes(Requirement.SES_7);
        return effects.apply(Rulebook.DROP, state, key, Cast.NOBODY, readings).stream()
                .map(next -> new Step(next, readings, nobodyHears, Optional.empty()))
                .toList();
    }

    /** Every way in which that event may come now. */
    List<SessionDue> arriving(CallState call, SessionEvent event) {
        int device = cast.device(event.device());
        Set<Integer> users = new LinkedHashSet<>();
        List<SessionDue> all = new ArrayList<>();
        for (SessionDue due : call.media().due()) {
            if (due.device() == device && due.kind() == event.kind() && isAbout(due, event) && users.add(due.user())) {
                all.add(due);
            }
        }
        return all;
    }

    private boolean isAbout(SessionDue due, SessionEvent event) {
        return due.user() == Cast.NOBODY || event.uid() == null || due.user() == cast.user(event.uid());
    }
}
