package org.lacuna.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.catalogue.Publication;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Finding;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.wayback.WaybackSettings;
import org.lacuna.publish.Edition;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;
import org.springframework.batch.core.job.JobExecutionException;

/**
 * Replays a recorded world: on every day on which something changes there, the jobs run as they
 * would have run that day, and the watch judges what was known by then. The same jobs, stores and
 * detectors as in a real run; only the clock and the origin are handed in.
 */
public final class Demonstration {

  private static final FetchSettings.Pace UNPACED = FetchSettings.Pace.off(8);

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Home home;
  private final Catalogue catalogue;
  private final RecordedWorld world;
  private final int most;
  private final Day day = new Day();

  /**
   * A demonstration.
   *
   * @param home an empty home; nothing of an earlier demonstration may be in it
   * @param catalogue the definitions; sources of which the world says nothing are left out
   * @param world what is replayed
   */
  public Demonstration(Home home, Catalogue catalogue, RecordedWorld world) {
    this(home, within(world, catalogue), world, Integer.MAX_VALUE);
  }

  private Demonstration(Home home, Catalogue catalogue, RecordedWorld world, int most) {
    this.home = home;
    this.catalogue = catalogue;
    this.world = world;
    this.most = most;
  }

  /**
   * A home of its own for a demonstration, with a copy of the definitions, so that other commands
   * can be asked about it afterwards.
   *
   * @param folder an empty folder
   * @param real the home whose definitions are replayed, and where the files go
   * @throws IOException when the definitions cannot be copied
   */
  public static Home home(Path folder, Home real) throws IOException {
    Home own = Home.at(folder, Map.of());
    new CopiedFiles().tree(real.jobs(), own.jobs());
    return own.withOutput(real.output());
  }

  /** The same, ending after the first days. */
  public Demonstration until(int days) {
    return new Demonstration(home, catalogue, world, days);
  }

  /**
   * Replays every day and publishes what is known at the end.
   *
   * @param publication what to publish at the end
   * @param told called after each day with the day and the number of days done
   */
  public DemonstrationReport run(Publication publication, BiConsumer<LocalDate, Integer> told)
      throws JobExecutionException {
    List<LocalDate> days = world.days().stream().limit(most).toList();
    day.set(days.get(0));
    try (WorldServer server = world.serve(day);
        Installation installation = Installation.writing(home, conduct(server))) {
      Map<String, JobReport> totals = new LinkedHashMap<>();
      Map<String, DemonstrationReport.Called> called = new LinkedHashMap<>();
      int done = 0;
      for (LocalDate today : days) {
        day.set(today);
        harvest(installation, totals);
        installation
            .judge(catalogue, day.instant())
            .findings()
            .forEach(finding -> call(called, finding, today));
        told.accept(today, ++done);
      }
      Edition edition = installation.edition(catalogue, publication, day.instant());
      return new DemonstrationReport(
          days,
          List.copyOf(totals.values()),
          List.copyOf(called.values()),
          edition,
          installation.publish(edition, publication));
    }
  }

  private void harvest(Installation installation, Map<String, JobReport> totals)
      throws JobExecutionException {
    for (JobDefinition job : catalogue.jobs()) {
      totals.merge(job.name(), installation.harvest(job, catalogue), JobReport::plus);
    }
  }

  private static void call(
      Map<String, DemonstrationReport.Called> called, Finding finding, LocalDate today) {
    called.putIfAbsent(
        finding.kind() + " " + finding.subject(), new DemonstrationReport.Called(today, finding));
  }

  private Conduct conduct(WorldServer server) {
    FetchSettings manners = Manners.polite(Map.of()).withOrigin(server.origin()).withPace(UNPACED);
    // The web archive is a page of the recorded world, like every other.
    WaybackSettings lookUps = WaybackSettings.atInternetArchive(true, false);
    return new Conduct(day, manners, lookUps, RunListener.NONE);
  }

  /** The definitions of which the world says something. */
  static Catalogue within(RecordedWorld world, Catalogue catalogue) {
    List<JobDefinition> jobs = new ArrayList<>();
    for (JobDefinition job : catalogue.jobs()) {
      List<SourceDefinition> sources = covered(world, job.sources());
      if (!sources.isEmpty()) {
        jobs.add(new JobDefinition(job.name(), job.title(), sources, job.indicators()));
      }
    }
    return new Catalogue(
        jobs,
        covered(world, catalogue.sources()),
        catalogue.vocabulary(),
        catalogue.timetables(),
        catalogue.watch(),
        catalogue.alerts(),
        catalogue.publications());
  }

  private static List<SourceDefinition> covered(
      RecordedWorld world, List<SourceDefinition> sources) {
    return sources.stream()
        .filter(
            source -> source.access().stream().anyMatch(access -> world.covers(access.address())))
        .toList();
  }

  /** The present of the replay: nine in the morning of the day it stands at. */
  private static final class Day implements java.time.InstantSource {

    private volatile Instant now = Instant.EPOCH;

    void set(LocalDate date) {
      now = date.atTime(MORNING).atZone(RecordedWorld.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
