package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.subject.Moment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions to a moment, on which a broken system goes wrong or not.
 *
 * @param moment the moment
 */
record Scene(Moment moment) {
    boolean act(Act... acts) {
        return moment.request().filter(r -> is(r, acts)).isPresent();
    }

    /** Whether the call that it is about has one of these statuses. */
    boolean in(CallStatus... statuses) {
        return call().filter(c -> Arrays.asList(statuses).contains(c.status())).isPresent();
    }

    /** Whether the acting device has that role in the call. */
    boolean by(Role role) {
        return call().filter(c -> c.role(cast(), device()) == role).isPresent();
    }

    /** Whether it is the act of a party of the call. */
    boolean byAParty() {
        return call().isPresent() && !by(Role.OUTSIDER);
    }

    /** Whether the command was refused; only where it has taken effect. */
    boolean wasRefused() {
        return moment.past().get(moment.past().size() - 1).refused();
    }

    /** The call that it is about: the one shown, or else the one that the command names. */
    Optional<CallState> call() {
        return moment.call()
                .or(() -> moment.request().flatMap(r -> r.command().session()).map(moment.state()::bySession));
    }

    CallState theCall() {
        return call().orElseThrow();
    }

    Request request() {
        return moment.request().orElseThrow();
    }

    int device() {
        return moment.request().map(Request::device).orElse(Cast.NOBODY);
    }

    Command.InitiateCall initiate() {
        return (Command.InitiateCall) request().command();
    }

    Cast cast() {
        return moment.cast();
    }

    Stream<CallState> calls(CallStatus... statuses) {
        return moment.state().calls().stream()
                .filter(c -> Arrays.asList(statuses).contains(c.status()));
    }

    /** The other calls with one of these statuses in which a device has part. */
    Stream<CallState> others(int device, CallStatus... statuses) {
        return calls(statuses)
                .filter(c -> call().filter(own -> own.key() == c.key()).isEmpty())
                .filter(c -> c.role(cast(), device) != Role.OUTSIDER);
    }

    /** Whether the acting device has part in another call with one of these statuses. */
    boolean hasAnother(CallStatus... statuses) {
        return others(device(), statuses).findAny().isPresent();
    }

    /** Whether a device has cleared a call. */
    static boolean hasCleared(CallState call, int device) {
        return (call.cleared() >>> device & 1) != 0;
    }

    /** Whether such a command was taken for a call since it was quiet: "together", as far as a system can tell. */
    boolean isRecent(CallState call, Act act) {
        return taken(act).anyMatch(r -> concerns(r, call) && moment.recent().contains(r));
    }

    /** Whether the caller's device gave such a command since it was quiet, taken or not. */
    boolean wasTriedByTheCaller(CallState call, Act act) {
        return moment.recent().stream().anyMatch(r -> is(r, act) && concerns(r, call) && r.device() == call.caller());
    }

    /** Whether the last command follows right upon such a one for the call. */
    boolean comesRightAfter(CallState call, Act act) {
        int before = moment.recent().size() - 2;
        return before >= 0
                && is(moment.recent().get(before), act)
                && concerns(moment.recent().get(before), call);
    }

    /** The commands of that kind that were taken before. */
    Stream<Request> taken(Act... acts) {
        return moment.past().stream()
                .filter(deed -> !deed.refused())
                .map(Moment.Deed::request)
                .filter(r -> is(r, acts));
    }

    /** The commands of that kind that were refused before. */
    Stream<Request> refused(Act... acts) {
        return moment.past().stream()
                .filter(Moment.Deed::refused)
                .map(Moment.Deed::request)
                .filter(r -> is(r, acts));
    }

    /** Whether a device has lost its connection. */
    boolean isAway(int device) {
        return moment.state().isOffline(device);
    }

    /** Whether a device had lost its connection before, and is back. */
    boolean wasAway(int device) {
        return !isAway(device) && taken(Act.DISCONNECT).anyMatch(r -> r.device() == device);
    }

    boolean wasAnybodyAway() {
        return taken(Act.DISCONNECT).findAny().isPresent();
    }

    boolean isAnybodyAway() {
        return IntStream.range(0, cast().devices()).anyMatch(this::isAway);
    }

    /** Whether a command made a call, or names it. */
    static boolean concerns(Request request, CallState call) {
        return request.id() == call.key()
                || request.command()
                        .session()
                        .filter(s -> s.equals(call.session()))
                        .isPresent();
    }

    static boolean is(Request request, Act... acts) {
        return Arrays.asList(acts).contains(Act.of(request.command()));
    }

    /** The devices of the user called. */
    int[] receivers(CallState call) {
        return IntStream.range(0, cast().devices())
                .filter(d -> cast().userOf(d) == call.receiver())
                .toArray();
    }

    /** The devices with that role in a call. */
    int[] those(CallState call, Role role) {
        return IntStream.range(0, cast().devices())
                .filter(d -> call.role(cast(), d) == role)
                .toArray();
    }

    /** Whether it is about a call to a group. */
    boolean isOfAGroup() {
        return call().filter(CallState::isOfAGroup).isPresent();
    }

    /** The devices of nobody who has part in the call. */
    int[] outsiders(CallState call) {
        return devices(call, Role.OUTSIDER);
    }

    /** The devices that have that role in the call. */
    int[] devices(CallState call, Role role) {
        return IntStream.range(0, cast().devices())
                .filter(d -> call.role(cast(), d) == role)
                .toArray();
    }

    /** The device in the call that is not this one. */
    static int otherSide(CallState call, int device) {
        return device == call.caller() ? call.answerer() : call.caller();
    }

    /** An event of a call for each listener on some devices. */
    List<CallEvent> event(CallState call, EventKind kind, StatusWord word, int... devices) {
        return IntStream.of(devices)
                .boxed()
                .flatMap(d -> listeners(d)
                        .map(l -> new CallEvent(
                                cast().deviceId(d), l, kind, moment.payload().of(call, kind, word))))
                .toList();
    }

    Stream<String> listeners(int device) {
        return IntStream.range(0, cast().listeners())
                .filter(l -> (moment.state().listeners(device) >>> l & 1) != 0)
                .mapToObj(cast()::listenerId);
    }

    /** The session id of a call that the system made itself. */
    static String session(CallState call) {
        return Objects.requireNonNull(call.session());
    }
}
