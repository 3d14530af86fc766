package dev.ringspec.model.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.conformance.random.Lottery;
import dev.ringspec.conformance.script.Player;
import dev.ringspec.conformance.script.Script;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The oracle against histories made from the machine, and against its naive twin. */
class OracleTest {
    private static final int HISTORIES = 20_000;
    private static final int SESSIONS = 6_000;
    private static final int MOST_COMMANDS_FOR_THE_TWIN = 9;

    @Test
    void conformingHistoriesUnderEveryReadingAndOrderRaiseNoAlarm() {
        Lottery lottery = lottery(1);
        int events = 0;
        int overlapping = 0;
        int peak = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Trial trial = played(lottery.draw(i), readings(new Random(i)), i);
            assertThat(trial.verdict())
                    .as("history %d: %s", i, trial.inquest().refutations())
                    .isEqualTo(Verdict.CONFORMS);
            assertThat(trial.inquest().refutations()).as("history %d", i).isEmpty();
            events += trial.observations().size();
            overlapping += overlaps(trial.observations()) ? 1 : 0;
            peak = Math.max(peak, trial.inquest().peak());
        }
        System.out.printf(
                "%d conforming histories (%d with overlapping commands), %d observations: no alarm; peak of the belief %d%n",
                HISTORIES, overlapping, events, peak);
        assertThat(overlapping).isGreaterThan(HISTORIES / 4);
    }

    @Test
    void theNaiveTwinGivesTheSameVerdictOnFlippedHistories() {
        Lottery lottery = lottery(2);
        Map<Flip, int[]> counts = compared(lottery::draw, HISTORIES, MOST_COMMANDS_FOR_THE_TWIN);

        assertThat(counts.values().stream().mapToInt(n -> n[0]).sum()).isGreaterThan(HISTORIES / 2);
    }

    @Test
    void theNaiveTwinGivesTheSameVerdictOnFlippedMediaSessions() {
        Map<Flip, int[]> counts = compared(i -> SessionScripts.of(new Random(i)), SESSIONS, 12);

        assertThat(EnumSet.range(Flip.SESSION_EVENT_LOST, Flip.TOKEN_LOST))
                .allSatisfy(flip -> assertThat(counts).containsKey(flip));
        assertThat(counts.getOrDefault(Flip.SESSION_EVENT_DOUBLED, new int[2])[0])
                .isGreaterThan(SESSIONS / 20);
    }

    @Test
    void conformingMediaSessionsUnderEveryReadingAndOrderRaiseNoAlarm() {
        int told = 0;
        int peak = 0;
        for (int i = 0; i < SESSIONS; i++) {
            Trial trial = played(SessionScripts.of(new Random(i)), readings(new Random(i)), i);
            assertThat(trial.inquest().refutations()).as("history %d", i).isEmpty();
            told += (int) trial.observations().stream()
                    .filter(SessionTold.class::isInstance)
                    .count();
            peak = Math.max(peak, trial.inquest().peak());
        }
        System.out.printf("%d media sessions, %d session events; peak of the belief %d%n", SESSIONS, told, peak);
        assertThat(told).isGreaterThan(SESSIONS);
    }

    private static Map<Flip, int[]> compared(IntFunction<Script> scripts, int histories, int commands) {
        Map<Flip, int[]> counts = new EnumMap<>(Flip.class);
        List<String> permitted = new ArrayList<>();
        int compared = 0;
        for (int i = 0; compared < histories; i++) {
            Script script = scripts.apply(i);
            Setting setting = setting(script.world());
            List<Observation> history =
                    small(played(script, readings(new Random(i)), i).observations(), commands);
            for (Flip flip : Flip.values()) {
                List<Observation> flipped = flip.in(history, new Random(i));
                if (!flipped.equals(history) && compared < histories) {
                    String permits = NaiveTwin.permits(setting, flipped);
                    boolean violates = violates(setting, flipped);
                    assertThat(violates)
                            .as("history %d, %s: %s%n%s", i, flip, permits, lines(flipped))
                            .isEqualTo(permits == null);
                    counts.computeIfAbsent(flip, none -> new int[2])[violates ? 0 : 1]++;
                    compared++;
                    if (permits != null && permitted.size() < 5) {
                        permitted.add(flip + " is permitted: " + permits);
                    }
                }
            }
        }
        counts.forEach((flip, n) -> System.out.printf("%-26s %6d refuted %6d permitted%n", flip, n[0], n[1]));
        permitted.forEach(System.out::println);
        return counts;
    }

    private static Lottery lottery(long seed) {
        return new Lottery(ReferenceSubject.create().profile().capabilities(), seed);
    }

    private static Setting setting(World world) {
        return Setting.of(world, ReferenceSubject.create().profile().capabilities());
    }

    private static Readings readings(Random random) {
        return Readings.of(Arrays.stream(OpenPoint.values())
                .map(p -> p.readings().get(random.nextInt(p.readings().size())))
                .toList());
    }

    private static Trial played(Script script, Readings readings, int seed) {
        Random random = new Random(seed);
        ReferenceSubject subject = ReferenceSubject.following(readings).scheduled(() -> random::nextInt);
        try (Trial trial = new Trial(
                subject,
                setting(script.world()),
                List.of(Setting.possible(subject.profile().capabilities())))) {
            new Player(trial, "foreign").play(script);
            return trial;
        }
    }

    /** As much of a history as the twin can go through. */
    private static List<Observation> small(List<Observation> history, int most) {
        int commands = 0;
        int end = 0;
        while (end < history.size() && commands < most) {
            commands += history.get(end) instanceof Invoked ? 1 : 0;
            end++;
        }
        return history.subList(0, end);
    }

    private static boolean violates(Setting setting, List<Observation> history) {
        Belief belief = Belief.open(setting);
        for (Observation seen : history) {
            Judgement judgement = belief.observe(seen);
            assertThat(judgement.exhausted()).isFalse();
            if (judgement.refutations().stream().anyMatch(r -> r.level() == Level.MUST)) {
                return true;
            }
            belief = judgement.belief().orElseThrow();
        }
        return false;
    }

    private static boolean overlaps(List<Observation> history) {
        int open = 0;
        for (Observation seen : history) {
            open += seen instanceof Invoked ? 1 : seen instanceof Observation.Returned ? -1 : 0;
            if (open > 1) {
                return true;
            }
        }
        return false;
    }

    private static String lines(List<Observation> history) {
        return String.join("\n", history.stream().map(Observation::toString).toList());
    }
}
