package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesLife;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Edition;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Scenario;
import org.lacuna.world.RecordedWorld;

/**
 * The record of the figures on transfers to other provinces, replayed from the collection of facts
 * day by day: published as pages, fetched, archived, read, recorded, judged and laid out for
 * publication as any release is.
 */
@Tag("slow")
class InterprovincialReplayIT {

  private static final String PART = "labour_transfers_interprovincial.CN-XJ.";

  @TempDir static Path folder;

  private static final Map<LocalDate, Judged> JUDGED = new TreeMap<>();
  private static RecordedSite.Watching watching;
  private static Edition edition;

  @BeforeAll
  static void replay() throws Exception {
    assumeTrue(
        Files.exists(InterprovincialRecord.file()), "the collection of facts is not at hand");
    InterprovincialRecord record = InterprovincialRecord.read();
    RecordedSite site =
        new RecordedSite(folder)
            .source(
                "statements",
                """
                release: {id: statements, stage: annual, frequency: A, due_after_days: 90, grace_days: 300}
                access: [{kind: list, address: "%slist.html", items: ul li a}]
                expects: {min_figures: 0}
                declarations:
                  - word: redefined
                    series: labour_transfers_interprovincial.CN-XJ.*
                    by: the editor of this record
                    authority: person
                    effective: 2015-01-01
                    known: 2015-11-03
                    quote: the figures of 2009 and 2011 are not limited to organised transfers
                    seen: interprovincial.md
                """
                    .formatted(RecordedSite.HOST));
    List<LocalDate> days = new ArrayList<>();
    record
        .pages()
        .forEach(
            (day, sentences) -> {
              days.add(0, day);
              site.shows(day + ".html", day.toString(), page(day, sentences));
              site.shows("list.html", day.toString(), list(days));
            });
    watching = site.open(record.pages().firstKey().toString());
    for (LocalDate day : record.pages().keySet()) {
      JUDGED.put(day, watching.run(day.toString()));
    }
    LocalDate last = record.pages().lastKey();
    edition =
        watching.installation.edition(
            watching.catalogue,
            Publications.everything(),
            last.atTime(LocalTime.NOON).atZone(RecordedWorld.ZONE).toInstant());
  }

  @AfterAll
  static void close() {
    if (watching != null) {
      watching.close();
    }
  }

  private static String page(LocalDate day, List<String> sentences) {
    return """
    <html><head><meta charset="utf-8"><title>新疆就业情况</title>
    <meta name="PubDate" content="%1$s"></head><body><h1>新疆就业情况</h1>
    <p>发布时间：%1$s</p><p>全区就业形势有关情况如下。</p><p>%2$s</p></body></html>
    """
        .formatted(day, String.join("</p>\n<p>", sentences));
  }

  private static String list(Collection<LocalDate> days) {
    return days.stream()
        .map(day -> "<li><a href=\"/" + day + ".html\">" + day + "</a></li>")
        .collect(Collectors.joining("\n", "<html><body><ul>\n", "\n</ul></body></html>"));
  }

  private static List<SeriesLife> parts(Judged judged) {
    return judged.lives().stream()
        .filter(life -> life.series().toString().startsWith(PART))
        .filter(life -> life.series().scenario() == Scenario.ACTUAL)
        .filter(life -> life.series().accumulation() != Accumulation.SPAN)
        .toList();
  }

  private static boolean isDropped(Judged judged) {
    return parts(judged).stream()
        .anyMatch(life -> life.state() == SeriesState.DROPPED_FROM_RELEASE);
  }

  @Test
  void isDroppedFromTheFirstAnnualFigureThatCameWithoutItAndNeverSinceResumed() {
    LocalDate first = LocalDate.parse("2021-02-03");
    JUDGED.forEach(
        (day, judged) ->
            assertThat(isDropped(judged)).as("on %s", day).isEqualTo(!day.isBefore(first)));
  }

  @Test
  void isWordedAsNotFoundAndNeverAsADecline() {
    Judged last = JUDGED.get(LocalDate.parse("2025-01-19"));
    assertThat(last.findings())
        .filteredOn(finding -> finding.kind().equals("DROPPED_FROM_RELEASE"))
        .filteredOn(finding -> finding.subject().startsWith(PART))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.headline()).contains("no published figure found since 2019-S1");
              assertThat(finding.since()).isEqualTo("2021-02-03");
            });
    assertThat(last.findings())
        .filteredOn(finding -> finding.subject().startsWith(PART))
        .extracting(Finding::headline)
        .noneMatch(words -> words.matches(".*(declin|fell|decreas|drop(ped)? by|stopped).*"));
  }

  private static SeriesEntry annual() {
    return edition.series().stream()
        .filter(SilenceLedger::isSilent)
        .filter(entry -> entry.key().toString().startsWith(PART))
        .filter(entry -> entry.key().accumulation() == Accumulation.PERIOD)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isToldInThePublicationInAllItsParts() {
    List<String> notes = annual().notes().stream().map(Bilingual::en).toList();
    assertThat(notes)
        .contains(
            "No published figure found since January to June 2019.",
            "Last figure for a single period: 15,459 persons for January to June 2019, published"
                + " on 2019-07-19.",
            "Last figure of any kind: the cumulative 117,000 persons for January 2014 to June"
                + " 2020, published on 2020-09-17.")
        .anyMatch(
            note ->
                note.startsWith("What stood beside it went on: ")
                    && note.contains("2020, 2021, 2022"))
        .anyMatch(
            note ->
                note.startsWith("Targets and plans, no figures of what happened: ")
                    && note.contains("38 percent for 2023"))
        .anyMatch(note -> note.contains("2015-01-01") && note.contains("are not compared"));
    assertThat(annual().notes()).allMatch(note -> !note.zh().equals(note.en()));
    assertThat(SilenceLedger.of(edition))
        .anyMatch(line -> line.series().key().equals(annual().key()));
  }

  @Test
  void keepsTheTargetWithoutALevelApart() {
    assertThat(edition.claims().open())
        .filteredOn(claim -> claim.observation().key().toString().startsWith(PART))
        .filteredOn(claim -> claim.observation().period().end().getYear() == 2023)
        .allMatch(claim -> claim.observation().key().scenario() == Scenario.TARGET);
  }
}
