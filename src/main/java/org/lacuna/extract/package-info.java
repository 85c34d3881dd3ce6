/** Bytes in, readings as printed and the counted leftovers out. */
@NullMarked
package org.lacuna.extract;

import org.jspecify.annotations.NullMarked;
