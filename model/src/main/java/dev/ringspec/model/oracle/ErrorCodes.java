package dev.ringspec.model.oracle;

import dev.ringspec.model.action.Reply;
import dev.ringspec.model.machine.Answer;
import dev.ringspec.model.spec.Capability;
import dev.ringspec.model.spec.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ARG-6: the error codes that facts.md (Statuses) names for each case. A case that is not here may carry any code. */
public final class ErrorCodes {
    private ErrorCodes() {}

    private static final Map<Requirement, Set<String>> DOCUMENTED = Map.of(
            Requirement.END_7, Set.of("ERR_CALL_NOT_STARTED"),
            Requirement.REJ_5, Set.of("ERR_CALL_ONGOING_TO_INVALID"),
            Requirement.PAY_9, Set.of("ERR_CALL_TERMINATED", "ERR_CALL_USER_ALREADY_JOINED"),
            Requirement.END_8, Set.of("ERR_CALL_TERMINATED"),
            Requirement.ARG_1, Set.of("ERR_UID_NOT_FOUND", "ERR_GUID_NOT_FOUND", "ERR_CALLING_SELF"),
            Requirement.ARG_2, Set.of("ERR_CALL_SESSION_NOT_FOUND", "SESSION_ID_REQUIRED", "ERR_EMPTY_CALL_SESSION_ID"),
            Requirement.ARG_3, Set.of("ERR_CALL_NOT_A_PART"),
            Requirement.INI_4, Set.of("CALL_ALREADY_INITIATED", "CALL_IN_PROGRESS", "ERR_CALL_BUSY_SELF"),
            Requirement.ACC_7, Set.of("CALL_IN_PROGRESS"));

    /** The codes documented for a refusal by that requirement; empty if any is right. */
    public static Set<String> of(Requirement because) {
        return DOCUMENTED.getOrDefault(because, Set.of());
    }

    static List<Flaw> flaws(Setting setting, Answer answer, Reply.Refused refused) {
        if (!setting.capabilities().has(Capability.ERROR_CODES)) {
            return List.of();
        }
        Set<String> right = of(answer.because());
        boolean isRight = refused.code() != null && (right.isEmpty() || right.contains(refused.code()));
        String expected = right.isEmpty()
                ? "an error code"
                : "one of " + right.stream().sorted().toList();
        return isRight ? List.of() : List.of(new Flaw(Requirement.ARG_6, expected, "code " + refused.code()));
    }
}
