package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.rule.Act;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions about what was observed, for naming a fault. Only a refutation asks them, so they may take their time.
 *
 * @param observations everything up to the observation that is refuted, and this one at the end
 */
record History(List<Observation> observations) {
    Stream<Invoked> invocations() {
        return all(Invoked.class);
    }

    Stream<Invoked> invocations(Predicate<Invoked> which) {
        return invocations().filter(which);
    }

    Stream<CallEvent> told() {
        return all(Told.class).map(Told::event);
    }

    Optional<Invoked> invocation(int id) {
        return invocations(i -> i.id() == id).findFirst();
    }

    Optional<Reply> reply(int id) {
        return all(Returned.class)
                .filter(r -> r.id() == id)
                .map(Returned::reply)
                .findFirst();
    }

    boolean succeeded(Invoked command) {
        return reply(command.id()).filter(Reply.Success.class::isInstance).isPresent();
    }

    boolean wasRefused(Invoked command) {
        return reply(command.id()).filter(Reply.Refused.class::isInstance).isPresent();
    }

    boolean wasIndefinite(Invoked command) {
        return reply(command.id()).filter(Reply.Indefinite.class::isInstance).isPresent();
    }

    /** Whether two commands were under way at the same time. */
    boolean overlap(Invoked one, Invoked other) {
        return start(one) < end(other) && start(other) < end(one);
    }

    /** Whether a command was given while an advance of time was under way, or the other way round. */
    boolean overlapsTime(Invoked command) {
        return IntStream.range(0, observations.size())
                .filter(i -> observations.get(i) instanceof Elapsed)
                .anyMatch(i -> i < end(command) && start(command) < quietAfter(i));
    }

    /** Whether there was no quiet between two commands, the one answered before the other was given. */
    boolean noQuietBetween(Invoked one, Invoked later) {
        return IntStream.range(Math.min(end(one), observations.size()), start(later))
                .noneMatch(i -> observations.get(i) instanceof Quiet);
    }

    /** Whether a command was given right after the answer to another: nothing came between, and it was not quiet. */
    boolean follows(Invoked one, Invoked later) {
        return end(one) <= start(later)
                && noQuietBetween(one, later)
                && invocations(i -> start(one) < start(i) && start(i) < start(later))
                        .findAny()
                        .isEmpty();
    }

    /** Whether neither quiet nor an advance of time came after a command was given. */
    boolean isFresh(Invoked command) {
        return IntStream.range(start(command), observations.size())
                .mapToObj(observations::get)
                .noneMatch(o -> o instanceof Quiet || o instanceof Elapsed);
    }

    /** Whether it has been quiet at that moment or later, in microseconds. */
    boolean wasQuietAfter(long moment) {
        return all(Quiet.class).anyMatch(q -> q.at() >= moment);
    }

    /** Whether it has been quiet since a command was given. */
    boolean quietSince(Invoked command) {
        return IntStream.range(start(command), observations.size() - 1)
                .anyMatch(i -> observations.get(i) instanceof Quiet);
    }

    /** The last command answered of those that touch calls. */
    Optional<Invoked> lastDeed() {
        return all(Returned.class)
                .flatMap(r -> invocation(r.id()).stream())
                .filter(i -> Act.of(i.command()).ordinal() <= Act.END.ordinal()
                        || Act.of(i.command()) == Act.CLEAR_ACTIVE_CALL
                        || Act.of(i.command()).meets())
                .reduce((a, b) -> b);
    }

    /** Whether a device has lost its connection at any time. */
    boolean wasAway(String device) {
        return onDevice(device).anyMatch(i -> is(i, Command.Disconnect.class));
    }

    /** Whether a device had lost its connection when a command was given. */
    boolean isAwayAt(String device, Invoked command) {
        return onDevice(device)
                .filter(i -> i.id() < command.id())
                .filter(i -> is(i, Command.Disconnect.class) || is(i, Command.Connect.class))
                .reduce((a, b) -> b)
                .filter(i -> is(i, Command.Disconnect.class))
                .isPresent();
    }

    /** Whether that listener was told something else of that session after the answer to a command, before this event. */
    boolean toldBetween(Invoked command, CallEvent event) {
        return IntStream.range(Math.min(end(command), observations.size() - 1), observations.size() - 1)
                .mapToObj(observations::get)
                .anyMatch(o -> o instanceof Told before
                        && before.event().kind() != event.kind()
                        && isTo(before.event(), event));
    }

    boolean isUnderWay(Invoked command) {
        return reply(command.id()).isEmpty();
    }

    /** The decisions given for a session, in order. */
    Stream<Invoked> decisions(String session) {
        return invocations(i -> Act.of(i.command()).decides() && names(i, session));
    }

    Stream<Invoked> decisions(String session, Act act) {
        return decisions(session).filter(i -> Act.of(i.command()) == act);
    }

    Stream<Invoked> onDevice(String device) {
        return invocations(i -> i.device().equals(device));
    }

    /** How often that listener had been told that of that session, this time included. */
    long times(CallEvent event) {
        return told().filter(e -> e.kind() == event.kind() && isTo(e, event)).count();
    }

    /** Whether two events are of one session, to one listener. */
    private static boolean isTo(CallEvent one, CallEvent other) {
        return one.device().equals(other.device())
                && one.listenerId().equals(other.listenerId())
                && String.valueOf(one.call().sessionId())
                        .equals(String.valueOf(other.call().sessionId()));
    }

    /** The last decision on a session that was taken. */
    Optional<Invoked> decision(String session) {
        return decisions(session).filter(this::succeeded).reduce((a, b) -> b);
    }

    private static boolean names(Invoked invoked, String session) {
        return invoked.command().session().filter(session::equals).isPresent();
    }

    /** Whether a command is of a kind. */
    static boolean is(Invoked invoked, Class<? extends Command> kind) {
        return kind.isInstance(invoked.command());
    }

    private int start(Invoked command) {
        return observations.indexOf(command);
    }

    private int end(Invoked command) {
        return IntStream.range(0, observations.size())
                .filter(i -> observations.get(i) instanceof Returned r && r.id() == command.id())
                .findFirst()
                .orElse(observations.size());
    }

    private int quietAfter(int index) {
        return IntStream.range(index, observations.size())
                .filter(i -> observations.get(i) instanceof Quiet)
                .findFirst()
                .orElse(observations.size());
    }

    private <T> Stream<T> all(Class<T> kind) {
        return observations.stream().filter(kind::isInstance).map(kind::cast);
    }
}
