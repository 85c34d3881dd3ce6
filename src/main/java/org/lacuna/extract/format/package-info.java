/**
 * Bytes in, a {@link org.lacuna.extract.Page} out: one extractor a format, all bounded.
 *
 * <p>The door is {@link org.lacuna.extract.format.Formats}.
 */
@NullMarked
package org.lacuna.extract.format;

import org.jspecify.annotations.NullMarked;
