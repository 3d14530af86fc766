package dev.ringspec.model.subject;

/**
 * Which of the things that can happen next does happen: the order in which the reference system takes effect, answers and
 * delivers. Every order that a schedule can choose is a legal one.
 */
@FunctionalInterface
public interface Schedule {
    /** Everything at the first opportunity, in the order in which it was caused. */
    Schedule PROMPT = choices -> 0;

    /** One of so many, from zero. */
    int pick(int choices);
}
