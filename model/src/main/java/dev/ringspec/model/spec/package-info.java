/**
 * What is asked for: the catalogue as constants. A {@link dev.ringspec.model.spec.Requirement} has an id, a level, a
 * statement and a source; an {@link dev.ringspec.model.spec.OpenPoint} is a question that the documents leave open, with
 * its legal {@link dev.ringspec.model.spec.Reading readings}; {@link dev.ringspec.model.spec.Capabilities} say what an
 * implementation can be held to.
 *
 * <p>All of this speaks the language of the agent protocol. A {@link dev.ringspec.model.spec.Term} is a word of that
 * language, with what each platform writes for it; a {@link dev.ringspec.model.spec.Dialect} is one platform's spelling of
 * all of them. Nothing is judged by a dialect: it is for what people read.
 *
 * <p>Sources are the five seed documents, S0 to S4, and facts.md. Quotes are short and marked.
 */
@NullMarked
package dev.ringspec.model.spec;

import org.jspecify.annotations.NullMarked;
