package dev.ringspec.conformance.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringspec.conformance.trace.CapabilitiesJson;
import dev.ringspec.conformance.trace.Fields;
import dev.ringspec.conformance.trace.Json;
import dev.ringspec.conformance.trace.Malformed;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The request {@code initialize} and its answer (agent protocol, Handshake). */
final class Handshake {
    static final String METHOD = "initialize";
    private static final int VERSION = 1;

    private Handshake() {}

    static ObjectNode params(Backing backing) {
        ObjectNode params = Json.object().put("protocolVersion", VERSION);
        params.putObject("kit").put("name", "ringspec").put("version", kitVersion());
        backing.tell(params);
        return params;
    }

    /** Asks the agent to say who it is; fails with a SubjectFailure. */
    static CompletableFuture<Fields> ask(AgentLink link, Patience patience, Backing backing) {
        CompletableFuture<Fields> answer = new CompletableFuture<>();
        link.request(METHOD, params(backing), patience.initialize(), (heard, lost) -> Round.pass(answer, heard, lost));
        return answer;
    }

    /** The result in its answer. */
    static Fields result(AgentLink link, Fields answer) {
        return Round.result(link, METHOD, answer);
    }

    /** The token by which an agent that dialled in shows that it was invited; empty if it gives none. */
    static String token(Fields result) {
        return result.has("token") ? result.string("token") : "";
    }

    /** The devices that it can host; empty if it names none. */
    static Set<String> hosts(Fields result) {
        Set<String> named = result.has("hosts") ? Set.copyOf(result.strings("hosts")) : Set.of();
        if (result.has("hosts") && named.isEmpty()) {
            throw result.unexpected("hosts", "the devices that the agent can host; leave it out if it hosts any");
        }
        return named;
    }

    /** What the agent says of itself. */
    static Profile profile(Fields result) {
        checkVersion(result);
        Fields agent = result.object("agent");
        Capabilities capabilities = CapabilitiesJson.read(result.object("capabilities"));
        checkOneClock(capabilities);
        return new Profile(agent.string("name"), agent.string("version"), result.string("dialect"), capabilities);
    }

    static ObjectNode result(Profile profile) {
        ObjectNode result = Json.object().put("protocolVersion", VERSION);
        result.putObject("agent").put("name", profile.name()).put("version", profile.version());
        return result.put("dialect", profile.dialect())
                .set("capabilities", CapabilitiesJson.write(profile.capabilities()));
    }

    static void checkVersion(Fields message) {
        if (message.integer("protocolVersion") != VERSION) {
            throw message.unexpected("protocolVersion", VERSION + ", the version that this side speaks");
        }
    }

    /** Processes of their own have no common clock: none knows when the others have heard all that one has caused. */
    private static void checkOneClock(Capabilities capabilities) {
        if (capabilities.oneDeviceAProcess() && capabilities.has(Capability.VIRTUAL_TIME)) {
            throw new Malformed(
                    "\"devicesPerAgent\":\"one\" together with \"virtualTime\":true, which this kit does not support",
                    "Declare one of the two only: a clock that is moved needs all devices in one process.");
        }
    }

    private static String kitVersion() {
        return Objects.requireNonNullElse(Handshake.class.getPackage().getImplementationVersion(), "development");
    }
}
