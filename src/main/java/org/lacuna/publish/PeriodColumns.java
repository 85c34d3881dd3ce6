package org.lacuna.publish;

import java.util.function.Function;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.ReferencePeriod;

/**
 * The columns that say of which months a row is.
 *
 * @param of the reference period of a row
 * @param <R> the record a row is made of
 */
record PeriodColumns<R>(Function<R, ReferencePeriod> of) {

  /** The period in SDMX form. */
  Column<R> whole(String meaning, String meaningZh) {
    return Column.of(
        "time_period",
        Kind.TEXT,
        "Period",
        "时期",
        meaning,
        meaningZh,
        of.andThen(period -> new Cell.Text(period.timePeriod())));
  }

  /** Its first month. */
  Column<R> start() {
    return Column.of(
        "period_start",
        Kind.MONTH,
        "First month",
        "起始月",
        "First month of the period.",
        "参考期的第一个月。",
        of.andThen(period -> new Cell.Text(period.start().toString())));
  }

  /** Its last month. */
  Column<R> end() {
    return Column.of(
        "period_end",
        Kind.MONTH,
        "Last month",
        "截止月",
        "Last month of the period.",
        "参考期的最后一个月。",
        of.andThen(period -> new Cell.Text(period.end().toString())));
  }
}
