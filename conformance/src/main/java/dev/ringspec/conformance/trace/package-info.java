/**
 * What happened in one world, written down: the trace format, version 1, as JSON Lines.
 *
 * <p>The first line says who was there and what the implementation declares; every further line is one
 * {@link dev.ringspec.model.action.Observation}. {@link dev.ringspec.conformance.trace.TraceWriter} writes them as they come,
 * {@link dev.ringspec.conformance.trace.TraceReader} reads them one by one, so that neither holds a whole trace; a
 * {@link dev.ringspec.conformance.trace.Trace} is one that fits into memory. A file that is not of the format is a
 * {@link dev.ringspec.conformance.trace.BadTrace}, which names the line and says what to do.
 *
 * <p>The agent protocol uses the same words for the same things, so it uses the same codec: {@code CallJson},
 * {@code CommandJson}, {@code ReplyJson}, {@code EventJson}, {@code WorldJson} and {@code CapabilitiesJson} turn values of
 * the model into JSON and back; there is no second way. They read through {@link dev.ringspec.conformance.trace.Fields},
 * which names the field that is {@link dev.ringspec.conformance.trace.Malformed}. Unknown fields are ignored.
 */
@NullMarked
package dev.ringspec.conformance.trace;

import org.jspecify.annotations.NullMarked;
