package dev.ringspec.conformance.report;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.AddCallListener;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.World;
import dev.ringspec.model.oracle.Refutation;
import dev.ringspec.model.oracle.Verdict;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.OpenPoint;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results and stories made by hand, so that what people read of them changes only if the reports do. */
public final class Samples {
    static final World WORLD = World.of("w1", "alice", "bob");
    static final Capabilities CAPABILITIES = Capabilities.of(Set.of(Capability.VIRTUAL_TIME, Capability.BUSY));

    /** The call rings, and nobody is told. */
    static final List<Observation> SILENT = List.of(
            new Invoked(0, 1, "bob-1", new AddCallListener("main")),
            ok(0, 1),
            new Invoked(0, 2, "alice-1", InitiateCall.to("bob", "audio")),
            returned(0, 2, call("s1", "initiated")),
            new Quiet(0));

    /** The call is told of with the wrong type. */
    static final List<Observation> MISTYPED = List.of(
            new Invoked(0, 1, "bob-1", new AddCallListener("main")),
            ok(0, 1),
            new Invoked(0, 2, "alice-1", InitiateCall.to("bob", "audio")),
            told(0, "bob-1", EventKind.INCOMING, call("s1", "initiated")));

    private Samples() {}

    static Invoked invoked(long at, int id, String device, Command command) {
        return new Invoked(at, id, device, command);
    }

    static Returned ok(long at, int id) {
        return new Returned(at, id, new Reply.Success(null));
    }

    static Returned returned(long at, int id, Call call) {
        return new Returned(at, id, new Reply.Success(call));
    }

    static Returned refused(long at, int id, String code) {
        return new Returned(at, id, new Reply.Refused(code, "no"));
    }

    static Told told(long at, String device, EventKind kind, Call call) {
        return new Told(at, new CallEvent(device, "main", kind, call));
    }

    static Call call(String session, String status) {
        return new Call(session, "audio", status, "alice", "bob", "user", 1754035200.0, null, null);
    }

    /** A day in the life of a telephone: everything that a story can hold. */
    static List<Observation> everything() {
        List<Observation> all = new ArrayList<>(SILENT);
        all.add(4, told(0, "bob-1", EventKind.INCOMING, call("s1", "initiated")));
        all.add(invoked(0, 3, "bob-1", new AcceptCall("s1")));
        all.add(invoked(0, 4, "alice-1", new Command.RejectCall("s1", "cancelled")));
        all.add(returned(0, 3, call("s1", "ongoing")));
        all.add(refused(0, 4, "ERR_CALL_ONGOING"));
        all.add(told(0, "alice-1", EventKind.ACCEPTED, call("s1", "ongoing")));
        all.add(invoked(0, 5, "alice-1", new Command.GetActiveCall()));
        all.add(returned(0, 5, call("s1", "ongoing")));
        all.add(new Quiet(0));
        all.add(new Quiet(0));
        all.add(new Elapsed(2_600_000));
        all.add(new Quiet(2_600_000));
        all.add(invoked(2_600_000, 6, "bob-1", new EndCall("s1")));
        all.add(returned(2_600_000, 6, call("s1", "ended")));
        all.addAll(oddities(2_600_000));
        return all;
    }

    private static List<Observation> oddities(long at) {
        return List.of(
                invoked(at, 7, "alice-1", new Command.ClearActiveCall()),
                new Returned(at, 7, new Reply.NotOffered()),
                invoked(at, 8, "alice-1", new InitiateCall("team", "group", "smoke", 10.0)),
                new Returned(at, 8, new Reply.Refused(null, "group calls are not switched on")),
                invoked(at, 9, "bob-1", new Command.RejectCall("", "nonsense")),
                new Returned(at, 9, new Reply.Indefinite()),
                invoked(at, 10, "bob-1", new Command.RejectCall("s1", "busy")),
                invoked(at, 11, "bob-1", new Command.RejectCall("s1", "rejected")),
                invoked(at, 12, "bob-1", new Command.RemoveCallListener("main")),
                invoked(at, 13, "bob-1", new Command.GetActiveCall()),
                ok(at + 1_500_000, 13));
    }

    static Violation silent(String caseId) {
        Refutation refutation = new Refutation(
                Requirement.RNG_1,
                List.of(Requirement.PAY_11),
                "all was quiet, and nothing had come of onIncomingCallReceived of session s1 on bob-1, listener main",
                List.of("onIncomingCallReceived (initiated) of session s1 on bob-1, listener main"),
                true);
        return new Violation(caseId, refutation, 2, WORLD, SILENT, 3);
    }

    static Violation mistimed(String caseId) {
        Refutation refutation = new Refutation(
                Requirement.PAY_15,
                List.of(),
                "listener main on bob-1 got onIncomingCallReceived of session s1: initiatedAt 5",
                List.of("initiatedAt 1754035200", "no initiatedAt"),
                false);
        return new Violation(caseId, refutation, 2, WORLD, MISTYPED, 1);
    }

    /** The receiver is told of another type of call than was made, and the world goes on after it. */
    static Violation mistold() {
        Call video = new Call("s1", "video", "initiated", "alice", "bob", "user", 1754035200.0, null, null);
        List<Observation> story = List.of(
                new Invoked(0, 1, "bob-1", new AddCallListener("main")),
                ok(0, 1),
                new Invoked(0, 2, "alice-1", InitiateCall.to("bob", "audio")),
                told(0, "bob-1", EventKind.INCOMING, video),
                returned(0, 2, call("s1", "initiated")),
                new Quiet(0));
        Refutation refutation =
                new Refutation(Requirement.RNG_2, List.of(), "callType video", List.of("callType audio"), false);
        return new Violation("random/3", refutation, 2, WORLD, story, 1);
    }

    /** The caller cancels at once, and the receiver rings on. */
    static Violation uncancelled() {
        List<Observation> story = List.of(
                new Invoked(0, 1, "bob-1", new AddCallListener("main")),
                ok(0, 1),
                new Invoked(0, 2, "alice-1", InitiateCall.to("bob", "audio")),
                returned(0, 2, call("s1", "initiated")),
                new Invoked(0, 3, "alice-1", new Command.RejectCall("s1", "cancelled")),
                told(0, "bob-1", EventKind.INCOMING, call("s1", "initiated")),
                returned(0, 3, call("s1", "cancelled")),
                new Quiet(0));
        Refutation refutation = new Refutation(
                Requirement.CAN_2,
                List.of(Requirement.PAY_11),
                "all was quiet, and nothing had come of onIncomingCallCancelled (cancelled) of session s1 on bob-1,"
                        + " listener main",
                List.of("onIncomingCallCancelled (cancelled) of session s1 on bob-1, listener main"),
                true);
        return new Violation("features/ringing/the receiver is told", refutation, 3, WORLD, story, 1);
    }

    /** One MUST and one SHOULD broken, one case skipped, one that could not be tested. */
    public static Result violating() {
        List<CaseResult> cases = List.of(
                one("features/ringing/the receiver is told", "features", Verdict.VIOLATES, "RNG-1 is broken"),
                skipped("features/busy/a busy receiver"),
                one("random/1", "random", Verdict.CONFORMS, ""),
                one("random/2", "random", Verdict.INCONCLUSIVE, "The agent \"acme\" <died>\u0007."));
        return result(
                Verdict.VIOLATES,
                List.of(silent(cases.get(0).id()), mistimed("random/1")),
                cases,
                Optional.of("The agent ended with exit code 1.\nWhat to do: look at its log."),
                List.of("Random scripts were given up after the agent ended."));
    }

    /** Nothing broken. */
    public static Result conforming() {
        List<CaseResult> cases = List.of(one("random/1", "random", Verdict.CONFORMS, ""));
        return result(Verdict.CONFORMS, List.of(), cases, Optional.empty(), List.of());
    }

    private static Result result(
            Verdict verdict,
            List<Violation> violations,
            List<CaseResult> cases,
            Optional<String> failure,
            List<String> notes) {
        Profile subject = new Profile("acme-calls", "2.4.0", "javascript", CAPABILITIES);
        Map<OpenPoint, Reading> readings = new EnumMap<>(OpenPoint.class);
        readings.put(OpenPoint.ENDER_TOLD, Reading.ENDER_TOLD_NOT_TOLD);
        readings.put(OpenPoint.TIMEOUT_CALLER, Reading.TIMEOUT_CALLER_REJECTED_UNANSWERED);
        return new Result(
                subject,
                42,
                false,
                verdict,
                readings,
                standings(violations),
                violations,
                cases,
                new Tried(1203, 6214, 18_220, 4.25, 17),
                failure,
                notes);
    }

    private static Map<Requirement, Standing> standings(List<Violation> violations) {
        Map<Requirement, Standing> all = new EnumMap<>(Requirement.class);
        for (Requirement requirement : Requirement.values()) {
            boolean tested = requirement.id().length() < "RNG-10".length();
            Standing usual = tested ? Standing.PASSED : Standing.UNTESTED;
            all.put(requirement, CAPABILITIES.covers(requirement) ? usual : Standing.NOT_APPLICABLE);
        }
        violations.forEach(
                v -> all.put(v.refutation().requirement(), v.fails(false) ? Standing.FAILED : Standing.WARNED));
        return all;
    }

    private static CaseResult one(String id, String suite, Verdict verdict, String message) {
        return new CaseResult(id, suite, verdict, Optional.empty(), 0.0125, Set.of(), message);
    }

    private static CaseResult skipped(String id) {
        Untried undeclared = new Untried(Standing.NOT_APPLICABLE, "it needs activeCall");
        return new CaseResult(id, "features", Verdict.CONFORMS, Optional.of(undeclared), 0, Set.of(), "");
    }

    /** Where the violations would be kept. */
    static List<Evidence> evidence(Result result) {
        return new ArrayList<>(result.violations().stream()
                .map(v -> "traces/" + v.refutation().requirement().id() + "-1.jsonl")
                .map(name -> new Evidence(
                        Path.of("out", name),
                        name,
                        "java -jar ringspec.jar replay out/" + name + " --agent 'node a.js'"))
                .toList());
    }
}
