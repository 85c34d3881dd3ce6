package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.figure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Release;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.ReadingContext;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;

/**
 * A healthy source that is made to fail in every way we know, on every day of a month: no series
 * moves, and the finding names the health that is concerned.
 */
class FaultInjectionTest {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final int MIN_FIGURES = 3;
  private static final Finding.Axis SOURCE = Finding.Axis.SOURCE;
  private static final Finding.Axis PIPELINE = Finding.Axis.PIPELINE;

  private static final String PAGE =
      """
      <html><head><meta charset="utf-8"><title>2023年新疆就业情况</title></head><body>
      <p>2023年，全区农村富余劳动力转移就业305.1万人次，城镇新增就业46.8万人，\
      开展职业技能培训120.5万人次。</p></body></html>
      """;

  private static final String MOVED =
      """
      <html><head><meta charset="utf-8"><title>2023年新疆就业情况</title></head><body>
      <p>按照信息公开工作安排，有关数据自本期起移至数据发布库，本页不再附表。</p>
      <p>查询方式：进入数据发布库，选择“就业”栏目，按年份查询；如有疑问，请与办公室联系。</p>
      </body></html>
      """;

  /** A fault: what it does to the page, or how the look ends, and the health it concerns. */
  private record Fault(
      String name, Optional<String> page, SourceLook.Outcome outcome, Finding.Axis axis) {

    static Fault page(String name, String page, Finding.Axis axis) {
      return new Fault(name, Optional.of(page), SourceLook.Outcome.FETCHED, axis);
    }

    static Fault answer(String name, SourceLook.Outcome outcome) {
      return new Fault(name, Optional.empty(), outcome, SOURCE);
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          Fault.page("renamed header", PAGE.replaceAll("转移就业|新增就业|职业技能培训", "其他项目"), SOURCE),
          Fault.page("moved table", MOVED, SOURCE),
          Fault.page("empty table", PAGE.replaceAll("[0-9.]+万人次?", "—"), SOURCE),
          Fault.page("truncated file", "PK\u0003\u0004\u0014", PIPELINE),
          Fault.answer("404", SourceLook.Outcome.VANISHED),
          Fault.answer("soft 404", SourceLook.Outcome.SOFT_MISSING),
          Fault.answer("challenge", SourceLook.Outcome.BLOCKED),
          Fault.answer("cut connection", SourceLook.Outcome.UNREACHABLE));

  private static Optional<SourceLook.Reading> reading(Fault fault) {
    return fault.page().map(FaultInjectionTest::reading);
  }

  /** Reads the page as it came and trusts it, or not, as a definition with expectations says. */
  private static SourceLook.Reading reading(String page) {
    Extraction extraction =
        EXTRACTORS.extract(
            Document.of(
                page.startsWith("PK") ? "page.xlsx" : "page.html",
                page.getBytes(StandardCharsets.UTF_8)),
            ReadingContext.NONE);
    int figures = extraction.readings().size();
    SourceLook.Trust trust =
        !extraction.readable()
            ? SourceLook.Trust.UNREADABLE
            : figures < MIN_FIGURES
                ? SourceLook.Trust.BELOW_EXPECTATIONS
                : SourceLook.Trust.TRUSTED;
    return new SourceLook.Reading(
        trust, figures, new ContentDigests(page, extraction.textDigest(), "figures " + figures));
  }

  private static History healthyYear() {
    Release release = History.release("page", Frequency.MONTHLY, 15, 5);
    History history = new History().source(release);
    for (YearMonth month = YearMonth.of(2023, 1);
        month.isBefore(YearMonth.of(2024, 1));
        month = month.plusMonths(1)) {
      List<SeenFigure> figures = new ArrayList<>();
      for (String series : List.of("labour_transfers", "urban_new_jobs", "training_sessions")) {
        figures.add(
            figure(
                History.key(series, Accumulation.PERIOD, Frequency.MONTHLY),
                month.minusMonths(1).toString()));
      }
      history.issue("page", month.atDay(15).toString(), figures);
    }
    return history;
  }

  private static SourceLook look(Fault fault, LocalDate day) {
    return new SourceLook(
        "page",
        "http://example.org/page",
        History.noon(day.toString()),
        fault.outcome(),
        fault.name(),
        SourceLook.Way.DIRECT,
        reading(fault));
  }

  private static Evidence with(Evidence healthy, SourceLook look) {
    List<SourceLook> looks = new ArrayList<>(healthy.looks());
    looks.add(look);
    return new Evidence(
        healthy.sources(), healthy.issues(), looks, healthy.timetables(), healthy.declarations());
  }

  @Test
  void readsTheHealthyPageInFull() {
    assertThat(reading(PAGE).trust()).isEqualTo(SourceLook.Trust.TRUSTED);
  }

  @Test
  void movesNoSeriesAndNamesTheRightHealthWhateverFails() {
    Evidence healthy = healthyYear().evidence();
    List<SeriesLife> before = Watch.lives(healthy, History.SETTINGS, History.noon("2023-12-31"));
    int injected = 0;
    int named = 0;
    int moved = 0;
    for (Fault fault : FAULTS) {
      for (int days = 1; days <= 60; days++) {
        LocalDate day = LocalDate.of(2023, 12, 16).plusDays(days);
        Evidence faulty = with(healthy, look(fault, day));
        injected++;
        moved += lives(faulty, day).equals(before) ? 0 : 1;
        named += axes(faulty, day).equals(List.of(fault.axis())) ? 1 : 0;
      }
    }
    System.out.printf(
        "fault injection | injected %d | states moved %d | right health named %d (%.1f %%)%n",
        injected, moved, named, 100.0 * named / injected);
    assertThat(moved).isZero();
    assertThat(named).isGreaterThanOrEqualTo(injected * 95 / 100);
  }

  private static List<SeriesLife> lives(Evidence evidence, LocalDate day) {
    return Watch.lives(evidence, History.SETTINGS, History.noon(day.toString()));
  }

  private static List<Finding.Axis> axes(Evidence evidence, LocalDate day) {
    return Watch.judge(evidence, History.SETTINGS, History.noon(day.toString())).stream()
        .map(Finding::axis)
        .distinct()
        .toList();
  }

  @Test
  void injectsEveryFaultOfTheList() {
    assertThat(FAULTS)
        .extracting(Fault::name)
        .containsAll(
            Arrays.asList(
                "renamed header",
                "moved table",
                "404",
                "soft 404",
                "challenge",
                "empty table",
                "truncated file"));
  }
}
