package org.lacuna.series;

import java.util.Optional;

/** A choice that is written in files and tables by a fixed code. */
public interface Coded {

  /** The code as it stands in files, tables and on the command line; never blank. */
  String code();

  /**
   * The constant of {@code type} written as {@code code}, or empty when there is none.
   *
   * @param type an enum whose constants carry codes
   * @param code the written form, compared exactly
   */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.code().equals(code)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  /**
   * The constant of {@code type} written as {@code code}.
   *
   * @throws IllegalArgumentException when no constant carries the code; the message lists the codes
   *     that exist
   */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
    return find(type, code).orElseThrow(() -> unknown(type, code));
  }

  private static <E extends Enum<E> & Coded> IllegalArgumentException unknown(
      Class<E> type, String code) {
    StringBuilder known = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      known.append(known.isEmpty() ? "" : ", ").append(constant.code());
    }
    return new IllegalArgumentException(
        "no %s is called '%s'; known: %s".formatted(type.getSimpleName(), code, known));
  }
}
