/** The edition as data files for programs. */
@NullMarked
package org.lacuna.publish.data;

import org.jspecify.annotations.NullMarked;
