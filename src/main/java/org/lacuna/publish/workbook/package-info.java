/** The edition as one Excel workbook after the rules for accessible spreadsheets. */
@NullMarked
package org.lacuna.publish.workbook;

import org.jspecify.annotations.NullMarked;
