/**
 * What is tried: the features, then random scripts, against one subject. A {@link dev.ringspec.conformance.suite.Run} is one
 * implementation under test: the readings it shows in one world are held against it in the next.
 */
@NullMarked
package dev.ringspec.conformance.suite;

import org.jspecify.annotations.NullMarked;
