/** Words in, jobs out: the command line. */
@NullMarked
package org.lacuna.cli;

import org.jspecify.annotations.NullMarked;
