package org.lacuna.extract.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.series.Unit;

/**
 * What the document as a whole says about the cells of its tables.
 *
 * @param area code of the place it is about
 * @param year the year its title, or else its name, spells out
 * @param month the month it spells out beside the year: the last one of a range
 * @param fromJanuary whether it spells out that range: January to that month
 * @param currency the currency that its title or notes say all values are in
 */
record Facts(
    Optional<String> area,
    OptionalInt year,
    OptionalInt month,
    boolean fromJanuary,
    Optional<Unit> currency) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern CHINESE_MONTH =
      Pattern.compile("(?:19|20)\\d\\d年(?:\\d{1,2}月?(?:至|-|到))?(\\d{1,2})月");
  private static final Pattern FROM_JANUARY =
      Pattern.compile(
          "(?:19|20)\\d\\d年1月?(?:至|-|到)\\d{1,2}月|jan[a-z]{0,4}\\.?(?:-|to|through)[a-z.,]{3,12}(?:19|20)\\d\\d");
  private static final Pattern ENGLISH_MONTH =
      Pattern.compile(
          "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?,?(?:19|20)\\d\\d");
  private static final Pattern NAME =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])(?![-_.]?\\d)");
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Nothing is known of the document. */
  static final Facts NONE = ofTitle("", Optional.empty(), List.of());

  /** What a title says; a title that names several years names none. */
  static Facts ofTitle(String title, Optional<String> area, List<String> notes) {
    String folded = Fold.fold(title);
    OptionalInt year = onlyYear(folded);
    return new Facts(
        area,
        year,
        year.isPresent() ? monthOf(folded) : OptionalInt.empty(),
        FROM_JANUARY.matcher(folded).find(),
        currency(notes));
  }

  /** These facts, with year and month from the name of the file where the title has none. */
  Facts orName(String name) {
    Matcher found = NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
    if (year.isPresent() || !found.find()) {
      return this;
    }
    return new Facts(
        area,
        OptionalInt.of(Integer.parseInt(found.group(1))),
        OptionalInt.of(Integer.parseInt(found.group(2))),
        false,
        currency);
  }

  private static OptionalInt onlyYear(String text) {
    Matcher years = YEAR.matcher(text);
    OptionalInt only = OptionalInt.empty();
    while (years.find()) {
      int year = Integer.parseInt(years.group(1));
      if (only.isPresent() && only.getAsInt() != year) {
        return OptionalInt.empty();
      }
      only = OptionalInt.of(year);
    }
    return only;
  }

  private static OptionalInt monthOf(String folded) {
    Matcher chinese = CHINESE_MONTH.matcher(folded);
    if (chinese.find()) {
      int month = Integer.parseInt(chinese.group(1));
      return month >= 1 && month <= 12 ? OptionalInt.of(month) : OptionalInt.empty();
    }
    Matcher english = ENGLISH_MONTH.matcher(folded);
    return english.find()
        ? OptionalInt.of(MONTHS.indexOf(english.group(1)) / 3 + 1)
        : OptionalInt.empty();
  }

  private static Optional<Unit> currency(List<String> notes) {
    boolean yuan = false;
    boolean dollars = false;
    for (String note : notes) {
      String text = note.toLowerCase(Locale.ROOT);
      yuan |= text.contains("人民币值") || text.contains("in cny") || text.contains("in rmb");
      dollars |= text.contains("美元值") || text.contains("in usd") || text.contains("us dollar");
    }
    if (yuan == dollars) {
      return Optional.empty();
    }
    return Optional.of(yuan ? Unit.CNY : Unit.USD);
  }
}
