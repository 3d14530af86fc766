package dev.ringspec.features.story;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Returned;
import dev.ringspec.model.action.Observation.Told;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call as an implementation would show it, drawn after what it has said of the call already. */
final class Portrait {
    private final String session;
    private final Optional<Call> said;
    private final Optional<Ring> ring;
    private final double now;

    Portrait(Scene scene, String session) {
        this.session = session;
        this.said = said(scene.trial().observations())
                .filter(c -> session.equals(c.sessionId()))
                .reduce((a, b) -> b);
        this.ring = scene.rings().all().stream()
                .filter(r -> scene.rings().session(r).equals(Optional.of(session)))
                .findFirst();
        this.now = scene.clock().now();
    }

    /** The call that a command asked for and did not get. */
    static Call asked(Scene scene, int invocation) {
        Ring ring = scene.rings().all().stream()
                .filter(r -> r.invocation() == invocation)
                .findFirst()
                .orElseThrow();
        return call("session-of-the-story", ring, StatusWord.INITIATED, null, null, null);
    }

    /** Every word that was said of any call. */
    static Stream<Call> said(List<Observation> observations) {
        return observations.stream().map(Portrait::word).flatMap(Optional::stream);
    }

    /** What one observation says of a call. */
    static Optional<Call> word(Observation observation) {
        if (observation instanceof Told told) {
            return Optional.of(told.event().call());
        }
        return observation instanceof Returned returned && returned.reply() instanceof Reply.Success success
                ? Optional.ofNullable(success.call())
                : Optional.empty();
    }

    /** The call after a command that has succeeded. */
    Call after(Command command) {
        if (command instanceof Command.AcceptCall) {
            return as(StatusWord.ONGOING);
        }
        if (command instanceof Command.RejectCall reject) {
            return as(StatusWord.of(reject.status()).orElse(StatusWord.REJECTED));
        }
        return as(StatusWord.ENDED);
    }

    /** The call in a status. */
    Call as(StatusWord word) {
        Double initiated = said.map(Call::initiatedAt).orElse(null);
        boolean wasJoined = word == StatusWord.ONGOING || word == StatusWord.ENDED;
        Double joined = wasJoined ? said.map(Call::joinedAt).orElseGet(() -> later(initiated)) : null;
        Double ended = word == StatusWord.ENDED ? said.map(Call::endedAt).orElseGet(() -> later(initiated)) : null;
        return ring.map(r -> call(session, r, word, initiated, joined, ended)).orElseGet(() -> bare(word));
    }

    private @Nullable Double later(@Nullable Double initiated) {
        double passed = now - ring.map(Ring::since).orElse(now);
        return initiated == null ? null : Double.valueOf(initiated + passed);
    }

    /** As it was last spoken of. */
    Call asSaid() {
        return said.orElseGet(() -> bare(StatusWord.INITIATED));
    }

    private Call bare(StatusWord word) {
        return new Call(session, null, word.text(), null, null, null, null, null, null);
    }

    private static Call call(
            String session,
            Ring ring,
            StatusWord word,
            @Nullable Double initiated,
            @Nullable Double joined,
            @Nullable Double ended) {
        Deed.Calling asked = Objects.requireNonNull(ring.deed());
        return new Call(
                session,
                asked.callType(),
                word.text(),
                ring.from().uid(),
                ring.to(),
                asked.receiverType(),
                initiated,
                joined,
                ended);
    }
}
