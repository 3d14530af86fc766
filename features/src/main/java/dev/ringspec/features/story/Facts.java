package dev.ringspec.features.story;

import dev.ringspec.model.action.Observation;
import dev.ringspec.model.action.Observation.Quiet;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.spec.Capability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a scenario says of the calls themselves, wherever they are shown: in results and in events. */
public final class Facts {
    private final Story story;

    public Facts(Story story) {
        this.story = story;
    }

    /** Who calls whom, and by what, is said alike everywhere. */
    public void everywhere(Person from, Person to, String type) {
        String session = session();
        Predicate<Call> wrong = c -> session.equals(c.sessionId())
                && !(says(c.callInitiator(), from.uid())
                        && says(c.callReceiver(), to.uid())
                        && says(c.callType(), type));
        said(
                wrong,
                from + " calls " + to + " by " + type + ", wherever it is shown",
                c -> new Call(
                        c.sessionId(),
                        type,
                        c.callStatus(),
                        from.uid(),
                        to.uid(),
                        c.receiverType(),
                        c.initiatedAt(),
                        c.joinedAt(),
                        c.endedAt()));
    }

    /** No two calls of the story have one session id. */
    public void sessionsDiffer() {
        List<String> sessions = story.scene().rings().all().stream()
                .flatMap(r -> story.scene().rings().session(r).stream())
                .toList();
        if (new HashSet<>(sessions).size() < sessions.size()) {
            story.claim(new Claim("no two calls have one session id", "" + sessions, List.of()));
        }
    }

    /** Initiated, then joined, then ended, wherever it is shown. */
    public void timesAreInOrder() {
        said(
                c -> !(ordered(c.initiatedAt(), c.joinedAt()) && ordered(c.joinedAt(), c.endedAt())),
                "the call was initiated, then joined, then ended",
                UnaryOperator.identity());
    }

    /** Between joining and ending, so much time has passed, to a second or two. */
    public void lasted(double seconds) {
        Optional<Double> joined = last(Call::joinedAt);
        Optional<Double> ended = last(Call::endedAt);
        double tolerance = story.capabilities().has(Capability.VIRTUAL_TIME) ? 1 : 2;
        if (joined.isPresent()
                && ended.isPresent()
                && Math.abs(ended.get() - joined.get() - seconds) > tolerance + story.settleSeconds()) {
            story.claim(new Claim(
                    "the call lasted " + seconds + " seconds", ended.get() - joined.get() + " seconds", List.of()));
        }
    }

    /** What the two parties last heard of the last call is the same: it goes on, or it is over. */
    public void sidesAgree() {
        Scene scene = story.scene();
        Ring ring = scene.rings().latest();
        Optional<String> session = scene.rings().session(ring);
        LastWord word = new LastWord(scene.trial().observations(), session.orElse(""));
        Optional<Boolean> caller = word.isOngoing(word.deciding(ring.from()).device());
        Optional<Boolean> receiver =
                word.isOngoing(word.deciding(new Person(ring.to())).device());
        scene.hearing().look();
        if (caller.isPresent() && receiver.isPresent() && !caller.equals(receiver)) {
            story.claim(new Claim(
                    "both sides agree", "for one side the call goes on, for the other it is over", List.of()));
        }
    }

    /** Everything so far was heard out, and nothing of it contradicts anything else. */
    public void isConsistent() {
        story.scene().hearing().look();
        story.judge();
    }

    private String session() {
        Scene scene = story.scene();
        return scene.session(scene.rings().latest());
    }

    private void said(Predicate<Call> wrong, String said, UnaryOperator<Call> right) {
        Scene scene = story.scene();
        List<Observation> all = scene.trial().observations();
        scene.hearing().look();
        IntStream.range(0, all.size())
                .filter(i -> Portrait.word(all.get(i)).filter(wrong).isPresent())
                .findFirst()
                .ifPresent(i -> story.claim(
                        new Claim(said, "" + Portrait.word(all.get(i)).orElseThrow(), corrected(all, i, right))));
    }

    private List<List<Observation>> corrected(List<Observation> all, int place, UnaryOperator<Call> right) {
        List<Observation> other = new ArrayList<>(new Rewriting(story.scene()).changed(place, right));
        other.add(new Quiet(all.get(place).at()));
        return List.of(other);
    }

    private Optional<Double> last(Function<Call, @Nullable Double> time) {
        story.scene().hearing().look();
        return Portrait.said(story.scene().trial().observations())
                .map(time)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b);
    }

    private static boolean says(@Nullable String said, String right) {
        return said == null || said.equals(right);
    }

    private static boolean ordered(@Nullable Double first, @Nullable Double then) {
        return first == null || then == null || then == 0 || first <= then;
    }
}
