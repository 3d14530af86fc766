package dev.ringspec.model.subject;

import dev.ringspec.model.spec.Capabilities;

/**
 * What an implementation says of itself.
 *
 * @param name its name
 * @param version its version
 * @param dialect the spelling of its platform, for reports, such as {@code javascript}; one that is not known to
 *     {@link dev.ringspec.model.spec.Dialect} counts as canonical
 * @param capabilities what it can be held to
 */
public record Profile(String name, String version, String dialect, Capabilities capabilities) {}
