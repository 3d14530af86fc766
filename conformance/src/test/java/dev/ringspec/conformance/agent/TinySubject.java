package dev.ringspec.conformance.agent;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.Subject;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Just enough of an implementation for one call from alice-1 to bob-1; may leave out one kind of event. */
final class TinySubject implements Subject {
    private final Set<EventKind> silent;

    TinySubject(Set<EventKind> silent) {
        this.silent = silent;
    }

    /** Serves it on standard input and output; the argument is the event that it leaves out, or {@code NONE}. */
    public static void main(String[] args) {
        Set<EventKind> silent =
                args[0].equals("NONE") ? EnumSet.noneOf(EventKind.class) : EnumSet.of(EventKind.valueOf(args[0]));
        new AgentServer(System.in, System.out, () -> new TinySubject(silent)).run();
    }

    @Override
    public Profile profile() {
        return new Profile("tiny", "1", "test", Capabilities.of(EnumSet.of(Capability.VIRTUAL_TIME)));
    }

    @Override
    public Stage open(World world, Witness witness) {
        return new TinyStage(witness);
    }

    @Override
    public void close() {}

    private final class TinyStage implements Stage {
        private final Witness witness;

        private TinyStage(Witness witness) {
            this.witness = witness;
        }

        @Override
        public void invoke(int id, String device, Command command) {
            if (command instanceof Command.InitiateCall) {
                tell("bob-1", EventKind.INCOMING);
            } else if (command instanceof Command.AcceptCall) {
                tell("alice-1", EventKind.ACCEPTED);
            } else if (command instanceof Command.EndCall) {
                tell("bob-1", EventKind.ENDED);
            } else if (command instanceof Command.RejectCall) {
                throw new SubjectFailure("rejecting is broken");
            } else if (command instanceof Command.RemoveCallListener) {
                throw new IllegalArgumentException("a bug");
            }
            witness.returned(
                    id, command instanceof Command.ClearActiveCall ? refused() : new Reply.Success(result(command)));
        }

        @Override
        public CompletableFuture<Void> advance(long micros) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {}

        private Reply refused() {
            return new Reply.Refused("ERR", "no");
        }

        private Call result(Command command) {
            return new Call(
                    command instanceof Command.InitiateCall ? "s1" : null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private void tell(String device, EventKind kind) {
            if (!silent.contains(kind)) {
                Call call = new Call("s1", null, null, null, null, null, null, null, null);
                witness.told(new CallEvent(device, "main", kind, call));
            }
        }
    }
}
