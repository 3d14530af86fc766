package dev.ringspec.model.oracle;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Elapsed;
import dev.ringspec.model.action.Observation.Invoked;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.SessionTold;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.machine.CallState;
import dev.ringspec.model.machine.Cast;
import dev.ringspec.model.machine.Machine;
import dev.ringspec.model.machine.Request;
import dev.ringspec.model.machine.State;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.spec.Level;
import dev.ringspec.model.spec.Reading;
import dev.ringspec.model.spec.Readings;
import dev.ringspec.model.spec.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The oracle without any of its art, to hold the real one against: before every observation, everything that may have
 * happened unseen is tried, every command and every timer in every order, with each answer a branch of its own; then what does
 * not fit the observation is dropped. It says whether a history is permitted, and if so by which order and which readings.
 */
final class NaiveTwin {
    private final Setting setting;
    private final Machine machine;
    private Map<World, List<String>> worlds = new LinkedHashMap<>();
    private Ledger ledger;
    private final Map<Integer, Invoked> commands = new TreeMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();
    private long now;
    private long since;

    NaiveTwin(Setting setting) {
        this.setting = setting;
        Cast cast = new Cast(setting.world());
        this.machine = new Machine(cast, setting.terms());
        this.ledger = Ledger.empty(setting.virtual());
        worlds.put(new World(State.initial(cast), Map.of(), Setting.possible(setting.capabilities())), List.of());
    }

    /** One way things may be: commands under way, each with its answer if it has taken effect. */
    private record World(State state, Map<Integer, Under> under, Readings readings) {
        World with(int id, Under command) {
            Map<Integer, Under> next = new TreeMap<>(under);
            next.put(id, command);
            return new World(state, next, readings);
        }

        World without(int id) {
            Map<Integer, Under> next = new TreeMap<>(under);
            next.remove(id);
            return new World(state, next, readings);
        }

        World in(State next, Readings under2) {
            return new World(next, under, under2);
        }
    }

    private record Under(Request request, Optional<Answer> answer) {}

    /** The order and the readings that permit the history, or null if nothing does. */
    static @Nullable String permits(Setting setting, List<Observation> history) {
        NaiveTwin twin = new NaiveTwin(setting);
        for (Observation seen : history) {
            if (!twin.observe(seen)) {
                return null;
            }
        }
        Map.Entry<World, List<String>> first = twin.worlds.entrySet().iterator().next();
        return String.join("; ", first.getValue()) + " under "
                + first.getKey().readings().decided().values();
    }

    private boolean observe(Observation seen) {
        close(seen.at());
        Map<World, List<String>> next = new LinkedHashMap<>();
        worlds.forEach((world, path) -> after(world, seen).forEach(w -> next.putIfAbsent(w, path)));
        worlds = next;
        boolean sane = worlds.isEmpty() || noteTimes(seen);
        since = setting.virtual() && !(seen instanceof Quiet) ? since : seen.at();
        now = seen.at();
        return sane && !worlds.isEmpty();
    }

    private void close(long at) {
        Deque<Map.Entry<World, List<String>>> open = new ArrayDeque<>(worlds.entrySet());
        while (!open.isEmpty()) {
            Map.Entry<World, List<String>> entry = open.remove();
            for (Map.Entry<World, List<String>> next : steps(entry, at)) {
                if (worlds.putIfAbsent(next.getKey(), next.getValue()) == null) {
                    open.add(next);
                }
            }
        }
    }

    private List<Map.Entry<World, List<String>>> steps(Map.Entry<World, List<String>> from, long at) {
        World world = from.getKey();
        List<Map.Entry<World, List<String>>> all = new ArrayList<>();
        world.under().forEach((id, under) -> {
            if (under.answer().isEmpty()) {
                for (Step step : steps(world, under.request())) {
                    Under done = new Under(under.request(), Optional.of(step.answer()));
                    String what = Words.command(
                                    "" + under.request().device(),
                                    under.request().command())
                            + (step.answer().refused() ? " refused" : " taken");
                    World next = world.in(step.next(), step.readings());
                    all.add(Map.entry(
                            lost.contains(id) ? next.without(id) : next.with(id, done), plus(from.getValue(), what)));
                }
            }
        });
        for (CallState call : world.state().calls()) {
            if (call.ticks() && call.timer().earliest() <= at && isFirst(world, call)) {
                for (Step step : machine.expire(world.state(), world.readings(), call.key())) {
                    all.add(Map.entry(
                            world.in(step.next(), step.readings()),
                            plus(from.getValue(), "call " + call.key() + " times out")));
                }
            }
        }
        for (CallState call : world.state().calls()) {
            if (call.mayDrop(at)) {
                for (Step step : machine.drop(world.state(), world.readings(), call.key())) {
                    all.add(Map.entry(
                            world.in(step.next(), step.readings()),
                            plus(from.getValue(), "call " + call.key() + " drops")));
                }
            }
        }
        return all;
    }

    /** A command on a session that nobody has seen may be on any call whose own was not seen. */
    private List<Step> steps(World world, Request request) {
        List<Step> all = new ArrayList<>(machine.steps(world.state(), world.readings(), request));
        String session = request.command().session().orElse("");
        for (CallState call :
                session.isEmpty() ? List.<CallState>of() : world.state().calls()) {
            if (call.session() == null && world.state().bySession(session) == null) {
                machine.steps(machine.named(world.state(), call.key(), session), world.readings(), request).stream()
                        .filter(step -> !step.answer().refused())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static boolean isFirst(World world, CallState call) {
        return world.state().calls().stream()
                .noneMatch(c -> c.ticks() && c.timer().latest() < call.timer().earliest());
    }

    private static List<String> plus(List<String> path, String step) {
        List<String> more = new ArrayList<>(path);
        more.add(step);
        return List.copyOf(more);
    }

    private Collection<World> after(World world, Observation seen) {
        if (isLate(world, seen)) {
            return List.of();
        }
        if (seen instanceof Invoked invoked) {
            return List.of(given(world, invoked));
        }
        if (seen instanceof Returned returned) {
            return answered(world, returned);
        }
        if (seen instanceof Told told) {
            return told(world, told);
        }
        if (seen instanceof SessionTold told) {
            return heard(world, told.event());
        }
        return seen instanceof Quiet
                ? machine.quiet(world.state(), world.readings()).stream()
                        .map(q -> notBefore(world, seen.at()).in(q.state(), q.readings()))
                        .toList()
                : List.of(world);
    }

    /** What has not happened by a quiet happens later. */
    private static World notBefore(World world, long at) {
        World later = world;
        for (Map.Entry<Integer, Under> entry : world.under().entrySet()) {
            Request r = entry.getValue().request();
            if (entry.getValue().answer().isEmpty()) {
                Request then = new Request(r.id(), r.device(), r.command(), Math.max(r.since(), at), r.shared());
                later = later.with(entry.getKey(), new Under(then, Optional.empty()));
            }
        }
        return later;
    }

    private boolean isLate(World world, Observation seen) {
        long by = !setting.virtual()
                ? seen.at() - 1
                : seen instanceof Quiet ? seen.at() : seen instanceof Elapsed ? now : Long.MIN_VALUE;
        return world.state().calls().stream()
                .anyMatch(c -> c.status().isOpen() && c.timer().latest() <= by);
    }

    private Collection<World> heard(World world, SessionEvent event) {
        CallState call = world.state().bySession(event.sessionId());
        if (call == null) {
            return wasLetIn(event) ? List.of(world) : List.of();
        }
        return machine.arriving(world.state(), call.key(), event).stream()
                .map(due -> world.in(machine.heard(world.state(), call.key(), due), world.readings()))
                .toList();
    }

    private boolean wasLetIn(SessionEvent event) {
        return commands.values().stream()
                .anyMatch(i -> i.device().equals(event.device())
                        && i.command() instanceof Command.StartSession start
                        && start.sessionId().equals(event.sessionId())
                        && !refused.contains(i.id()));
    }

    private World given(World world, Invoked invoked) {
        long from = setting.virtual() ? since : invoked.at();
        int device = machine.cast().device(invoked.device());
        boolean shared = world.under().values().stream()
                .anyMatch(u -> ends(world, u, invoked, device) || initiates(u, invoked, device));
        World joined = world;
        for (Map.Entry<Integer, Under> entry : world.under().entrySet()) {
            if (ends(world, entry.getValue(), invoked, device)) {
                joined = joined.with(entry.getKey(), sharing(entry.getValue()));
            }
        }
        Request request = new Request(invoked.id(), device, invoked.command(), from, shared);
        return joined.with(invoked.id(), new Under(request, Optional.empty()));
    }

    private static boolean ends(World world, Under under, Invoked invoked, int device) {
        Command one = invoked.command();
        Command other = under.request().command();
        boolean leave = one instanceof Command.EndSession && other instanceof Command.EndSession;
        CallState call = world.state().bySession(one.session().orElse(""));
        boolean end = ends(world, one) && ends(world, other) && (call == null || !call.isLongOver());
        return (leave || end)
                && under.request().command().session().equals(invoked.command().session())
                && under.request().device() != device;
    }

    private static boolean ends(World world, Command command) {
        return command instanceof Command.EndCall
                || (command instanceof Command.EndSession
                        && world.readings().allows(Reading.LEAVE_WITHOUT_END_CALL_ENDS));
    }

    private static boolean initiates(Under under, Invoked invoked, int device) {
        return invoked.command() instanceof Command.InitiateCall
                && under.request().command() instanceof Command.InitiateCall
                && under.request().device() == device;
    }

    private static Under sharing(Under under) {
        Request r = under.request();
        return new Under(new Request(r.id(), r.device(), r.command(), r.since(), true), under.answer());
    }

    private Collection<World> answered(World world, Returned returned) {
        Under under = Objects.requireNonNull(world.under().get(returned.id()));
        if (returned.reply() instanceof Reply.Indefinite) {
            return List.of(under.answer().isPresent() ? world.without(returned.id()) : world);
        }
        if (under.answer().isEmpty()) {
            return List.of();
        }
        Answer answer = under.answer().get();
        World done = world.without(returned.id());
        if (returned.reply() instanceof Reply.Refused) {
            return answer.refused() ? List.of(done) : List.of();
        }
        if (!answer.refused()
                && returned.reply() instanceof Reply.Success success
                && under.request().command() instanceof Command.GenerateToken) {
            return granted(done, under.request(), answer, success.token());
        }
        return !answer.refused() && returned.reply() instanceof Reply.Success success
                ? succeeded(done, under.request(), answer, success.call(), returned.at())
                : List.of();
    }

    private Collection<World> granted(World world, Request request, Answer answer, @Nullable String token) {
        CallState call = world.state().bySession(request.command().session().orElse(""));
        if (token == null || token.isEmpty()) {
            return answer.because() == Requirement.SES_1 ? List.of() : List.of(world);
        }
        return List.of(
                call == null
                        ? world
                        : world.in(
                                machine.given(world.state(), call.key(), request.device(), token), world.readings()));
    }

    private Collection<World> recalled(World world, Answer answer, @Nullable Call said) {
        if (answer.call() == Cast.NOBODY || said == null) {
            return answer.call() == Cast.NOBODY && said == null ? List.of(world) : List.of();
        }
        CallState call = world.state().known(answer.call());
        String given = said.sessionId();
        if (given != null && call.session() == null && world.state().bySession(given) == null) {
            return List.of(world.in(machine.named(world.state(), call.key(), given), world.readings()));
        }
        return given != null && given.equals(call.session()) ? List.of(world) : List.of();
    }

    private Collection<World> succeeded(World world, Request request, Answer answer, @Nullable Call said, long at) {
        if (request.command() instanceof Command.GetActiveCall) {
            return recalled(world, answer, said);
        }
        if (answer.call() == Cast.NOBODY) {
            return List.of(world);
        }
        State state = machine.answered(world.state(), answer.call(), request);
        if (request.command() instanceof Command.InitiateCall) {
            state = started(state, answer.call(), said, at);
        }
        boolean sane = state != null
                && isSane(
                        said == null
                                ? Payloads.ofNoResult(answer.because())
                                : payloads()
                                        .ofResult(said, answer.because(), answer.words(), state.known(answer.call())));
        return sane ? List.of(world.in(Objects.requireNonNull(state), world.readings())) : List.of();
    }

    private @Nullable State started(State state, int key, @Nullable Call said, long at) {
        String session = said == null ? null : said.sessionId();
        CallState call = state.known(key);
        if (session == null || session.isEmpty()) {
            return null;
        }
        boolean free = call.session() == null && state.bySession(session) == null;
        return free || session.equals(call.session())
                ? machine.started(machine.named(state, key, session), key, at)
                : null;
    }

    private Collection<World> told(World world, Told told) {
        CallEvent event = told.event();
        List<World> all = new ArrayList<>();
        int device = machine.cast().device(event.device());
        String session = event.call().sessionId();
        for (CallState call : world.state().calls()) {
            boolean fits = Objects.equals(call.session(), session)
                    || (call.session() == null
                            && session != null
                            && world.state().bySession(session) == null);
            if (fits && device != Cast.NOBODY) {
                machine
                        .deliver(
                                world.state(),
                                world.readings(),
                                call.key(),
                                device,
                                machine.cast().listener(event.listenerId()),
                                event.kind())
                        .stream()
                        .filter(d -> isSane(payloads().ofEvent(event.call(), event.kind(), d, call)))
                        .forEach(d -> all.add(world.in(
                                machine.begun(named(d.next(), call, session), call.key(), told.at()), d.readings())));
            }
        }
        return all;
    }

    private State named(State state, CallState call, @Nullable String session) {
        return call.session() == null && session != null ? machine.named(state, call.key(), session) : state;
    }

    private Payloads payloads() {
        return new Payloads(machine.cast(), true);
    }

    private static boolean isSane(List<Flaw> flaws) {
        return flaws.stream().noneMatch(f -> f.requirement().level() == Level.MUST);
    }

    /** Times are facts of the session; only what a MUST forbids counts. */
    private boolean noteTimes(Observation seen) {
        if (seen instanceof Invoked invoked) {
            commands.put(invoked.id(), invoked);
        }
        if (seen instanceof Returned returned && returned.reply() instanceof Reply.Refused) {
            refused.add(returned.id());
        }
        if (seen instanceof Returned returned && returned.reply() instanceof Reply.Indefinite) {
            lost.add(returned.id());
        }
        if (!(seen instanceof Told told)) {
            return true;
        }
        String session = told.event().call().sessionId();
        boolean group = worlds.keySet().stream()
                .flatMap(w ->
                        Stream.ofNullable(session == null ? null : w.state().bySession(session)))
                .anyMatch(CallState::isOfAGroup);
        Ledger.Entry entry = ledger.heard(
                told.event().call(),
                group
                        || told.event().call().joinedAt() == null
                        || told.event().kind() == EventKind.ACCEPTED
                        || told.event().kind() == EventKind.ENDED
                        || (told.event().kind() != EventKind.INCOMING && isAccepted(session)),
                group);
        ledger = entry.ledger();
        return isSane(entry.flaws());
    }

    /** An event that stops the ringing elsewhere says nothing of the call, but may say when it was accepted. */
    private boolean isAccepted(@Nullable String session) {
        return worlds.keySet().stream()
                .flatMap(w ->
                        Stream.ofNullable(session == null ? null : w.state().bySession(session)))
                .anyMatch(call -> call.status() == CallStatus.ONGOING || call.status() == CallStatus.ENDED);
    }
}
