/**
 * What is watched: {@code jobs/} in, definitions out.
 *
 * <p>The door is {@link org.lacuna.catalogue.Catalogue#load}. It reads every file below {@code
 * jobs/}, checks each against the others, and reports all mistakes at once with file and line
 * ({@link org.lacuna.catalogue.CatalogueMistakes}). A new source is a folder below {@code
 * jobs/sources}; no code changes.
 */
@NullMarked
package org.lacuna.catalogue;

import org.jspecify.annotations.NullMarked;
