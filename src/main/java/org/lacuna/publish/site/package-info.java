/** The edition as a static site. */
@NullMarked
package org.lacuna.publish.site;

import org.jspecify.annotations.NullMarked;
