/**
 * The port through which anything is driven: a {@link dev.ringspec.model.subject.Subject} opens a world and is then told
 * commands; its answers and events come to a {@link dev.ringspec.model.subject.Witness}, late and overlapping as they are.
 * The reference system, an agent process and a real user agent all stand behind it, and nobody in front of it can tell
 * which.
 */
@NullMarked
package dev.ringspec.model.subject;

import org.jspecify.annotations.NullMarked;
