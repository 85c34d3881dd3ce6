package org.lacuna.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * One line of a crontab.
 *
 * @param times its five fields, as written
 * @param command what it runs, without the program's own name: {@code run customs}, {@code verify}
 */
public record CrontabLine(String times, List<String> command) {

  private static final int FIELDS = 5;
  private static final int DAY_OF_MONTH = 2;
  private static final int DAY_OF_WEEK = 4;

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is none
   */
  static CrontabLine parse(String text) {
    String[] words = text.split("\\s+");
    if (words.length < FIELDS + 2) {
      throw new IllegalArgumentException(
          "expected five fields of time, the program and its words, found '" + text + "'");
    }
    List<String> command = List.of(words).subList(FIELDS + 1, words.length);
    CrontabLine line =
        new CrontabLine(String.join(" ", Arrays.copyOf(words, FIELDS)), List.copyOf(command));
    line.expressions();
    return line;
  }

  /** Whether it runs jobs, rather than another command. */
  public boolean isRun() {
    return command.get(0).equals("run");
  }

  /** The jobs it runs; empty when it runs all of them, or is no run. */
  public List<String> jobs() {
    return isRun()
        ? command.stream().skip(1).filter(word -> !word.startsWith("-")).toList()
        : List.of();
  }

  /** The first time after an instant; empty when there is none any more. */
  Optional<Instant> next(Instant after, ZoneId zone) {
    ZonedDateTime local = after.atZone(zone);
    return expressions().stream()
        .flatMap(expression -> Optional.ofNullable(expression.next(local)).stream())
        .map(ZonedDateTime::toInstant)
        .min(Instant::compareTo);
  }

  /** Cron runs on either day where day of month and day of week are both given; Spring on both. */
  private List<CronExpression> expressions() {
    String[] fields = times.split(" ");
    if (fields[DAY_OF_MONTH].equals("*") || fields[DAY_OF_WEEK].equals("*")) {
      return List.of(expression(fields));
    }
    return List.of(expression(any(fields, DAY_OF_MONTH)), expression(any(fields, DAY_OF_WEEK)));
  }

  private static String[] any(String[] fields, int position) {
    String[] other = fields.clone();
    other[position] = "*";
    return other;
  }

  private static CronExpression expression(String... fields) {
    return CronExpression.parse("0 " + String.join(" ", fields));
  }
}
