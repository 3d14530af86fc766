/**
 * The agent kit for teams whose SDK runs on the JVM: write the methods of one device, and get a subject.
 *
 * <p>A {@link dev.ringspec.conformance.agent.handset.Handset} is one device that is logged in. Its methods are the methods of
 * the agent protocol, its results are futures, and its exceptions are the protocol's errors ({@code
 * conformance/docs/agents-jvm.md} has the table). {@link dev.ringspec.conformance.agent.handset.Handsets} makes a subject of
 * them, which {@link dev.ringspec.conformance.agent.Agent} serves on stdio or by dialling in, and which the kit's own runs and
 * the JUnit classes take as it is.
 */
@NullMarked
package dev.ringspec.conformance.agent.handset;

import org.jspecify.annotations.NullMarked;
