package dev.ringspec.model.rule;

/** What a rule comes to when nothing stands in the way. */
public sealed interface Outcome permits Refusal, Effect {}
