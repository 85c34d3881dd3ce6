package org.lacuna.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lacuna.detect.SeriesState;
import org.lacuna.series.Measure;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/**
 * Made-up exports summed from January on, as customs publish them: each year from January to
 * February on, the whole year apart. Of 2024 they go to June, and April is not held.
 */
public final class SumsFromJanuary {

  public static final SeriesKey KEY = SampleEdition.EXPORTS.with(Measure.LEVEL, Unit.CNY);

  private SumsFromJanuary() {}

  /** The series alone. */
  public static Edition edition() {
    Edition sample = SampleEdition.edition();
    return new Edition(
        sample.masthead(),
        sample.asOf(),
        sample.sources(),
        List.of(entry()),
        Rows.of(claims()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        sample.pages(),
        sample.review());
  }

  /** What is known of it. */
  public static SeriesStory story() {
    NavigableMap<ReferencePeriod, Headline> values = new TreeMap<>();
    claims()
        .forEach(claim -> values.put(claim.observation().period(), new Headline(List.of(claim))));
    return new SeriesStory(entry(), values, java.util.Map.of());
  }

  /** January to {@code month}, {@code 2024-06}. */
  public static ReferencePeriod to(String month) {
    return ReferencePeriod.yearTo(YearMonth.parse(month));
  }

  private static SeriesEntry entry() {
    return new SeriesEntry(
        KEY,
        new Bilingual("新疆出口，年初累计", "Exports of Xinjiang, year to date"),
        new Bilingual("出口", "Exports"),
        new Bilingual("新疆", "Xinjiang"),
        SeriesState.ACTIVE,
        LocalDate.of(2023, 3, 18),
        List.of(),
        Optional.of(to("2023-02")),
        Optional.of(to("2024-06")),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    IntStream.rangeClosed(2, 11).forEach(month -> claims.add(claim(YearMonth.of(2023, month))));
    IntStream.of(2, 3, 5, 6).forEach(month -> claims.add(claim(YearMonth.of(2024, month))));
    return claims;
  }

  private static Claim claim(YearMonth month) {
    return SampleEdition.claim(
        "s" + month,
        KEY,
        ReferencePeriod.yearTo(month),
        SampleEdition.exact(BigDecimal.valueOf(month.getMonthValue() * 1_000_000L).toString()),
        SampleEdition.PAGE,
        month.toString(),
        Instant.EPOCH);
  }
}
