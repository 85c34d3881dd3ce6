package org.lacuna.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.pipeline.Conduct;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.RunListener;
import org.lacuna.pipeline.Scout;
import org.lacuna.world.RecordedWorld;
import org.lacuna.world.WorldServer;

/** A scout with all it needs, opened together and closed together. */
final class Expedition implements AutoCloseable {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final boolean real;
  private final Installation installation;
  private final Scout scout;
  private final List<Runnable> after;

  private Expedition(
      boolean real, Home home, Conduct conduct, Vocabulary vocabulary, List<Runnable> after) {
    this.real = real;
    this.installation = Installation.writing(home, conduct);
    this.scout = installation.scout(vocabulary);
    this.after = after;
  }

  /** The real publishers; looks and answers are kept in the home. */
  static Expedition toTheWeb(Home home, Vocabulary vocabulary) {
    FetchSettings manners = Manners.polite(System.getenv()).withRetries(FetchSettings.Retries.NONE);
    Conduct conduct = new Conduct(Clock.systemUTC(), manners, RunListener.NONE);
    return new Expedition(true, home, conduct, vocabulary, List.of());
  }

  /** A recorded world on one of its days; nothing is kept. */
  static Expedition into(RecordedWorld world, LocalDate day, Vocabulary vocabulary) {
    Instant now = day.atTime(MORNING).atZone(RecordedWorld.ZONE).toInstant();
    InstantSource clock = InstantSource.fixed(now);
    ScratchFolder scratch = ScratchFolder.create();
    WorldServer server = world.serve(clock);
    FetchSettings manners =
        Manners.polite(Map.of())
            .withOrigin(server.origin())
            .withPace(FetchSettings.Pace.off(8))
            .withRetries(FetchSettings.Retries.NONE);
    return new Expedition(
        false,
        Home.at(scratch.path(), Map.of()),
        new Conduct(clock, manners, RunListener.NONE),
        vocabulary,
        List.of(server::close, scratch::close));
  }

  Scout scout() {
    return scout;
  }

  /** Whether the publishers themselves answer. */
  boolean isReal() {
    return real;
  }

  @Override
  public void close() {
    scout.close();
    installation.close();
    after.forEach(Runnable::run);
  }
}
