/**
 * The kit as the client of a server under test: {@link dev.ringspec.conformance.http.client.WireSubject} puts a call API,
 * as a {@link dev.ringspec.conformance.http.binding.Binding} describes it, behind the
 * {@link dev.ringspec.model.subject.Subject} port.
 *
 * <p>A device is a login and a stream of events. Its commands go out one after the other, each as one request that is never
 * repeated. What comes back is one of four things: what the binding calls a success; what it calls a refusal; an answer that
 * the binding does not know, which says nothing of what happened; or none in time. The last two are indefinite.
 *
 * <p>Listeners are not on the wire. That every listener of a device hears every event, and one that was removed none, is the
 * doing of the kit on this side, and no merit of the server: the requirements LIS are not applicable here.
 *
 * <p>From the bottom up: an {@code Exchanges} sends requests; a {@code Stream} brings the events of a device, by whichever
 * way; a {@code Connection} is a device with both; a {@code WireStage} is a world of them.
 */
@NullMarked
package dev.ringspec.conformance.http.client;

import org.jspecify.annotations.NullMarked;
