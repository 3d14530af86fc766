package dev.ringspec.model.call;

import dev.ringspec.model.rule.Impure;

/** Breaks the order on purpose: a noun that needs the rulebook. As an array, which is easier to overlook. */
public final class LooksAhead {
    Impure[] rules = {};
}
