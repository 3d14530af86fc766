package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.agent.AgentServer;
import dev.ringspec.conformance.fault.Fault;
import dev.ringspec.conformance.fault.Faults;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.Witness;

/** A broken variant, as the agent of an iOS team would have it. */
final class IosAgent {
    private IosAgent() {}

    public static void main(String[] args) {
        Subject subject =
                new Dialected(Faults.named(args[0]).map(Fault::subject).orElseThrow());
        new AgentServer(System.in, System.out, () -> subject).run();
    }

    private record Dialected(Subject whole) implements Subject {
        @Override
        public Profile profile() {
            Profile profile = whole.profile();
            return new Profile("acme-ios", profile.version(), "ios", profile.capabilities());
        }

        @Override
        public Stage open(World world, Witness witness) {
            return whole.open(world, witness);
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}
