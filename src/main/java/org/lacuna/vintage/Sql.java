package org.lacuna.vintage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How values stand in the database: exactly, or not at all. */
final class Sql {

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final int SCALE = 12;
  private static final int DIGITS = 38;

  private Sql() {}

  /** As many question marks, for an IN list. */
  static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }

  /** To the microsecond, which both databases keep. */
  static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** A bound to compare times with; databases know no time without end. */
  static OffsetDateTime limit(Instant instant) {
    return time(instant.isBefore(LAST) ? instant : LAST);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return one(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  /**
   * The number itself.
   *
   * @throws IllegalArgumentException when the column would round or refuse it
   */
  static BigDecimal exact(BigDecimal number) {
    if (number.scale() > SCALE || number.precision() - number.scale() > DIGITS - SCALE) {
      throw new IllegalArgumentException(
          "%s has more digits than the store keeps (%d before and %d after the point)"
              .formatted(number, DIGITS - SCALE, SCALE));
    }
    return number;
  }

  /** The text with what no database keeps (NUL, half a character) replaced as HTML does. */
  static String text(String text) {
    return isPlain(text) ? text : replaced(text);
  }

  /** Without NUL and surrogates: nearly every text, and soon seen. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  static <T> T one(@Nullable T found) {
    return Objects.requireNonNull(found, "a row of the store refers to a row that is missing");
  }

  private static String replaced(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> isStorable(c) ? c : 0xFFFD).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0 && !(codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }
}
