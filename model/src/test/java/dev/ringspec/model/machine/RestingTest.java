package dev.ringspec.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.call.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The calls at rest on their shelves, against the same calls in a map. */
class RestingTest {
    private static final int WORLDS = 300;
    private static final int STEPS = 120;
    private static final int MOST = 100;

    private final Cast cast = new Cast(World.of("rest", "alice", "bob").withMoreDevices("bob"));

    @Test
    void theShelvesHoldWhatAMapWouldHold() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            Resting shelves = Resting.NONE;
            Map<Integer, CallState> twin = new TreeMap<>();
            for (int step = 0; step < STEPS; step++) {
                int device = random.nextInt(cast.devices());
                int key = random.nextInt(MOST);
                switch (random.nextInt(5)) {
                    case 0 -> {
                        shelves = shelves.supersededOn(device);
                        twin.replaceAll((any, call) -> call.supersededOn(device));
                    }
                    case 1 -> {
                        shelves = shelves.without(key);
                        twin.remove(key);
                    }
                    case 2 -> {
                        shelves = shelves.mapCalls(call -> call.key() % 3 == 0 ? call.clearedOn(device) : call);
                        twin.replaceAll((any, call) -> any % 3 == 0 ? call.clearedOn(device) : call);
                    }
                    default -> {
                        if (twin.putIfAbsent(key, over(key)) == null) {
                            shelves = shelves.and(over(key));
                        }
                    }
                }
                holdTheSame(shelves, twin, device);
            }
        }
    }

    private void holdTheSame(Resting shelves, Map<Integer, CallState> twin, int device) {
        List<CallState> all = new ArrayList<>();
        shelves.forEach(all::add);
        List<CallState> inMind = new ArrayList<>();
        shelves.forEachInMind(device, inMind::add);
        assertThat(all).containsExactlyInAnyOrderElementsOf(twin.values());
        assertThat(shelves.size()).isEqualTo(twin.size());
        assertThat(inMind)
                .containsAll(twin.values().stream()
                        .filter(call -> !call.isSupersededOn(device))
                        .toList());
        assertThat(shelves.outOfMind(cast))
                .containsExactlyInAnyOrderElementsOf(twin.values().stream()
                        .filter(call -> call.isOutOfMind(cast))
                        .toList());
        assertThat(shelves.hash())
                .isEqualTo(twin.values().stream().mapToInt(State::hash).sum());
        for (int key = 0; key < MOST; key++) {
            assertThat(shelves.byKey(key)).isEqualTo(twin.get(key));
            assertThat(shelves.bySession("s" + key)).isEqualTo(twin.get(key));
        }
    }

    /** Else the same thing explained twice would count as two explanations. */
    @Test
    void itIsNoDifferenceBetweenStatesThatACallHasComeToRest() {
        State awake = State.initial(cast).with(over(1)).with(over(2));
        State resting = awake.settled();

        assertThat(resting.lively()).isEmpty();
        assertThat(resting.calls()).isEqualTo(awake.calls());
        assertThat(resting).isEqualTo(awake).hasSameHashCodeAs(awake);
        assertThat(resting.supersededOn(1)).isEqualTo(awake.supersededOn(1)).isNotEqualTo(awake);
        assertThat(resting.clearedOn(1, cast)).isEqualTo(awake.clearedOn(1, cast));
        assertThat(resting.without(1)).isEqualTo(awake.without(1)).hasSameHashCodeAs(awake.without(1));
        assertThat(resting.with(over(2).knownTo(0))).isEqualTo(awake.with(over(2).knownTo(0)));
    }

    private static CallState over(int key) {
        return CallState.made(key, 0, 1, "audio", "user", Timer.STOPPED)
                .named("s" + key)
                .decided(key % 2 == 0 ? CallStatus.CANCELLED : CallStatus.REJECTED, key % 2 == 0 ? 0 : 1)
                .settled();
    }
}
