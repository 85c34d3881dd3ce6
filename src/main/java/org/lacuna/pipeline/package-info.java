/**
 * Wires the stages into Spring Batch jobs, and opens and closes an installation.
 *
 * <p>The door is {@code Installation}. Decisions live in the stages; here they are called in order:
 * fetch, snapshot, extract, normalise, vintage, detect, publish, alert.
 */
@NullMarked
package org.lacuna.pipeline;

import org.jspecify.annotations.NullMarked;
