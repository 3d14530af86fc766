package dev.ringspec.model.call;

/**
 * A device on which a user is logged in.
 *
 * @param id its name, such as {@code alice-1}
 * @param uid the user
 */
public record Device(String id, String uid) {}
