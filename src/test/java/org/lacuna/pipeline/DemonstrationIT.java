package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.detect.Finding;
import org.lacuna.pipeline.DemonstrationReport.Called;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.world.RecordedWorld;

/** The replay of the recorded world, as {@code lacuna demo} runs it. */
class DemonstrationIT {

  private static final String INTERPROVINCIAL = "labour_transfers_interprovincial.CN-XJ.";

  @TempDir static Path home;

  private static DemonstrationReport report;

  @BeforeAll
  static void replay() throws Exception {
    Home demo = Home.at(home, Map.of()).withJobs(Path.of("jobs").toAbsolutePath());
    report =
        new Demonstration(demo, Catalogue.load(demo.jobs()), RecordedWorld.shipped("xinjiang"))
            .run(Publications.demonstration(), (day, done) -> {});
  }

  @Test
  void callsTheInterprovincialSeriesFromTheFirstAnnualReleaseWithoutIt() {
    Called called =
        report.called().stream()
            .filter(c -> c.finding().subject().startsWith(INTERPROVINCIAL))
            .filter(c -> c.finding().kind().equals("DROPPED_FROM_RELEASE"))
            .findFirst()
            .orElseThrow();
    Finding finding = called.finding();
    assertThat(called.on()).isBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
    assertThat(finding.headline()).contains("no published figure found since");
    assertThat(finding.reasons()).isNotEmpty();
    assertThat(finding.evidence()).allMatch(proof -> proof.startsWith("sha-256:"));
  }

  @Test
  void writesAWorkbookAndReadsFiguresForEveryJob() {
    assertThat(report.files()).isNotEmpty().allMatch(Files::exists);
    assertThat(report.files()).anyMatch(file -> file.toString().endsWith(".xlsx"));
    assertThat(report.jobs())
        .extracting(JobReport::job)
        .containsExactlyInAnyOrder("customs", "training", "transfers");
    assertThat(report.jobs()).allMatch(job -> job.added() > 0);
  }

  @Test
  void keepsTheLevelsOf2019And2021AsTheirPublishersGaveThem() {
    assertThat(report.edition().claims().open().map(claim -> claim.observation()))
        .anyMatch(o -> isTransfersOf(o, 2019) && o.amount().value().intValue() == 2_590_000)
        .anyMatch(o -> isTransfersOf(o, 2021) && o.amount().value().intValue() == 3_170_000);
  }

  private static boolean isTransfersOf(Observation observation, int year) {
    return observation.key().indicator().equals("labour_transfers")
        && observation.key().area().equals("CN-XJ")
        && observation.period().equals(ReferencePeriod.ofYear(year));
  }
}
