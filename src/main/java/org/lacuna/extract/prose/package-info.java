/**
 * Running text in, readings out.
 *
 * <p>The door is {@link org.lacuna.extract.prose.Prose}. A small grammar: the text is brought into
 * one form with a map back to the page's characters; typed spans are marked in it (numbers, units,
 * subjects, places, periods, comparisons); rules bind the spans of a clause to each other and to
 * those of the clauses before. What cannot be bound with certainty is a {@link
 * org.lacuna.extract.Leftover}.
 */
@NullMarked
package org.lacuna.extract.prose;

import org.jspecify.annotations.NullMarked;
