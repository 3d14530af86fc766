/**
 * The sentences that a feature can be written in. Each step is one line that hands over to the
 * {@link dev.ringspec.features.story story}; one class is one flow. {@link dev.ringspec.features.steps.Vocabulary} holds the
 * words that stand for people, calls and news, and {@link dev.ringspec.features.steps.Meaning} says beside each sentence
 * what it does, for whoever lists the steps.
 */
@NullMarked
package dev.ringspec.features.steps;

import org.jspecify.annotations.NullMarked;
