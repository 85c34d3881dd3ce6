package org.lacuna.cli;

import java.util.List;
import org.lacuna.extract.Leftover;
import org.lacuna.series.Observation;

/**
 * What one file gave.
 *
 * @param file the file as it was named on the command line
 * @param observations the figures read, in the order of the page
 * @param leftovers the figures seen and not read
 */
record FileReading(String file, List<Observation> observations, List<Leftover> leftovers) {}
