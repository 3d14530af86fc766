package dev.ringspec.model.machine;

import dev.ringspec.model.rule.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an implementation knows at a moment. Equal states have equal futures: calls stand in the order of their
 * keys and due events in the order of call and device, however the state came about.
 *
 * <p>Most states are only steps on the way to another one. So what is made of a state, its hash and its lists, is made when
 * it is first asked for; and a change that changes nothing gives the same state, for then they need not be made again.
 */
public final class State {
    private final CallState[] calls;
    private final Resting resting;
    private final long[] listeners;
    private final long[] formerListeners;
    private final Due[] due;
    private final long offline;
    private final Archive archive;
    private @Nullable List<CallState> listedCalls;
    private @Nullable List<CallState> listedLively;
    private @Nullable List<Due> listedDue;
    private int hash;

    private State(
            CallState[] calls,
            Resting resting,
            long[] listeners,
            long[] formerListeners,
            Due[] due,
            long offline,
            Archive archive) {
        this.calls = calls;
        this.resting = resting;
        this.listeners = listeners;
        this.formerListeners = formerListeners;
        this.due = due;
        this.offline = offline;
        this.archive = archive;
    }

    /** A fresh world: no call, no listener. */
    public static State initial(Cast cast) {
        return new State(
                new CallState[0],
                Resting.NONE,
                new long[cast.devices()],
                new long[cast.devices()],
                new Due[0],
                0,
                new Archive());
    }

    public List<CallState> calls() {
        List<CallState> listed = listedCalls == null ? listed() : listedCalls;
        listedCalls = listed;
        return listed;
    }

    private List<CallState> listed() {
        return resting.isEmpty() ? lively() : sorted(resting::forEach);
    }

    /** The calls that something may still come of by itself: all but those at rest. */
    public List<CallState> lively() {
        List<CallState> listed = listedLively == null ? List.of(calls) : listedLively;
        listedLively = listed;
        return listed;
    }

    int size() {
        return calls.length + resting.size();
    }

    /** The calls that are not at rest, and those of the rest that a device may have in mind; perhaps others too. */
    List<CallState> inMind(int device) {
        return resting.isEmpty() ? lively() : sorted(then -> resting.forEachInMind(device, then));
    }

    /** The calls that no device can have in mind any more, in the order of their keys. */
    public List<CallState> outOfMind(Cast cast) {
        List<CallState> all = new ArrayList<>(resting.outOfMind(cast));
        for (CallState call : calls) {
            if (call.isOutOfMind(cast)) {
                all.add(call);
            }
        }
        all.sort(Comparator.comparingInt(CallState::key));
        return all;
    }

    private List<CallState> sorted(Consumer<Consumer<CallState>> some) {
        List<CallState> all = new ArrayList<>();
        some.accept(all::add);
        all.addAll(lively());
        all.sort(Comparator.comparingInt(CallState::key));
        return Collections.unmodifiableList(all);
    }

    /** The events due, those of one call and device in the order in which they have to come. */
    public List<Due> due() {
        List<Due> listed = listedDue == null ? List.of(due) : listedDue;
        listedDue = listed;
        return listed;
    }

    /** The listeners registered on a device, as bits. */
    public long listeners(int device) {
        return listeners[device];
    }

    /** The listeners that were registered on a device at any time before, as bits. */
    long formerListeners(int device) {
        return formerListeners[device];
    }

    public @Nullable CallState call(int key) {
        int at = place(calls, key);
        if (at < calls.length && calls[at].key() == key) {
            return calls[at];
        }
        CallState rests = resting.byKey(key);
        return rests == null ? archive.byKey(key) : rests;
    }

    /** Where the call of that key is, or would be. */
    static int place(CallState[] calls, int key) {
        int from = 0;
        int to = calls.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (calls[middle].key() < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The call of that key, which the caller knows to be there. */
    public CallState known(int key) {
        return Objects.requireNonNull(call(key));
    }

    /** The call with that session id, where it was seen. */
    public @Nullable CallState bySession(String session) {
        // From the last one: that is the call that most is said of.
        for (int at = calls.length - 1; at >= 0; at--) {
            if (session.equals(calls[at].session())) {
                return calls[at];
            }
        }
        CallState rests = resting.bySession(session);
        return rests == null ? archive.bySession(session) : rests;
    }

    /** The same without a call that is over for good: it can still be asked for, but is not carried along. */
    public State archiving(CallState call) {
        archive.add(call);
        return without(call.key());
    }

    /** The calls that fit, of those that are not at rest. */
    Stream<CallState> callsThat(Predicate<CallState> are) {
        return Arrays.stream(calls).filter(are);
    }

    /** Whether one fits, of those that are not at rest. */
    boolean anyCall(Predicate<CallState> is) {
        for (CallState call : calls) {
            if (is.test(call)) {
                return true;
            }
        }
        return false;
    }

    Optional<Due> firstDue(Predicate<Due> which) {
        for (Due one : due) {
            if (which.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The same with that call in place of the one of its key, or added. */
    public State with(CallState call) {
        int at = place(calls, call.key());
        if (at < calls.length && calls[at].equals(call)) {
            return this;
        }
        boolean replaces = at < calls.length && calls[at].key() == call.key();
        CallState[] next = new CallState[replaces ? calls.length : calls.length + 1];
        System.arraycopy(calls, 0, next, 0, at);
        next[at] = call;
        System.arraycopy(calls, replaces ? at + 1 : at, next, at + 1, next.length - at - 1);
        boolean wakes = !replaces && resting.byKey(call.key()) != null;
        Resting others = wakes ? resting.without(call.key()) : resting;
        return new State(next, others, listeners, formerListeners, due, offline, archive);
    }

    State without(int key) {
        int at = place(calls, key);
        if (at == calls.length || calls[at].key() != key) {
            return resting.byKey(key) == null ? this : resting(resting.without(key));
        }
        CallState[] left = new CallState[calls.length - 1];
        System.arraycopy(calls, 0, left, 0, at);
        System.arraycopy(calls, at + 1, left, at, left.length - at);
        return new State(left, resting, listeners, formerListeners, due, offline, archive);
    }

    private State resting(Resting others) {
        return new State(calls, others, listeners, formerListeners, due, offline, archive);
    }

    /** Everybody who is connected knows every call as it is; those of which nothing comes any more are at rest. */
    State settled() {
        State quiet = mapCalls(CallState::settled);
        Resting more = resting;
        List<CallState> still = new ArrayList<>();
        for (CallState call : quiet.calls) {
            if (call.isAtRest()) {
                more = more.and(call);
            } else {
                still.add(call);
            }
        }
        return still.size() == calls.length
                ? quiet
                : new State(still.toArray(CallState[]::new), more, listeners, formerListeners, due, offline, archive);
    }

    /** The device has made or accepted another call than any of these. */
    State supersededOn(int device) {
        State next = mapCalls(call -> call.supersededOn(device));
        Resting others = resting.supersededOn(device);
        return others.equals(resting) ? next : next.resting(others);
    }

    /** The device has cleared its active call, and with it every call in which it has part. */
    State clearedOn(int device, Cast cast) {
        UnaryOperator<CallState> cleared =
                call -> call.role(cast, device) == Role.OUTSIDER ? call : call.clearedOn(device);
        State next = mapCalls(cleared);
        Resting others = resting.mapCalls(cleared);
        return others.equals(resting) ? next : next.resting(others);
    }

    /** The same with each call in another state that is not at rest. */
    State mapCalls(UnaryOperator<CallState> change) {
        CallState[] next = calls.clone();
        boolean changed = false;
        for (int i = 0; i < next.length; i++) {
            next[i] = change.apply(calls[i]);
            changed |= !next[i].equals(calls[i]);
        }
        return changed ? new State(next, resting, listeners, formerListeners, due, offline, archive) : this;
    }

    /** The device has just these listeners now. */
    State listening(int device, long now) {
        long[] next = listeners.clone();
        long[] former = formerListeners.clone();
        former[device] |= next[device];
        next[device] = now;
        return new State(calls, resting, next, former, due, offline, archive);
    }

    /** Whether a device has lost its connection. */
    public boolean isOffline(int device) {
        return CallState.has(offline, device);
    }

    /** The devices, as bits, that have lost their connection. */
    long offline() {
        return offline;
    }

    State offline(long devices) {
        return new State(calls, resting, listeners, formerListeners, due, devices, archive);
    }

    /** One more event, after those of the same call on the same device. */
    State owing(Due one) {
        int at = 0;
        while (at < due.length && comesBefore(due[at], one)) {
            at++;
        }
        Due[] next = new Due[due.length + 1];
        System.arraycopy(due, 0, next, 0, at);
        next[at] = one;
        System.arraycopy(due, at, next, at + 1, due.length - at);
        return new State(calls, resting, listeners, formerListeners, next, offline, archive);
    }

    State mapDue(UnaryOperator<Due> change) {
        if (due.length == 0) {
            return this;
        }
        Due[] next = Arrays.stream(due).map(change).filter(d -> !d.isOver()).toArray(Due[]::new);
        return new State(calls, resting, listeners, formerListeners, next, offline, archive);
    }

    /** The same with one due event changed; of equal ones (two members have left, one after the other) the first. */
    State mapOne(Due one, UnaryOperator<Due> change) {
        int at = place(one);
        Due[] next = due.clone();
        if (at >= 0) {
            next[at] = change.apply(one);
        }
        return at >= 0 && next[at].isOver()
                ? withoutOne(one)
                : new State(calls, resting, listeners, formerListeners, next, offline, archive);
    }

    private int place(Due one) {
        int at = 0;
        while (at < due.length && !due[at].equals(one)) {
            at++;
        }
        return at < due.length ? at : -1;
    }

    /** The same without one due event; of equal ones the first. */
    State withoutOne(Due one) {
        int at = place(one);
        if (at < 0) {
            return this;
        }
        Due[] left = new Due[due.length - 1];
        System.arraycopy(due, 0, left, 0, at);
        System.arraycopy(due, at + 1, left, at, left.length - at);
        return new State(calls, resting, listeners, formerListeners, left, offline, archive);
    }

    /** The same without the due events that fit. */
    public State withoutDue(Predicate<Due> which) {
        if (firstDue(which).isEmpty()) {
            return this;
        }
        return new State(
                calls,
                resting,
                listeners,
                formerListeners,
                Arrays.stream(due).filter(which.negate()).toArray(Due[]::new),
                offline,
                archive);
    }

    private static boolean comesBefore(Due there, Due one) {
        return there.call() < one.call() || (there.call() == one.call() && there.device() <= one.device());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof State that && isSameAs(that));
    }

    private boolean isSameAs(State that) {
        return areSame(that)
                && Arrays.equals(listeners, that.listeners)
                && Arrays.equals(formerListeners, that.formerListeners)
                && offline == that.offline
                && Arrays.equals(due, that.due);
    }

    /** Whether the calls are, at rest or not: it is no difference between states when a call has come to rest. */
    private boolean areSame(State that) {
        if (resting.equals(that.resting)) {
            return Arrays.equals(calls, that.calls);
        }
        return size() == that.size() && hashOfCalls() == that.hashOfCalls() && calls().equals(that.calls());
    }

    private int hashOfCalls() {
        int all = resting.hash();
        for (CallState call : calls) {
            all += hash(call);
        }
        return all;
    }

    /** Hashes are summed up, in whatever order: so each has to be spread well. */
    static int hash(CallState call) {
        int hash = call.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Objects.hash(
                    hashOfCalls(),
                    Arrays.hashCode(listeners),
                    Arrays.hashCode(formerListeners),
                    Arrays.hashCode(due),
                    offline);
        }
        return hash;
    }
}
