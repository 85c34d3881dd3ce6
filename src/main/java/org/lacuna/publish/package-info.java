/** Vintages and findings in, files out. */
@NullMarked
package org.lacuna.publish;

import org.jspecify.annotations.NullMarked;
