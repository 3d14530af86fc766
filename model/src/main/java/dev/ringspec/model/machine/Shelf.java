package dev.ringspec.model.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some of the calls at rest, in the order of their keys, with what is true of all of them. */
final class Shelf {
    private final CallState[] calls;
    private final long superseded;
    private final int hash;
    private @Nullable Map<String, Integer> places;
    private @Nullable List<CallState> outOfMind;

    private Shelf(CallState[] calls, @Nullable Map<String, Integer> places) {
        this.calls = calls;
        this.places = places;
        long all = -1;
        int sum = 0;
        for (CallState call : calls) {
            all &= call.superseded();
            sum += State.hash(call);
        }
        this.superseded = all;
        this.hash = sum;
    }

    static Shelf of(CallState call) {
        return new Shelf(new CallState[] {call}, null);
    }

    int size() {
        return calls.length;
    }

    int hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Shelf that && hash == that.hash && Arrays.equals(calls, that.calls));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Whether all of them are. */
    boolean isSupersededOn(int device) {
        return CallState.has(superseded, device);
    }

    @Nullable
    CallState byKey(int key) {
        int at = State.place(calls, key);
        return at < calls.length && calls[at].key() == key ? calls[at] : null;
    }

    @Nullable
    CallState bySession(String session) {
        Map<String, Integer> known = places == null ? placed() : places;
        places = known;
        Integer at = known.get(session);
        return at == null ? null : calls[at];
    }

    private Map<String, Integer> placed() {
        Map<String, Integer> all = new HashMap<>();
        for (int at = 0; at < calls.length; at++) {
            all.putIfAbsent(String.valueOf(calls[at].session()), at);
        }
        return all;
    }

    Shelf merged(Shelf other) {
        CallState[] all = Stream.concat(Arrays.stream(calls), Arrays.stream(other.calls))
                .sorted(Comparator.comparingInt(CallState::key))
                .toArray(CallState[]::new);
        return new Shelf(all, null);
    }

    Shelf without(int key) {
        return byKey(key) == null
                ? this
                : new Shelf(
                        Arrays.stream(calls).filter(call -> call.key() != key).toArray(CallState[]::new), null);
    }

    Shelf supersededOn(int device) {
        return isSupersededOn(device) ? this : mapCalls(call -> call.supersededOn(device));
    }

    /** With each call in another state, but of the same key and session. */
    Shelf mapCalls(UnaryOperator<CallState> change) {
        CallState[] next = calls.clone();
        boolean changed = false;
        for (int i = 0; i < next.length; i++) {
            next[i] = change.apply(calls[i]);
            changed |= !next[i].equals(calls[i]);
        }
        return changed ? new Shelf(next, places) : this;
    }

    void forEach(Consumer<CallState> then) {
        for (CallState call : calls) {
            then.accept(call);
        }
    }

    /** Looked for once: who has forgotten a call only changes with the shelf. */
    List<CallState> outOfMind(Cast cast) {
        List<CallState> known = outOfMind == null ? forgotten(cast) : outOfMind;
        outOfMind = known;
        return known;
    }

    private List<CallState> forgotten(Cast cast) {
        List<CallState> all = new ArrayList<>();
        forEach(call -> {
            if (call.isOutOfMind(cast)) {
                all.add(call);
            }
        });
        return List.copyOf(all);
    }
}
