/** A Janus server as a subject. */
@NullMarked
package dev.ringspec.conformance.janus;

import org.jspecify.annotations.NullMarked;
