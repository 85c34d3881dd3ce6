package org.lacuna.pipeline;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The record of the inter-provincial figures, row by row, said again in plain sentences of the kind
 * publishers use: one page for each day on which something was published on the whole region.
 */
final class InterprovincialRecord {

  private static final Pattern MONTHS = Pattern.compile("(\\d{4})-(\\d\\d) to \\d{4}-(\\d\\d)");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?: to (mid-)?(\\d{4}))?");
  private static final Pattern NUMBER = Pattern.compile("([\\d,.]+)( million)?");
  private static final Pattern PART_OF = Pattern.compile("part of ([\\d,]+)");
  private static final Pattern DAY = Pattern.compile("(\\d{4})(-\\d\\d)?(-\\d\\d)?$");

  private final TreeMap<LocalDate, List<String>> sentences = new TreeMap<>();

  private InterprovincialRecord() {}

  static Path file() {
    return Path.of(System.getProperty("lacuna.shared", "none"), "facts", "interprovincial.md");
  }

  static InterprovincialRecord read() throws IOException {
    InterprovincialRecord record = new InterprovincialRecord();
    for (String line : Files.readAllLines(file())) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 7 && cells[3].strip().equals("region")) {
        record.take(cells[1].strip(), cells[2].strip(), cells[4].strip(), cells[5].strip());
      }
    }
    return record;
  }

  /** What was published on each day, in the order of the days. */
  TreeMap<LocalDate, List<String>> pages() {
    return sentences;
  }

  private void take(String period, String figure, String kind, String publisher) {
    List<String> page = sentences.computeIfAbsent(day(publisher), day -> new ArrayList<>());
    sentence(period(period), figure, kind).ifPresent(page::add);
  }

  /** A row that names no day was known by the end of its month, or of its year. */
  private static LocalDate day(String publisher) {
    Matcher day = DAY.matcher(publisher);
    if (!day.find()) {
      throw new IllegalArgumentException("no day of publication in '" + publisher + "'");
    }
    if (day.group(3) != null) {
      return LocalDate.parse(day.group());
    }
    return YearMonth.parse(day.group(2) == null ? day.group() + "-12" : day.group()).atEndOfMonth();
  }

  private static String period(String words) {
    Matcher months = MONTHS.matcher(words);
    if (months.matches()) {
      return "%s年%d-%d月"
          .formatted(months.group(1), number(months.group(2)), number(months.group(3)));
    }
    Matcher years = YEARS.matcher(words);
    if (!years.matches()) {
      throw new IllegalArgumentException("no period: " + words);
    }
    String last = years.group(3);
    return last == null
        ? years.group(1) + "年"
        : years.group(2) == null
            ? "%s年至%s年".formatted(years.group(1), last)
            : "%s年至%s年6月".formatted(years.group(1), last);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<String> sentence(String period, String figure, String kind) {
    if (figure.startsWith("no ")) {
      return Optional.empty();
    }
    if (figure.startsWith("total ")) {
      return Optional.of(whole(period, figure.substring("total ".length())));
    }
    if (figure.startsWith("outwork ")) {
      String persons = persons(figure.substring("outwork ".length()));
      return Optional.of(period + "，全区农村劳动力外出务工" + persons + "人次。");
    }
    if (figure.startsWith("+")) {
      return Optional.of(period + "，全区计划转移到内地就业同比增长" + first(figure) + "%。");
    }
    return Optional.of(part(period, figure, kind));
  }

  private static String whole(String period, String figure) {
    return "%s，全区农村富余劳动力转移就业%s人次。".formatted(period, persons(figure));
  }

  private static String part(String period, String figure, String kind) {
    String persons = persons(figure);
    if (kind.startsWith("target") || kind.startsWith("quota")) {
      return figure.contains("a year")
          ? "%s，全区计划年均转移到内地就业%s人。".formatted(period, persons)
          : "%s，全区计划转移到内地就业%s人。".formatted(period, persons);
    }
    if (kind.startsWith("estimate")) {
      return "课题组估计，%s全区累计转移到内地就业%s人。".formatted(period, persons);
    }
    String bound = figure.startsWith("over ") ? "超过" : "";
    Matcher whole = PART_OF.matcher(kind);
    return whole.find()
        ? "%s，全区农村富余劳动力转移就业%s人次；其中，转移到内地就业%s%s人。"
            .formatted(period, whole.group(1).replace(",", ""), bound, persons)
        : "%s，全区%s转移到内地就业%s%s人。"
            .formatted(period, kind.contains("cumulative") ? "累计" : "", bound, persons);
  }

  private static String persons(String figure) {
    Matcher number = NUMBER.matcher(figure);
    if (!number.find()) {
      throw new IllegalArgumentException("no number in '" + figure + "'");
    }
    BigDecimal value = new BigDecimal(number.group(1).replaceAll("[,.]$", "").replace(",", ""));
    return (number.group(2) == null ? value : value.movePointRight(6)).toBigInteger().toString();
  }

  private static String first(String figure) {
    Matcher number = NUMBER.matcher(figure);
    return number.find() ? number.group(1) : "";
  }
}
