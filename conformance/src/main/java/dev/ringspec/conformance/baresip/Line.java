package dev.ringspec.conformance.baresip;

import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command on its way has to work with: its device's user agent, and somebody who waits for the reply. */
interface Line {
    /** Gives the user agent a command line; its answer goes to the exchange that is under way. */
    void say(String command, String params);

    /** What the user agent has reported of a call that it has now. */
    Optional<SipCall> call(String id);

    Call payload(SipCall call, Optional<StatusWord> status);

    /** Ends the exchange. */
    void reply(Reply reply);

    default void refuse(@Nullable String code, String why) {
        reply(new Reply.Refused(code, why));
    }
}
