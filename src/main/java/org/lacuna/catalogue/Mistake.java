package org.lacuna.catalogue;

/**
 * One mistake in a definition file.
 *
 * @param file the file, relative to the folder that was loaded
 * @param line line of the mistake, counted from 1; 0 when the whole file is meant
 * @param message what was expected and what was found
 */
public record Mistake(String file, int line, String message) {

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }
}
