package dev.ringspec.model.spec;

/** How binding a requirement is (catalogue 1.1). */
public enum Level {
    /** The documents say it, or the flow makes no sense without it: breaking it fails the run. */
    MUST,
    /** Said in passing, or with room left: breaking it is a warning, in strict mode a failure. */
    SHOULD,
    /** Allowed and worth knowing: information only. */
    MAY
}
