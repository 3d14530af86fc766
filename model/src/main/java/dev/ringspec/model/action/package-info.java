/**
 * What can be done and seen at the interface, in the words of the agent protocol: a
 * {@link dev.ringspec.model.action.Command} that a device gives, the {@link dev.ringspec.model.action.Reply} it gets, the
 * {@link dev.ringspec.model.action.CallEvent} that a listener is called with, the {@link dev.ringspec.model.action.SessionEvent} that a media session brings. What the kit sees of a run, in the order in
 * which it sees it, is a list of {@link dev.ringspec.model.action.Observation}s: a trace.
 *
 * <p>Times are microseconds from the start of the trace, on the subject's clock: whole numbers compare exactly, and a
 * time-out "at that very instant" is a case that matters here.
 */
@NullMarked
package dev.ringspec.model.action;

import org.jspecify.annotations.NullMarked;
