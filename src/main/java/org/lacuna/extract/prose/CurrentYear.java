package org.lacuna.extract.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.ReadingContext;

/** Tells which year 今年 means where the date of publication cannot. */
final class CurrentYear {

  /** The date line of a document that another one forwards: (..., 2003年12月18日). */
  private static final Pattern FORWARDED =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年\\d{1,2}月\\d{1,2}日\\)$");

  /** The running year is measured against the last full one: 已超过2022年全年. */
  private static final Pattern SURPASSED =
      Pattern.compile("(?:超过|超)了?(?<!\\d)((?:19|20)\\d{2})年全年");

  private static final int LONGEST_DATE_LINE = 60;

  private CurrentYear() {}

  static Optional<Integer> of(String paragraph, Metadata metadata, ReadingContext context) {
    if (paragraph.length() <= LONGEST_DATE_LINE && paragraph.endsWith(")")) {
      Optional<Integer> forwarded = year(FORWARDED.matcher(paragraph));
      if (forwarded.isPresent()) {
        return forwarded;
      }
    }
    boolean dated = metadata.published().isPresent() || context.published().isPresent();
    return dated ? Optional.empty() : year(SURPASSED.matcher(paragraph)).map(year -> year + 1);
  }

  private static Optional<Integer> year(Matcher matcher) {
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
