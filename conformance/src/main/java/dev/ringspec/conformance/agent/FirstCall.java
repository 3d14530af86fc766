package dev.ringspec.conformance.agent;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The simplest call there is: Alice calls Bob, Bob accepts, Alice ends it. */
final class FirstCall {
    static final String CALLER = "Alice";
    static final String RECEIVER = "Bob";
    static final String CALLER_UID = "alice";
    static final String RECEIVER_UID = "bob";

    private static final String CALLER_DEVICE = CALLER_UID + "-1";
    private static final String RECEIVER_DEVICE = RECEIVER_UID + "-1";

    private final Stage stage;
    private final Heard heard;
    private final boolean hasClock;
    private final Transcript transcript;
    private int commands;

    FirstCall(Stage stage, Heard heard, boolean hasClock, Transcript transcript) {
        this.stage = stage;
        this.heard = heard;
        this.hasClock = hasClock;
        this.transcript = transcript;
    }

    void make() {
        transcript.step("A listener on each device");
        command(CALLER_DEVICE, new Command.AddCallListener("main"));
        command(RECEIVER_DEVICE, new Command.AddCallListener("main"));
        transcript.step(CALLER + " calls " + RECEIVER + ", who has to be told");
        String session = session(command(CALLER_DEVICE, Command.InitiateCall.to(RECEIVER_UID, "video")));
        expect(RECEIVER_DEVICE, EventKind.INCOMING, session);
        transcript.step(RECEIVER + " accepts, and " + CALLER + " has to be told");
        command(RECEIVER_DEVICE, new Command.AcceptCall(session));
        expect(CALLER_DEVICE, EventKind.ACCEPTED, session);
        transcript.step(CALLER + " ends the call, and " + RECEIVER + " has to be told");
        command(CALLER_DEVICE, new Command.EndCall(session));
        expect(RECEIVER_DEVICE, EventKind.ENDED, session);
    }

    private @Nullable Call command(String device, Command command) {
        int id = ++commands;
        stage.invoke(id, device, command);
        Reply reply = heard.reply(id);
        if (reply instanceof Reply.Success success) {
            transcript.fine(command.method() + " succeeded.");
            return success.call();
        }
        throw new SubjectFailure(command.method() + " on " + device + " did not succeed: " + shown(reply)
                + ".\nWhat to do: this is a call that every implementation allows. See whether the agent hands the"
                + " parameters on as they are, and whether both users are logged in.");
    }

    private static String session(@Nullable Call call) {
        if (call == null || call.sessionId() == null) {
            throw new SubjectFailure(
                    "The result of initiateCall names no session."
                            + "\nWhat to do: answer {\"call\":{\"sessionId\":\"…\",…}} with the id that the implementation gave.");
        }
        return call.sessionId();
    }

    private void expect(String device, EventKind kind, String session) {
        if (hasClock) {
            Round.await(stage.advance(0));
        }
        CallEvent event = heard.event(device, kind, hasClock).orElseThrow(() -> missing(device, kind));
        if (!Objects.equals(event.call().sessionId(), session)) {
            throw new SubjectFailure(kind.callback() + " on " + device + " speaks of the session "
                    + event.call().sessionId() + ", not of " + session
                    + ".\nWhat to do: report the session id that the implementation hands to its listener.");
        }
        transcript.fine(kind.callback() + " came on " + device + ".");
    }

    private SubjectFailure missing(String device, EventKind kind) {
        return new SubjectFailure("No " + kind.callback() + " came on " + device
                + (hasClock ? " before advanceTime was answered" : " in time")
                + ".\nWhat to do: see whether addCallListener registers a listener for that device that sends a callEvent"
                + " for each of its five callbacks" + (hasClock ? ", and answer advanceTime only after it." : "."));
    }

    private static String shown(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return "refused, " + refused.code() + " (" + refused.message() + ")";
        }
        return reply instanceof Reply.NotOffered ? "the method is not offered" : "no answer in time";
    }
}
