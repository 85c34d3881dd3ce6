/** Wires the stages into Spring Batch jobs. */
@NullMarked
package org.lacuna.pipeline;

import org.jspecify.annotations.NullMarked;
