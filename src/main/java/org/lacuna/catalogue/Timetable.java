package org.lacuna.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.Coded;
import org.lacuna.series.ReferencePeriod;

/**
 * One file of {@code jobs/calendars}: what a publisher has promised, and what is known of its
 * calendar beside the promise.
 *
 * @param name name of the file without its ending
 * @param publisher who promises
 * @param citation the announcement it was taken from
 * @param seen where a copy was read
 * @param events dated releases, in the order of their days
 * @param facts merged periods, moved and cancelled days, holidays
 */
public record Timetable(
    String name,
    String publisher,
    String citation,
    String seen,
    List<Event> events,
    List<Fact> facts) {

  /**
   * One promised release.
   *
   * @param row id of the row of the timetable; {@link Release#timetable()} names it
   * @param on the promised day, in the time of the publisher
   * @param covers newest months it brings that no release before it brought
   */
  public record Event(String row, LocalDate on, ReferencePeriod covers) {}

  /**
   * Something that makes a silence no gap.
   *
   * @param kind what it is
   * @param rows ids of the rows it holds for
   * @param from first day it holds
   * @param until last day it holds; empty when it still does
   * @param months for {@code MERGED}: months of the year that come together, first to last
   * @param to for {@code MOVED}: the new day; {@code from} is then the promised one
   * @param note the reason in a sentence
   * @param citation where it was read
   */
  public record Fact(
      Kind kind,
      List<String> rows,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<Months> months,
      Optional<LocalDate> to,
      String note,
      String citation) {

    /** Kinds of calendar fact. */
    public enum Kind implements Coded {
      /** Several months come in one release. */
      MERGED("merged"),
      /** A promised day was moved. */
      MOVED("moved"),
      /** A promised release was called off; its months come with the next. */
      CANCELLED("cancelled"),
      /** Public holidays: days on which nobody issues anything. */
      HOLIDAY("holiday");

      private final String code;

      Kind(String code) {
        this.code = code;
      }

      @Override
      public String code() {
        return code;
      }
    }

    /** Whether it holds for {@code row} on {@code day}. */
    public boolean holds(String row, LocalDate day) {
      return rows.contains(row) && !day.isBefore(from) && !until.map(day::isAfter).orElse(false);
    }
  }

  /**
   * Months of a year, 1 to 12, both inclusive.
   *
   * @param first first month
   * @param last last month
   */
  public record Months(int first, int last) {}

  /**
   * Every calendar below {@code jobs/calendars}, in the order of the file names; none when there is
   * no such folder.
   *
   * @throws CatalogueMistakes when anything is wrong in any of them, with every mistake
   */
  public static List<Timetable> loadAll(Path jobsFolder) {
    return TimetableReader.readAll(jobsFolder);
  }
}
