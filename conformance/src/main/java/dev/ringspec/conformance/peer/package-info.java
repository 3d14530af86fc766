/**
 * What real programs have in common as subjects: they are looked for on this machine, run as processes of ours out of a
 * temporary folder, say by what they print that they are ready, and are cut short when their world closes. Nothing here
 * knows what the programs do; {@code baresip} and {@code janus} do.
 */
@NullMarked
package dev.ringspec.conformance.peer;

import org.jspecify.annotations.NullMarked;
