package dev.ringspec.conformance.http.binding;

import java.util.Optional;

/**
 * A user that a server has already.
 *
 * @param uid the uid on the wire
 * @param token what logs the user in, if there is no login
 */
public record Account(Secret uid, Optional<Secret> token) {}
