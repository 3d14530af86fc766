package dev.ringspec.conformance.http.server;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.AcceptCall;
import dev.ringspec.model.action.Command.EndCall;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Requirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what the devices of one world send, by what the kit has asked them for. Whatever the server answers, an SDK
 *
 * <ul>
 *   <li>sends each command once: one that is sent again may have a second effect, and nobody can tell the two apart;
 *   <li>sends nothing that it was not asked for;
 *   <li>names a session that its device can know;
 *   <li>does not send what, by its own documents, it refuses by itself.
 * </ul>
 */
final class Judge {
    /**
     * What was sent and should not have been.
     *
     * @param requirement what it breaks
     * @param observed what was seen
     * @param expected what would have been right
     */
    record Breach(Requirement requirement, String observed, String expected) {}

    /** A request of a device, as far as two of them are the same. */
    private record Sent(String device, Class<?> kind, String about) {}

    private final Set<Requirement> refused;
    private final Map<String, String> uids = new HashMap<>();
    private final Map<Sent, Integer> open = new HashMap<>();
    private final Map<String, Set<String>> sessions = new HashMap<>();

    /**
     * A judge who has seen nothing.
     *
     * @param refused the requirements about bad input that the SDK keeps by itself
     */
    Judge(World world, Set<Requirement> refused) {
        this.refused = refused;
        world.devices().forEach(device -> uids.put(device.id(), device.uid()));
    }

    /** The kit gives a command. */
    synchronized void given(String device, Command command) {
        isJudged(command).ifPresent(about -> open.merge(new Sent(device, command.getClass(), about), 1, Integer::sum));
        command.session().ifPresent(session -> known(device, session));
    }

    /** A device hears of a session. */
    synchronized void known(String device, String session) {
        sessions.computeIfAbsent(device, d -> new HashSet<>()).add(session);
    }

    /** A device has sent a command, and was answered so. */
    synchronized Optional<Breach> sent(String device, Command command, Reply reply) {
        Optional<String> about = isJudged(command);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        Sent sent = new Sent(device, command.getClass(), about.get());
        Integer left = open.get(sent);
        open.computeIfPresent(sent, (s, count) -> count - 1);
        return left == null
                ? Optional.of(unasked(device, command))
                : left <= 0 ? Optional.of(again(device, command)) : refused(device, command);
    }

    private Breach unasked(String device, Command command) {
        boolean unknown = command.session()
                .filter(s -> !sessions.getOrDefault(device, Set.of()).contains(s))
                .isPresent();
        return unknown
                ? new Breach(
                        Requirement.PAY_1,
                        device + " sends " + named(command) + " for a session that it cannot know",
                        "a session that the device was told of, or was asked about")
                : new Breach(
                        Requirement.PAY_11,
                        device + " sends " + named(command) + " without being asked to",
                        "no request that no command of the app explains");
    }

    private static Breach again(String device, Command command) {
        return new Breach(
                onlyOnce(command),
                device + " sends " + named(command) + " once more than it was asked to",
                "one request for one command; one without an answer is indefinite, and not sent again");
    }

    /** What a second request of the kind has broken where people have met it; else what holds for all of them. */
    private static Requirement onlyOnce(Command command) {
        if (command instanceof AcceptCall) {
            return Requirement.ACC_6;
        }
        return command instanceof EndCall ? Requirement.END_8 : Requirement.RACE_8;
    }

    private Optional<Breach> refused(String device, Command command) {
        return Plainly.wrong(command, uids.get(device))
                .filter(refused::contains)
                .map(requirement -> new Breach(
                        requirement,
                        device + " sends " + named(command) + " to the server",
                        "refused by the SDK itself, as its documents say"));
    }

    /** What a command is about, if it is one that acts on calls. */
    private static Optional<String> isJudged(Command command) {
        if (command instanceof InitiateCall call) {
            return Optional.of(call.receiverId() + " " + call.receiverType() + " " + call.callType());
        } else if (command instanceof RejectCall reject) {
            return Optional.of(reject.sessionId() + " " + reject.status());
        }
        return command instanceof AcceptCall || command instanceof EndCall ? command.session() : Optional.empty();
    }

    private static String named(Command command) {
        return command.method() + " (" + isJudged(command).orElse("").strip() + ")";
    }
}
