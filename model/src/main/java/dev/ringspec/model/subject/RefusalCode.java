package dev.ringspec.model.subject;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.oracle.ErrorCodes;
import dev.ringspec.model.spec.Requirement;

/**
 * The error code of a refusal, by its cause. One requirement may stand for several causes, each with a code of its own
 * (facts.md, Statuses); whoever develops against this system reads the code as the cause.
 */
final class RefusalCode {
    private RefusalCode() {}

    /**
     * The code.
     *
     * @param caller the uid of who gave the command
     */
    static String of(Command command, String caller, Requirement because) {
        if (because == Requirement.GRP_11) {
            return "ERR_NOT_A_MEMBER";
        }
        return because == Requirement.ARG_1 && command instanceof InitiateCall call
                ? ofNobody(call, caller)
                : documented(because);
    }

    private static String ofNobody(InitiateCall call, String caller) {
        if (call.receiverType().equals("group")) {
            return "ERR_GUID_NOT_FOUND";
        }
        return call.receiverId().equals(caller) ? "ERR_CALLING_SELF" : "ERR_UID_NOT_FOUND";
    }

    private static String documented(Requirement because) {
        return ErrorCodes.of(because).stream().sorted().findFirst().orElse("ERR_REFUSED");
    }
}
