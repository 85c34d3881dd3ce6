/**
 * A catalogue of series in, one judgement a series out.
 *
 * <p>For catalogues of which no documents are held: only which release a series belongs to, how
 * often it comes, and what its newest period is. The door is {@link
 * org.lacuna.detect.assess.Assessment}.
 */
@NullMarked
package org.lacuna.detect.assess;

import org.jspecify.annotations.NullMarked;
