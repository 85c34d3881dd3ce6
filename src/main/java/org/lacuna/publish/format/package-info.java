/** The formats there are, by name. */
@NullMarked
package org.lacuna.publish.format;

import org.jspecify.annotations.NullMarked;
