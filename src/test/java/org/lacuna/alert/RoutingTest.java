package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.alert.Findings.START;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.AlertSettings.Loudness;
import org.lacuna.catalogue.AlertSettings.Route;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Axis;
import org.lacuna.detect.Finding.Severity;

/** Who is told what: by family, by publisher and by severity, over the shipped catalogue. */
class RoutingTest {

  private static final Catalogue CATALOGUE = Catalogue.load(Path.of("jobs"));
  private static final SourceDefinition CUSTOMS = onlyIn("customs");
  private static final SourceDefinition TRANSFERS = onlyIn("transfers");

  /** A source that belongs to one family. */
  private static SourceDefinition onlyIn(String job) {
    return CATALOGUE.job(job).orElseThrow().sources().stream()
        .filter(
            source ->
                CATALOGUE.jobs().stream()
                        .filter(
                            other ->
                                other.sources().stream().anyMatch(s -> s.id().equals(source.id())))
                        .count()
                    == 1)
        .findFirst()
        .orElseThrow();
  }

  private static Finding about(SourceDefinition source, Severity severity) {
    return new Finding(
        Axis.SOURCE,
        "SOURCE_UNREACHABLE",
        source.id(),
        source.release().id(),
        "",
        severity,
        LocalDate.of(2026, 3, 1),
        START,
        source.id() + " gave no whole answer",
        List.of("no answer", "none before"),
        List.of(),
        "Open it.");
  }

  private static AlertFixture routed(Route... routes) {
    return new AlertFixture(
        AlertFixture.routed(routes), Subjects.of(CATALOGUE), AlertFixture.emptyDatabase());
  }

  @Test
  void tellsAFamilyToThoseWhoAskForItAndToNobodyElse() {
    AlertFixture fixture =
        routed(
            new Route(Loudness.NOTICE, List.of("customs"), List.of(), List.of("desk")),
            new Route(Loudness.NOTICE, List.of("transfers"), List.of(), List.of("other")));
    fixture.dispatcher.tell(List.of(about(CUSTOMS, Severity.ALARM)), START);
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
    assertThat(fixture.other.sent).isEmpty();
  }

  @Test
  void knowsAPublisherByItsNameInEitherLanguage() {
    AlertFixture fixture =
        routed(
            new Route(
                Loudness.NOTICE,
                List.of(),
                List.of(TRANSFERS.publisher().nameEn()),
                List.of("desk")),
            new Route(
                Loudness.NOTICE,
                List.of(),
                List.of(TRANSFERS.publisher().name()),
                List.of("other")));
    fixture.dispatcher.tell(List.of(about(TRANSFERS, Severity.ALARM)), START);
    fixture.dispatcher.tell(
        List.of(about(TRANSFERS, Severity.ALARM), about(CUSTOMS, Severity.ALARM)),
        START.plusSeconds(60));
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
    assertThat(fixture.other.changes()).containsExactly("OPENED");
  }

  @Test
  void wantsEverythingARouteSays() {
    AlertFixture fixture =
        routed(
            new Route(
                Loudness.ALARM,
                List.of("customs"),
                List.of(CUSTOMS.publisher().name()),
                List.of("desk")));
    fixture.dispatcher.tell(List.of(about(CUSTOMS, Severity.WARNING)), START);
    assertThat(fixture.desk.sent).as("too quiet").isEmpty();
    fixture.dispatcher.tell(List.of(about(TRANSFERS, Severity.ALARM)), START.plusSeconds(60));
    assertThat(fixture.desk.sent).as("another family").isEmpty();
    fixture.dispatcher.tell(
        List.of(about(CUSTOMS, Severity.ALARM), about(TRANSFERS, Severity.ALARM)),
        START.plusSeconds(120));
    assertThat(fixture.desk.sent).hasSize(1);
    assertThat(fixture.desk.sent.get(0).get(0).what()).contains(CUSTOMS.id());
  }

  @Test
  void tellsOfOurOwnRunningThoseWhoAskForThePipeline() {
    AlertFixture fixture =
        routed(
            new Route(Loudness.NOTICE, List.of("pipeline"), List.of(), List.of("desk")),
            new Route(Loudness.NOTICE, List.of("transfers"), List.of(), List.of("other")));
    Finding source = about(TRANSFERS, Severity.WARNING);
    Finding missed =
        new Finding(
            Axis.PIPELINE,
            "RUN_MISSED",
            "watch",
            "",
            "run missed",
            Severity.WARNING,
            source.since(),
            START,
            "no run of the job watch did its work although one was due",
            source.reasons(),
            List.of(),
            "lacuna runs watch");
    fixture.dispatcher.tell(List.of(missed), START);
    assertThat(fixture.desk.changes()).containsExactly("OPENED");
    assertThat(fixture.other.sent).isEmpty();
  }
}
