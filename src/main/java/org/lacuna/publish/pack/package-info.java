/** Evidence in one file that can be checked by anyone, anywhere, without this installation. */
@NullMarked
package org.lacuna.publish.pack;

import org.jspecify.annotations.NullMarked;
