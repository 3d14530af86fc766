package dev.ringspec.conformance.http.binding;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request and its answer.
 *
 * @param request the request
 * @param success the statuses that say that it took effect; empty for any from 200 to 299
 * @param call where the call stands in the answer, if it has one; what is null or not there is no call
 * @param token where the token stands in the answer, if it has one
 */
public record Exchange(
        Request request, List<Integer> success, Optional<JsonPointer> call, Optional<JsonPointer> token) {
    private static final int OK = 200;
    private static final int FIRST_OTHER = 300;

    public Exchange {
        success = List.copyOf(success);
    }

    /** Whether an answer of that status says that it took effect. */
    public boolean isSuccess(int status) {
        return success.isEmpty() ? status >= OK && status < FIRST_OTHER : success.contains(status);
    }

    /** The status with which a server says so. */
    public int status() {
        return success.isEmpty() ? OK : success.get(0);
    }

    Exchange under(Map<String, Template> headers) {
        return new Exchange(request.under(headers), success, call, token);
    }
}
