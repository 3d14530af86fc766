package dev.ringspec.features.story;

import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import java.util.List;

/** What a scenario says of how commands were answered. */
public final class Answers {
    private final Story story;

    public Answers(Story story) {
        this.story = story;
    }

    /** The last command took effect. */
    public void succeeds() {
        answered(last(), true);
    }

    /** The last command was refused. */
    public void isRefused() {
        answered(last(), false);
    }

    /** Of the commands of the last step, exactly one took effect. */
    public void exactlyOneSucceeds() {
        List<Integer> good = succeeded();
        if (good.size() != 1) {
            claim("exactly one of them succeeds", good.isEmpty());
        }
    }

    /** Of the commands of the last step, one or more took effect. */
    public void atLeastOneSucceeds() {
        if (succeeded().isEmpty()) {
            claim("at least one of them succeeds", true);
        }
    }

    /** Of the commands of the last step, one or more were refused. */
    public void atLeastOneIsRefused() {
        List<Integer> ids = given();
        if (succeeded().size() == ids.size()) {
            story.claim(new Claim(
                    "at least one of them is refused",
                    "all succeeded",
                    List.of(new Rewriting(story.scene()).answered(ids.get(0), false))));
        }
    }

    /** Of the commands of the last step, none took effect. */
    public void allAreRefused() {
        given().forEach(id -> answered(id, false));
    }

    /** Of the commands of the last step, each took effect. */
    public void allSucceed() {
        given().forEach(id -> answered(id, true));
    }

    /** The active call that was asked for is the one that is meant. */
    public void isTheCall(Which which) {
        Scene scene = story.scene();
        String right = scene.session(scene.rings().meant(which, scene.lastBy(), Ring::concerns));
        gave(right, "it is " + which.text(), new Reply.Success(new Portrait(scene, right).asSaid()));
    }

    /** There was no active call. */
    public void isNone() {
        gave("none", "there is none", new Reply.Success(null));
    }

    private void gave(String right, String said, Reply rightly) {
        int id = last();
        Reply reply = story.scene().reply(id);
        String given = reply instanceof Reply.Success success ? session(success) : "";
        if (!right.equals(given)) {
            story.claim(new Claim(
                    said,
                    "getActiveCall " + Words.reply(reply),
                    List.of(new Rewriting(story.scene()).answered(id, rightly))));
        }
    }

    private static String session(Reply.Success success) {
        Call call = success.call();
        return call == null ? "none" : String.valueOf(call.sessionId());
    }

    private void answered(int id, boolean success) {
        Reply reply = story.scene().reply(id);
        if (reply instanceof Reply.Success != success) {
            story.claim(new Claim(
                    "the command " + (success ? "succeeds" : "is refused"),
                    "it " + Words.reply(reply),
                    List.of(new Rewriting(story.scene()).answered(id, success))));
        }
    }

    private void claim(String said, boolean success) {
        List<Integer> ids = given();
        story.claim(new Claim(
                said,
                success ? "none did" : "more than one did",
                ids.stream()
                        .map(id -> new Rewriting(story.scene()).answered(id, success))
                        .toList()));
    }

    private List<Integer> succeeded() {
        return given().stream()
                .filter(id -> story.scene().reply(id) instanceof Reply.Success)
                .toList();
    }

    private int last() {
        List<Integer> ids = given();
        return ids.get(ids.size() - 1);
    }

    private List<Integer> given() {
        story.scene().hearing().look();
        List<Integer> ids = story.scene().given();
        if (ids.isEmpty()) {
            throw new Miswritten("No command was given in the step before.");
        }
        return ids;
    }
}
