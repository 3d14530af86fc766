package dev.ringspec.model.action;

import org.jspecify.annotations.Nullable;

/**
 * One notification of the media session.
 *
 * @param device the device on which it came
 * @param kind which of its callbacks
 * @param sessionId the session
 * @param uid the user whom it is about, where it is about one
 */
public record SessionEvent(
        String device,
        SessionEventKind kind,
        String sessionId,
        @Nullable String uid) {}
