package dev.ringspec.conformance.http.server;

import dev.ringspec.conformance.http.binding.Binding;
import dev.ringspec.model.action.Reply.Refused;
import java.util.Optional;

/**
 * How a server says no.
 *
 * @param binding how the API looks
 */
record Refusals(Binding binding) {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    Answer answer(int status, String code, String message) {
        return Answer.of(binding.refusal().status(status), binding.refusal().write(new Refused(code, message)));
    }

    /** What the reference machine refuses. */
    Answer answer(Refused refused) {
        boolean unknown = Optional.ofNullable(refused.code())
                .filter(code -> code.endsWith("_NOT_FOUND"))
                .isPresent();
        return Answer.of(
                binding.refusal().status(unknown ? NOT_FOUND : CONFLICT),
                binding.refusal().write(refused));
    }
}
