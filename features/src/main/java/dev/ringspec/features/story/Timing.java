package dev.ringspec.features.story;

import dev.ringspec.model.spec.Capability;

/** Time that passes in a story, counted by the calls that ring. */
public final class Timing {
    /** Before the moment itself, by as little as can matter. */
    private static final double VIRTUALLY_BEFORE = 0.001;

    /** Before the moment itself, by more than a timer of real time may be early. */
    private static final double REALLY_BEFORE = 1.5;

    private final Story story;

    public Timing(Story story) {
        this.story = story;
    }

    public void passes(double seconds) {
        story.scene().pass(seconds);
    }

    /** Until a call has rung for its whole timeout; in real time, until its timer cannot be late any more. */
    public void timeoutPasses(Which which) {
        Scene scene = story.scene();
        Ring ring = which.isAny() ? scene.rings().latest() : scene.rings().meant(which, new Person(""), Ring::concerns);
        scene.pass(left(ring) + (isVirtual() ? 0 : story.settleSeconds()));
    }

    /** As long as a call without a timeout of its own rings at most. */
    public void defaultTimeoutPasses() {
        story.scene().pass(story.capabilities().defaultTimeout());
    }

    public void halfTheTimeoutPasses() {
        story.scene().pass(story.scene().rings().latest().timeout() / 2);
    }

    public void untilJustBefore() {
        double before = isVirtual() ? VIRTUALLY_BEFORE : REALLY_BEFORE;
        story.scene().pass(Math.max(0, left(story.scene().rings().latest()) - before));
    }

    public void justAsTheTimeoutPasses(Deed deed) {
        story.scene().justAs(left(story.scene().rings().latest()), deed);
    }

    private double left(Ring ring) {
        return Math.max(0, ring.since() + ring.timeout() - story.scene().clock().now());
    }

    private boolean isVirtual() {
        return story.capabilities().has(Capability.VIRTUAL_TIME);
    }
}
