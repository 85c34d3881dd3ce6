/**
 * Words in, jobs out: the command line.
 *
 * <p>The door is {@link org.lacuna.cli.Lacuna#main}. One class a command; commands that need no
 * store never start Spring, so that they answer at once. Human words go to the terminal, machine
 * output to standard output, logs to standard error.
 */
@NullMarked
package org.lacuna.cli;

import org.jspecify.annotations.NullMarked;
