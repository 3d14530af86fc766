/**
 * What ringing means, told in stories: the feature files, the sentences that they are written in, and the way to play them
 * on any implementation.
 *
 * <p>{@link dev.ringspec.features.Features} reads feature files, those of this module or anybody's;
 * {@link dev.ringspec.features.FeatureRun} plays them on a {@link dev.ringspec.model.subject.Subject} and hands out one
 * {@link dev.ringspec.features.Played} a scenario. {@link dev.ringspec.features.StepBook} lists the sentences there are.
 *
 * <p>The subject reaches the steps by constructor: each run brings its own container, with the run in it, and Cucumber
 * builds the step classes from there. So two runs of one JVM know nothing of each other.
 */
@NullMarked
package dev.ringspec.features;

import org.jspecify.annotations.NullMarked;
