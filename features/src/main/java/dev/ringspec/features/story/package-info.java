/**
 * What the sentences of a feature mean. A {@link dev.ringspec.features.story.Story} is one scenario under way; it opens
 * worlds of the implementation at hand and plays {@link dev.ringspec.features.story.Deed deeds} on them. Each world is a
 * {@link dev.ringspec.features.story.Scene}, and every command and event of it passes through the oracle: a scenario fails
 * when anything breaks the rules, also beside its own words.
 *
 * <p>A <em>When</em> gives commands and then waits until all is quiet. A <em>Then</em> looks at what has happened since the
 * last row of Whens began, and each takes what it names off the list: so "nobody is told anything more" means what it says.
 *
 * <p>When a Then does not come true although the oracle is content, the sentence itself contradicts the model, or names one
 * of several legal outcomes. {@link dev.ringspec.features.story.Hindsight} finds out which: it replays what was observed, as
 * the sentence would have it, and lets the oracle name the requirement that speaks against it.
 */
@NullMarked
package dev.ringspec.features.story;

import org.jspecify.annotations.NullMarked;
