/**
 * The agent protocol, version 1: how the kit drives an implementation that does not run inside its JVM.
 *
 * <p>An agent is a small program in any language that turns requests (JSON-RPC 2.0, one message a line) into calls of an
 * implementation, and reports the events of its listeners. {@link dev.ringspec.conformance.agent.AgentSubject} starts one
 * and puts it behind the {@link dev.ringspec.model.subject.Subject} port; nobody in front of it can tell it from the
 * reference system. {@link dev.ringspec.conformance.agent.AgentServer} is the other end: it makes an agent of any subject.
 * {@link dev.ringspec.conformance.agent.Doctor} walks the author of an agent through one call, message by message.
 *
 * <p>What the kit cannot start dials in by WebSocket ({@link dev.ringspec.conformance.agent.DialIn}): only the transport is
 * another one, and the conversation the same. {@link dev.ringspec.conformance.agent.Agent} is the agent's side of both for the
 * JVM.
 *
 * <p>Agents break in every way: they crash, hang, print to standard output, answer twice. All of that is a
 * {@link dev.ringspec.model.subject.SubjectFailure} whose text says what happened and what to do, never a verdict on the
 * implementation. Memory and time stay bounded whatever the agent does, and no process is left behind.
 *
 * <p>From the bottom up: an {@code AgentProcess} is a process and its descendants, an {@code AgentSocket} a connection, and both
 * are a {@code Transport}; an {@code AgentLink} is the conversation over it (messages, answers outstanding, patience); {@code
 * Hosts} say which links host the devices of a world: those that were started, or those that have dialled in; an {@code
 * AgentStage} is one open world.
 */
@NullMarked
package dev.ringspec.conformance.agent;

import org.jspecify.annotations.NullMarked;
