package org.lacuna.vintage;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Coded;
import org.lacuna.series.Evidence;
import org.lacuna.series.Observation;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;

/** Rows of the database as facts. */
final class Rows {

  /** A claim with the extraction it was first stated by. */
  static final String CLAIM =
      """
      c.id AS claim_id, c.series_id, c.voice_id, c.period_start, c.period_end, c.obs_value, c.bound,
      c.step, c.obs_status, c.published, c.published_precision, c.first_seen, c.locator, c.quote,
      c.printed, c.rule, o.digest AS claim_digest, op.address AS claim_address
      """;

  private final Names names;

  Rows(Names names) {
    this.names = names;
  }

  Fact claimed(ResultSet row) throws SQLException {
    Claim claim = claim(row);
    return new Fact(position(row), claim.slot(), Mark.STATED, Optional.of(claim));
  }

  Fact standing(ResultSet row) throws SQLException {
    Slot slot = new Slot(names.series(row.getLong("slot_series")), period(row, "slot_"));
    Mark mark = Coded.of(Mark.class, row.getString("mark"));
    return new Fact(position(row), slot, mark, restated(row));
  }

  List<Long> voicesOf(String source) {
    return names.voicesOf(source);
  }

  Claim claim(ResultSet row) throws SQLException {
    return new Claim(
        row.getLong("claim_id"), observation(row), URI.create(row.getString("claim_address")));
  }

  static String statuses(Set<ObservationStatus> statuses) {
    return statuses.stream()
        .map(ObservationStatus::code)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(","));
  }

  private Optional<Claim> restated(ResultSet row) throws SQLException {
    if (row.getObject("stated_claim") == null) {
      return Optional.empty();
    }
    return Optional.of(claim(row).published(published(row, "stated_")));
  }

  private Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        names.series(row.getLong("series_id")),
        period(row, ""),
        new Amount(
            row.getBigDecimal("obs_value"),
            Coded.of(Bound.class, row.getString("bound")),
            row.getBigDecimal("step")),
        statuses(row.getString("obs_status")),
        names.voice(row.getLong("voice_id")).saying(published(row, "")),
        evidence(row),
        Sql.instant(row, "first_seen"));
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        row.getString("claim_digest"),
        row.getString("locator"),
        row.getString("quote"),
        row.getString("printed"),
        row.getString("rule"));
  }

  private static ReferencePeriod period(ResultSet row, String prefix) throws SQLException {
    return new ReferencePeriod(
        YearMonth.parse(row.getString(prefix + "period_start")),
        YearMonth.parse(row.getString(prefix + "period_end")));
  }

  private static PublicationTime published(ResultSet row, String prefix) throws SQLException {
    return new PublicationTime(
        Sql.one(row.getObject(prefix + "published", LocalDate.class)),
        Coded.of(PublicationTime.Precision.class, row.getString(prefix + "published_precision")));
  }

  private static Set<ObservationStatus> statuses(String codes) {
    return Arrays.stream(codes.split(",", -1))
        .map(code -> Coded.of(ObservationStatus.class, code))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        new Page(row.getString("page_source"), URI.create(row.getString("page_address"))),
        Sql.instant(row, "captured_at"),
        row.getLong("extraction_id"),
        row.getLong("recorder_id"),
        Sql.instant(row, "recorded_at"));
  }
}
