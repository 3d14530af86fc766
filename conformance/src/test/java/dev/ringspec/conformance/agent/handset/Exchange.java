package dev.ringspec.conformance.agent.handset;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.Device;
import dev.ringspec.model.call.World;
import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.subject.Profile;
import dev.ringspec.model.subject.ReferenceSubject;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A server in the hands of a test: the reference system, with a handset for each device. Handsets of several agents share
 * its worlds, as those of several phones do.
 */
public final class Exchange {
    /** What its handsets declare. */
    public static final Profile PROFILE =
            new Profile("exchange", "1", "test", Capabilities.of(Set.of(Capability.LISTENER_IDS, Capability.BUSY)));

    private final ReferenceSubject reference;
    private final Map<String, Hall> halls = new ConcurrentHashMap<>();

    public Exchange(ReferenceSubject reference) {
        this.reference = reference;
    }

    /** Logs a device in; whoever is the first of its world opens it. */
    public Handset login(World world, Device device, Ears ears) {
        Hall hall = halls.computeIfAbsent(world.name(), name -> new Hall(world));
        hall.ears.put(device.id(), ears);
        return new Phone(hall, device.id());
    }

    /** One world. */
    private final class Hall implements Witness {
        private final String name;
        private final Stage stage;
        private final Map<String, Ears> ears = new ConcurrentHashMap<>();
        private final Map<Integer, CompletableFuture<Reply>> asked = new ConcurrentHashMap<>();
        private final AtomicInteger invocations = new AtomicInteger();

        private Hall(World world) {
            this.name = world.name();
            this.stage = reference.open(world, this);
        }

        private synchronized CompletionStage<Reply> give(String device, Command command) {
            int id = invocations.incrementAndGet();
            CompletableFuture<Reply> reply = new CompletableFuture<>();
            asked.put(id, reply);
            stage.invoke(id, device, command);
            boolean moved = true;
            while (moved) {
                moved = stage.proceed();
            }
            return reply;
        }

        private void leave(String device) {
            ears.remove(device);
            if (ears.isEmpty()) {
                halls.remove(name);
            }
        }

        @Override
        public void returned(int id, Reply reply) {
            Objects.requireNonNull(asked.remove(id)).complete(reply);
        }

        @Override
        public void told(CallEvent event) {
            Objects.requireNonNull(ears.get(event.device())).told(event.listenerId(), event.kind(), event.call());
        }

        @Override
        public void heard(SessionEvent event) {
            Objects.requireNonNull(ears.get(event.device())).heard(event.kind(), event.sessionId(), event.uid());
        }

        @Override
        public void failed(SubjectFailure failure) {
            throw failure;
        }
    }

    private record Phone(Hall hall, String device) implements Handset {
        @Override
        public CompletionStage<@Nullable Void> addCallListener(String listenerId) {
            return nothing(new Command.AddCallListener(listenerId));
        }

        @Override
        public CompletionStage<@Nullable Void> removeCallListener(String listenerId) {
            return nothing(new Command.RemoveCallListener(listenerId));
        }

        @Override
        public CompletionStage<Call> initiateCall(Command.InitiateCall call) {
            return call(call);
        }

        @Override
        public CompletionStage<Call> acceptCall(String sessionId) {
            return call(new Command.AcceptCall(sessionId));
        }

        @Override
        public CompletionStage<Call> rejectCall(String sessionId, String status) {
            return call(new Command.RejectCall(sessionId, status));
        }

        @Override
        public CompletionStage<Call> endCall(String sessionId) {
            return call(new Command.EndCall(sessionId));
        }

        @Override
        public void logOut() {
            hall.leave(device);
        }

        private CompletionStage<@Nullable Void> nothing(Command command) {
            return answer(command, success -> null);
        }

        private CompletionStage<Call> call(Command command) {
            return answer(command, success -> Objects.requireNonNull(success.call()));
        }

        private <T> CompletionStage<T> answer(Command command, Function<Reply.Success, T> result) {
            return hall.give(device, command).thenApply(reply -> {
                if (reply instanceof Reply.Success success) {
                    return result.apply(success);
                }
                Reply.Refused refused = (Reply.Refused) reply;
                throw new RefusedException(refused.code(), refused.message());
            });
        }
    }
}
