package org.lacuna.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a secret is to be had: {@code env:NAME} or {@code file:/path}. The definition files never
 * hold a secret itself, so this record may be printed and logged.
 *
 * @param place environment variable or file
 * @param name name of the variable, or path of the file
 */
public record Secret(Place place, String name) {

  /** Kinds of places. */
  public enum Place {
    /** An environment variable. */
    ENVIRONMENT,
    /** A file whose first line it is. */
    FILE
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when {@code text} is neither form: a secret written in place
   */
  public static Secret parse(String text) {
    if (text.matches("env:[A-Za-z_][A-Za-z0-9_]*")) {
      return new Secret(Place.ENVIRONMENT, text.substring(4));
    }
    if (text.matches("file:.+")) {
      return new Secret(Place.FILE, text.substring(5));
    }
    throw new IllegalArgumentException("neither env: nor file:");
  }

  /**
   * The secret itself; empty when the variable or file is absent or blank.
   *
   * @param environment variables, usually {@code System.getenv()}
   */
  public Optional<String> value(Map<String, String> environment) {
    Optional<String> value =
        place == Place.ENVIRONMENT ? Optional.ofNullable(environment.get(name)) : firstLine();
    return value.map(String::strip).filter(text -> !text.isEmpty());
  }

  private Optional<String> firstLine() {
    Path file = Path.of(name);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Files.readString(file).lines().findFirst();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read " + name, failed);
    }
  }

  /** The written form; never the secret. */
  @Override
  public String toString() {
    return (place == Place.ENVIRONMENT ? "env:" : "file:") + name;
  }
}
