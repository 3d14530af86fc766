package dev.ringspec.model.rule;

/** What an effect makes of the member of a group who acts (catalogue 2.14). */
public enum Move {
    /** Everybody stays where they are. */
    NONE,
    JOINS,
    DECLINES,
    LEAVES,
    /** Nobody acts: whoever still rings has rung for the whole timeout. */
    STOPS_RINGING
}
