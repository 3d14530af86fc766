/**
 * A wire binding: how a call API looks on the wire, read from a YAML file.
 *
 * <p>A {@link dev.ringspec.conformance.http.binding.Binding} is read in both directions. As a client, the kit <em>renders</em>
 * requests and <em>reads</em> answers and events; as a server it <em>matches</em> requests and <em>writes</em> answers and
 * events. So every part has both: a {@link dev.ringspec.conformance.http.binding.Template} renders and matches, a
 * {@link dev.ringspec.conformance.http.binding.CallShape} reads and writes. What is rendered is matched again, and gives the
 * values that it was made of; what is written is read again.
 *
 * <p>Between the two stand {@link dev.ringspec.conformance.http.binding.Values}: the placeholders of the templates and what
 * stands for them, in the words of the wire. A value that is absent leaves its field, header or query parameter out.
 *
 * <p>{@link dev.ringspec.conformance.http.binding.BindingFile} reads the file, and says of everything that is wrong with it
 * where it stands and what to do. What the file takes from the environment is a
 * {@link dev.ringspec.conformance.http.binding.Secret}: it goes over the wire and nowhere else.
 */
@NullMarked
package dev.ringspec.conformance.http.binding;

import org.jspecify.annotations.NullMarked;
