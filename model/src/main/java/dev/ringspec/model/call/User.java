package dev.ringspec.model.call;

/**
 * A user.
 *
 * @param uid the id
 * @param name what people read
 */
public record User(String uid, String name) {}
