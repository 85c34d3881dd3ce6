package org.lacuna.snapshot;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of WARC files: {@code 2026/11/lacuna-20261121-xjrst.warc.gz} for all sources of one
 * publisher on one day. A source is named {@code <publisher>-<release>}, so the group is what
 * stands before the first hyphen.
 */
final class WarcName {

  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy/MM");
  private static final Pattern NAME =
      Pattern.compile("\\d{4}/\\d{2}/lacuna-(\\d{8})-[a-z0-9_]+\\.warc\\.gz");

  private WarcName() {}

  static String of(LocalDate day, String source) {
    return "%s/%s%s.warc.gz".formatted(month(day), start(day), group(source));
  }

  /** What the names of a day's files begin with, in their folder: {@code lacuna-20261121-}. */
  static String start(LocalDate day) {
    return "lacuna-%s-".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day));
  }

  /** The folder of a day's files: {@code 2026/11}. */
  static String month(LocalDate day) {
    return FOLDER.format(day);
  }

  /** The day a file belongs to; empty for a name that is none of ours. */
  static Optional<LocalDate> day(String warc) {
    Matcher matcher = NAME.matcher(warc);
    return matcher.matches()
        ? Optional.of(LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE))
        : Optional.empty();
  }

  private static String group(String source) {
    String publisher = source.split("-", 2)[0].toLowerCase(Locale.ROOT);
    String safe = publisher.replaceAll("[^a-z0-9]+", "_");
    return safe.isEmpty() ? "_" : safe.substring(0, Math.min(safe.length(), 60));
  }
}
