/**
 * Systems that are broken on purpose. A check that nothing can fail is a defect, so each requirement that the reference
 * system can break has a {@link dev.ringspec.conformance.fault.Fault} here: the reference system, wrong in one respect and
 * right in all others. {@link dev.ringspec.conformance.fault.Faults} lists them all, one class a flow in the order of the
 * catalogue, and {@link dev.ringspec.conformance.fault.ReportedBugs} those that users have met.
 *
 * <p>A fault says which requirement it breaks, and which others a report of it may name too. How it goes wrong is a
 * {@link dev.ringspec.model.subject.Conduct}, put together by {@link dev.ringspec.conformance.fault.Broken} from small
 * deeds: refuse a command, take one, lose an event, tell it twice, change a field. When it goes wrong is a question to a
 * {@link dev.ringspec.conformance.fault.Scene}. Neither remembers anything: whatever a broken system goes by is in the
 * moment it is asked about, so it does the same each time, and the same over any wire.
 */
@NullMarked
package dev.ringspec.conformance.fault;

import org.jspecify.annotations.NullMarked;
