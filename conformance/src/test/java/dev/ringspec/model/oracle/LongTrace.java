package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Command.RemoveCallListener;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Trial;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How fast the oracle goes through a long trace of one world with three devices: a figure to compare with that of the day
 * before, on the same machine. It is printed, and nothing is asserted of it. From the root:
 *
 * <pre>
 * java -cp model/target/classes:conformance/target/test-classes dev.ringspec.model.oracle.LongTrace [observations]
 * </pre>
 *
 * <p>The seconds are those of the processor, since others may be at work on the machine. The last tenth of a trace has to be
 * as fast as the first: what is over for good costs nothing.
 */
final class LongTrace {
    private static final World WORLD = World.of("long", "alice", "bob").withMoreDevices("bob");
    private static final int ROUNDS = 5;
    private static final int CALLS_AT_A_TIME = 30;
    private static final double DEFAULT_TIMEOUT = 45;

    private LongTrace() {}

    /** Measures the trace of so many observations; 200 000 unless told otherwise. */
    public static void main(String[] args) {
        int length = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        report("both devices of bob answer in turn", trace(length, 2));
        report("the second one never does", trace(length, 1));
    }

    private static void report(String what, List<Observation> trace) {
        System.out.printf("%,d observations; %s%n", trace.size(), what);
        for (int round = 0; round < ROUNDS; round++) {
            System.out.printf("  %s%n", judged(trace));
        }
    }

    private static String judged(List<Observation> trace) {
        Belief belief = Belief.open(
                Setting.of(WORLD, ReferenceSubject.create().profile().capabilities()));
        int tenth = trace.size() / 10;
        long[] seconds = new long[10];
        for (int part = 0; part < 10; part++) {
            long start = processorTime();
            for (Observation seen : trace.subList(part * tenth, (part + 1) * tenth)) {
                belief = belief.observe(seen).belief().orElseThrow();
            }
            seconds[part] = processorTime() - start;
        }
        long all = 0;
        for (long one : seconds) {
            all += one;
        }
        return String.format(
                Locale.ROOT,
                "%,9.0f observations/s; the first tenth %,9.0f, the last %,9.0f",
                rate(10 * tenth, all),
                rate(tenth, seconds[0]),
                rate(tenth, seconds[9]));
    }

    private static double rate(int observations, long nanos) {
        return observations * 1e9 / nanos;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /**
     * A trace of one world, made of many short ones: the reference system keeps all its calls in mind, and would be slow
     * where the oracle must not be.
     */
    static List<Observation> trace(int length, int answering) {
        List<Observation> all = new ArrayList<>();
        ReferenceSubject subject = ReferenceSubject.create();
        int ids = 0;
        for (int calls = 0; all.size() < length; calls += CALLS_AT_A_TIME) {
            long from = all.isEmpty() ? 0 : all.get(all.size() - 1).at();
            List<Observation> stretch = stretch(subject, calls, answering);
            for (Observation seen : stretch) {
                all.add(later(seen, from, ids));
            }
            ids += (int) stretch.stream().filter(Invoked.class::isInstance).count();
        }
        return List.copyOf(all.subList(0, length));
    }

    private static List<Observation> stretch(ReferenceSubject subject, int from, int answering) {
        Setting setting = Setting.of(WORLD, subject.profile().capabilities());
        try (Trial trial = new Trial(subject, setting, List.of(Setting.possible(setting.capabilities())))) {
            WORLD.devices().forEach(device -> done(trial, device.id(), new AddCallListener("main")));
            for (int call = from; call < from + CALLS_AT_A_TIME; call++) {
                called(trial, call % 5, "bob-" + (1 + call / 5 % answering));
            }
            WORLD.devices().forEach(device -> done(trial, device.id(), new RemoveCallListener("main")));
            return trial.observations();
        }
    }

    /** One call; how it goes depends on its number. */
    private static void called(Trial trial, int way, String answering) {
        String session = session(done(trial, "alice-1", InitiateCall.to("bob", "audio")));
        switch (way) {
            case 0, 1 -> ended(trial, session, way == 0 ? "alice-1" : answering, answering);
            case 2 -> done(trial, answering, new RejectCall(session, "rejected"));
            case 3 -> done(trial, "alice-1", new RejectCall(session, "cancelled"));
            default -> trial.advance(DEFAULT_TIMEOUT);
        }
    }

    /** Accepted while its active call is asked for, and ended a while later. */
    private static void ended(Trial trial, String session, String ending, String answering) {
        int accept = trial.give(answering, new AcceptCall(session));
        int asked = trial.give("bob-1", new Command.GetActiveCall());
        trial.await(accept);
        trial.await(asked);
        trial.settle();
        trial.advance(7);
        done(trial, ending, new EndCall(session));
    }

    private static Reply done(Trial trial, String device, Command command) {
        Reply reply = trial.await(trial.give(device, command)).orElseThrow();
        trial.settle();
        return reply;
    }

    private static String session(Reply reply) {
        Call made = Objects.requireNonNull(((Reply.Success) reply).call());
        return String.valueOf(made.sessionId());
    }

    private static Observation later(Observation seen, long by, int ids) {
        long at = seen.at() + by;
        if (seen instanceof Invoked invoked) {
            return new Invoked(at, invoked.id() + ids, invoked.device(), invoked.command());
        }
        if (seen instanceof Returned returned) {
            return new Returned(at, returned.id() + ids, returned.reply());
        }
        if (seen instanceof Told told) {
            return new Told(at, told.event());
        }
        return seen instanceof Elapsed ? new Elapsed(at) : new Quiet(at);
    }
}
