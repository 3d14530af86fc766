package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.action.SessionEventKind;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Due;
import dev.ringspec.model.machine.Terms;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A refuted observation with everything that a charge may look at.
 *
 * @param kind what is wrong, in the coarsest words
 * @param hypothesis what was believed before, the explanation with the fewest unseen steps
 * @param cast who is there
 * @param foreign session ids of other worlds
 * @param history what was observed
 * @param now the moment, in microseconds
 * @param command the command that was answered, if it is about an answer
 * @param event the event that came, if it is about an event that came
 * @param heard the session event that came, if it is about that
 * @param due the event that did not come, if it is about that
 * @param call the call that it is about, if one is known
 * @param cited what the rulebook cites for what would have been right
 * @param terms how time is reckoned
 */
record Situation(
        Kind kind,
        Hypothesis hypothesis,
        Cast cast,
        Set<String> foreign,
        History history,
        long now,
        Optional<Invoked> command,
        Optional<CallEvent> event,
        Optional<SessionEvent> heard,
        Optional<Due> due,
        Optional<CallState> call,
        List<Requirement> cited,
        Terms terms) {

    /** What is wrong, in the coarsest words. */
    enum Kind {
        /** A command was refused that had to be taken. */
        REFUSED,
        /** A command was taken that had to be refused. */
        TAKEN,
        /** A command was answered by something that it cannot be answered by. */
        MISTAKEN,
        /** An event came that nothing explains. */
        UNEXPECTED,
        /** A session event came that nothing explains. */
        UNEXPECTED_IN_SESSION,
        /** An event did not come. */
        MISSING
    }

    /** The same, seen as an answer that came too early: the event tells that a command was taken. */
    Situation takenBy(Betrayal.Taken taken) {
        return new Situation(
                Kind.TAKEN,
                hypothesis,
                cast,
                foreign,
                history,
                now,
                history.invocation(taken.command().request().id()),
                event,
                heard,
                due,
                call,
                taken.because(),
                terms);
    }

    /** The same about a session event that came. */
    Situation hearing(SessionEvent came) {
        return new Situation(
                kind,
                hypothesis,
                cast,
                foreign,
                history,
                now,
                command,
                event,
                Optional.of(came),
                due,
                call,
                cited,
                terms);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean refused(Act... acts) {
        return kind == Kind.REFUSED && isOneOf(acts);
    }

    boolean taken(Act... acts) {
        return kind == Kind.TAKEN && isOneOf(acts);
    }

    boolean came(EventKind kindOfEvent) {
        return kind == Kind.UNEXPECTED
                && event().filter(e -> e.kind() == kindOfEvent).isPresent();
    }

    boolean lacks(EventKind kindOfEvent) {
        return kind == Kind.MISSING && due().filter(d -> d.mayBe(kindOfEvent)).isPresent();
    }

    boolean isOneOf(Act... acts) {
        return command()
                .filter(c -> List.of(acts).contains(Act.of(c.command())))
                .isPresent();
    }

    boolean status(CallStatus... statuses) {
        return call().filter(c -> List.of(statuses).contains(c.status())).isPresent();
    }

    boolean callThat(Predicate<CallState> is) {
        return call().filter(is).isPresent();
    }

    /** The session id of the call that it is about, as far as it is known. */
    String session() {
        return call().map(CallState::session)
                .or(() -> command().flatMap(c -> c.command().session()))
                .or(() -> event().map(e -> String.valueOf(e.call().sessionId())))
                .or(() -> heard().map(SessionEvent::sessionId))
                .orElse("");
    }

    /** The device that it is about. */
    int device() {
        return command()
                .map(c -> cast.device(c.device()))
                .or(() -> event().map(e -> cast.device(e.device())))
                .or(() -> heard().map(e -> cast.device(e.device())))
                .or(() -> due().map(Due::device))
                .orElse(Cast.NOBODY);
    }

    Role role() {
        return device() == Cast.NOBODY
                ? Role.OUTSIDER
                : call().map(c -> c.role(cast, device())).orElse(Role.OUTSIDER);
    }

    /** The other calls in which the device has or had part, those that are over for good as well. */
    Stream<CallState> others() {
        return history.invocations(i -> History.is(i, Command.InitiateCall.class))
                .flatMap(i -> Stream.ofNullable(hypothesis.state().call(i.id())))
                .filter(c -> call().filter(own -> own.key() == c.key()).isEmpty())
                .filter(c -> device() != Cast.NOBODY && c.role(cast, device()) != Role.OUTSIDER);
    }

    boolean otherCall(CallStatus... statuses) {
        return others().anyMatch(c -> List.of(statuses).contains(c.status()));
    }

    /** Whether another call in which the device has part was decided so after this one had been made. */
    boolean otherCallSince(CallStatus... statuses) {
        return others().filter(c -> List.of(statuses).contains(c.status())).anyMatch(c -> Timing.wasOverLater(this, c));
    }

    /** Whether a party of the call has turned another one away as busy. */
    boolean busyBeside() {
        return history.invocations(i -> Act.of(i.command()) == Act.SEND_BUSY)
                .filter(i -> !i.command().session().orElse("").equals(session()))
                .anyMatch(i -> callThat(c -> isIn(c, cast.device(i.device()))));
    }

    private static boolean isIn(CallState call, int device) {
        return device == call.caller() || device == call.answerer();
    }

    /** Whether the event may well come of that act: it was taken for this call just before, or is under way. */
    boolean comesOf(Act act) {
        return history.decisions(session(), act)
                .filter(history::isFresh)
                .anyMatch(i -> history.isUnderWay(i)
                        || history.lastDeed().filter(i::equals).isPresent());
    }

    /** When the timeout of a call has passed, in microseconds. */
    long deadline(CallState other) {
        return history.invocation(other.key())
                .map(i -> i.at() + length(((Command.InitiateCall) i.command()).timeout()))
                .orElse(Long.MIN_VALUE);
    }

    /** The earliest moment at which the call can have been made, by its timer: later than a lost initiate was given. */
    long begun() {
        return call().map(CallState::timer)
                .filter(timer -> timer.length() > 0)
                .map(timer -> timer.earliest() + terms.early() - timer.length())
                .orElse(Long.MIN_VALUE);
    }

    /** A timeout in microseconds; the default for none. */
    long length(@Nullable Double seconds) {
        return seconds == null || seconds <= 0 ? terms.defaultTimeout() : Math.round(seconds * Terms.SECOND);
    }

    /** Whether another call was decided last, by one of these acts. */
    boolean lastWasFor(Act... acts) {
        return history.lastDeed()
                .filter(i -> List.of(acts).contains(Act.of(i.command())) && history.succeeded(i))
                .filter(i -> !i.command().session().orElse("").equals(session()))
                .isPresent();
    }

    /** The command that made the call. */
    Optional<Invoked> initiate() {
        return call().flatMap(c -> history.invocation(c.key()));
    }

    @Nullable
    Double timeout() {
        return initiate()
                .map(i -> ((Command.InitiateCall) i.command()).timeout())
                .orElse(null);
    }

    /** Whether the decision of the call was under way together with the command, or two decisions were. */
    boolean raced() {
        List<Invoked> decisions = history.decisions(session()).toList();
        return decisions.stream()
                .anyMatch(a -> decisions.stream().anyMatch(b -> a.id() < b.id() && history.overlap(a, b)));
    }

    boolean raced(Act one, Act other) {
        return history.decisions(session(), one)
                .anyMatch(a ->
                        history.decisions(session(), other).anyMatch(b -> a.id() != b.id() && history.overlap(a, b)));
    }

    /** Whether a decision on the call was under way while its time ran out. */
    boolean racedWithTime() {
        return history.decisions(session()).anyMatch(i -> history.overlapsTime(i) || isAtTheDeadline(i));
    }

    /** In real time nobody sees the moment at which a timer fires, only that it must be near. */
    private boolean isAtTheDeadline(Invoked decision) {
        return terms.early() > 0
                && call().filter(c -> Math.abs(decision.at() - deadline(c)) <= terms.early())
                        .isPresent();
    }

    /** Whether a call has timed out, and nobody was told in any way: more likely its timer never ran out. */
    boolean isSilentTimeout() {
        return kind == Kind.MISSING && status(CallStatus.UNANSWERED) && callThat(this::isUnheardOf);
    }

    /** Whether another call of the device should have timed out, and nobody has heard of that. */
    boolean otherOutlived(Predicate<@Nullable Double> timeout) {
        return others().filter(c -> c.status() == CallStatus.UNANSWERED && isUnheardOf(c))
                .anyMatch(c -> timeout.test(timeout(c)));
    }

    private boolean isUnheardOf(CallState other) {
        return history.told()
                .noneMatch(e -> e.kind().isTerminal()
                        && String.valueOf(other.session()).equals(e.call().sessionId()));
    }

    private @Nullable Double timeout(CallState other) {
        return history.invocation(other.key())
                .map(i -> ((Command.InitiateCall) i.command()).timeout())
                .orElse(null);
    }

    /** Whether it is the session event that says that the call is over. */
    boolean isEndOfSession() {
        return heard().filter(e -> e.kind() == SessionEventKind.CALL_ENDED).isPresent();
    }

    /** Whether nothing is missing but in a media session. */
    boolean isSilentInSession() {
        return kind == Kind.MISSING
                && due().isEmpty()
                && callThat(c -> c.media().isOwing());
    }

    boolean isDuplicate() {
        return event().filter(e -> history.times(e) > 1).isPresent();
    }

    Invoked commandGiven() {
        return Objects.requireNonNull(command().orElse(null));
    }
}
