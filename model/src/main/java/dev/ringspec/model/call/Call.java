package dev.ringspec.model.call;

import org.jspecify.annotations.Nullable;

/**
 * A call as an implementation shows it in a result or an event (agent protocol, Commands). Every field may be missing or
 * wrong: to judge that is the oracle's business, so nothing is checked here.
 *
 * @param sessionId the session id
 * @param callType {@code audio} or {@code video}
 * @param callStatus one of the eight words
 * @param callInitiator the uid of the caller
 * @param callReceiver the uid of the user called, or the guid of the group
 * @param receiverType {@code user} or {@code group}
 * @param initiatedAt epoch seconds
 * @param joinedAt epoch seconds; zero counts as left out
 * @param endedAt epoch seconds; zero counts as left out
 */
public record Call(
        @Nullable String sessionId,
        @Nullable String callType,
        @Nullable String callStatus,
        @Nullable String callInitiator,
        @Nullable String callReceiver,
        @Nullable String receiverType,
        @Nullable Double initiatedAt,
        @Nullable Double joinedAt,
        @Nullable Double endedAt) {}
