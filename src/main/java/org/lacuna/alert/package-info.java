/** Findings in, people told, once. */
@NullMarked
package org.lacuna.alert;

import org.jspecify.annotations.NullMarked;
