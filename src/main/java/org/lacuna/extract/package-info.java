/**
 * Bytes in, readings as printed and the counted leftovers out.
 *
 * <p>The door is {@link org.lacuna.extract.Extractors}: a {@link org.lacuna.extract.Document} goes
 * in, an {@link org.lacuna.extract.Extraction} comes out. In between, an {@link
 * org.lacuna.extract.Extractor} for the format makes a {@link org.lacuna.extract.Page} of the bytes
 * ({@code extract.format}), the grammar reads its paragraphs ({@code extract.prose}) and header
 * paths explain its cells ({@code extract.table}).
 *
 * <p>To extend: implement {@link org.lacuna.extract.Extractor}, let its test extend {@code
 * ExtractorContract}, and add it to {@code Formats}.
 */
@NullMarked
package org.lacuna.extract;

import org.jspecify.annotations.NullMarked;
