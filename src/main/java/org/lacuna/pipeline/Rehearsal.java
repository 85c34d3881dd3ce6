package org.lacuna.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.wayback.WaybackSettings;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;

/**
 * A run over the few pages of a recorded world that is made for it, and another one when nothing
 * changed: what a scheduled run does on most days, with everything it opens, asks and writes. A
 * launcher learns from it what such runs need.
 */
public final class Rehearsal {

  private static final String WORLD = "rehearsal";
  private static final String DEFINITIONS = "/worlds/rehearsal/jobs/";

  /** Below jobs/. */
  private static final List<String> OWN =
      List.of("rehearsal.yml", "sources/lists/source.yml", "watch.yml", "publish.yml");

  /** What definitions lean on. Not whom to tell: nobody is to hear of a rehearsal. */
  private static final List<String> SHARED = List.of("vocabulary", "calendars");

  private static final String JOB = "rehearsal";

  /** Paced as the web is, by rests of no length. */
  private static final FetchSettings.Pace RESTLESS =
      new FetchSettings.Pace(
          true, Duration.ZERO, Duration.ZERO, 0, Duration.ofMinutes(5), Duration.ofDays(1), 1);

  private static final Instant FIRST = Instant.parse("2020-01-01T01:00:00Z");

  private final Home home;

  private Rehearsal(Home home) {
    this.home = home;
  }

  /**
   * A rehearsal with the vocabulary and the calendars of a home.
   *
   * @param folder an empty folder; everything is written there
   * @throws IOException when the definitions cannot be copied
   */
  public static Rehearsal in(Path folder, Home real) throws IOException {
    Home home = Home.at(folder, Map.of());
    CopiedFiles copied = new CopiedFiles();
    for (String shared : SHARED) {
      copied.tree(real.jobs().resolve(shared), home.jobs().resolve(shared));
    }
    for (String own : OWN) {
      lay(own, home.jobs().resolve(own));
    }
    return new Rehearsal(home);
  }

  private static void lay(String definition, Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (InputStream shipped = Rehearsal.class.getResourceAsStream(DEFINITIONS + definition)) {
      Files.copy(Objects.requireNonNull(shipped, definition), file);
    }
  }

  /** The work to rehearse. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it once.
     *
     * @param home with the definitions
     * @param conduct of a run, for who is to be told what goes on
     */
    void run(Home home, String job, Function<RunListener, Conduct> conduct);
  }

  /** Has the work done when all is new, and an hour later. */
  public void run(Work work) {
    Time time = new Time();
    try (WorldServer server = RecordedWorld.shipped(WORLD).serve(time)) {
      Function<RunListener, Conduct> conduct = listener -> conduct(server, time, listener);
      work.run(home, JOB, conduct);
      time.passes();
      work.run(home, JOB, conduct);
    }
  }

  private static Conduct conduct(WorldServer server, Time time, RunListener listener) {
    FetchSettings manners = Manners.polite(Map.of()).withOrigin(server.origin()).withPace(RESTLESS);
    return new Conduct(time, manners, WaybackSettings.OFF, listener);
  }

  private static final class Time implements java.time.InstantSource {

    private volatile Instant now = FIRST;

    void passes() {
      now = FIRST.plus(Duration.ofHours(1));
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
