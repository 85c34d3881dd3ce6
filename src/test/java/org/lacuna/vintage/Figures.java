package org.lacuna.vintage;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Evidence;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Statement;
import org.lacuna.series.Unit;

/** Figures as a source might give them, for the tests of the store. */
final class Figures {

  static final String SOURCE = "xj-work-report";
  static final String RELEASE = "work-report";
  static final URI PAGE = URI.create("https://stats.example.cn/2022/01/report.html");

  private Figures() {}

  static SeriesKey series(String indicator) {
    return new SeriesKey(
        indicator,
        "CN-XJ",
        SeriesKey.WORLD,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        Measure.LEVEL,
        Unit.PERSONS,
        Scenario.ACTUAL,
        Accumulation.PERIOD,
        Frequency.ANNUAL);
  }

  static Instant noon(String day) {
    return Instant.parse(day + "T04:00:00Z");
  }

  static String digest(String text) {
    return "sha-256:" + HexFormat.of().toHexDigits(text.hashCode() & 0xffffffffL).repeat(4);
  }

  /** A page of the source as it looked at noon of a day in Beijing. */
  static PageThen page(URI address, String day) {
    return new PageThen(address, noon(day), digest(address + day), day, RELEASE, "annual", "1.0");
  }

  static PageThen page(String day) {
    return page(PAGE, day);
  }

  /** What is on a page at a capture; each part can be replaced. */
  record PageThen(
      URI address,
      Instant at,
      String digest,
      String published,
      String release,
      String stage,
      String extractor) {

    PageThen published(String day) {
      return new PageThen(address, at, digest, day, release, stage, extractor);
    }

    /** Without a printed day. */
    PageThen undated() {
      return published("");
    }

    private PublicationTime time() {
      return published.isEmpty()
          ? PublicationTime.seenFirst(AsOf.day(at))
          : PublicationTime.ofDay(LocalDate.parse(published));
    }

    PageThen bytes(String text) {
      return new PageThen(address, at, Figures.digest(text), published, release, stage, extractor);
    }

    PageThen readBy(String version) {
      return new PageThen(address, at, digest, published, release, stage, version);
    }

    PageThen stage(String name) {
      return new PageThen(address, at, digest, published, name + "-release", name, extractor);
    }

    Capture capture() {
      return new Capture(SOURCE, address, digest, at);
    }

    Vintage with(Observation... observations) {
      return new Vintage(capture(), release, extractor, Arrays.asList(observations));
    }

    Vintage withNotice(String notice, Observation... observations) {
      return new Vintage(
          capture(), release, extractor, Arrays.asList(observations), 0, Optional.of(notice));
    }

    Observation says(String indicator, String period, String value) {
      return says(series(indicator), period, value, Bound.EXACT, "1");
    }

    Observation quoting(String indicator, String period, String value, String quote) {
      Observation o = says(indicator, period, value);
      Evidence evidence = new Evidence(digest, "text:10-20", quote, value, "prose/1");
      return new Observation(
          o.key(), o.period(), o.amount(), o.status(), o.said(), evidence, o.firstSeen());
    }

    Observation says(SeriesKey key, String period, String value, Bound bound, String step) {
      return new Observation(
          key,
          ReferencePeriod.parse(period),
          new Amount(new BigDecimal(value), bound, new BigDecimal(step)),
          Set.of(),
          new Statement("自治区人民政府", SOURCE, release, stage, time()),
          new Evidence(digest, "text:10-20", "转移就业" + value + "人", value + "人", "prose/1"),
          at);
    }
  }
}
