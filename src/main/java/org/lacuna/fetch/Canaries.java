package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.lacuna.catalogue.Recognition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks each site once a week for an address that cannot exist, under a name its administrator can
 * place, to learn what it shows for such. Kept in the database for other runs.
 */
final class Canaries {

  private static final Duration FRESH = Duration.ofDays(7);
  private static final int LONGEST_TEXT = 20_000;
  private static final Recognition ANYTHING =
      new Recognition(Optional.empty(), List.of(), Optional.empty());

  private final JdbcClient jdbc;
  private final Journey journey;
  private final Journey.Gate gate;
  private final Asides asides;
  private final InstantSource clock;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  /**
   * What a site shows for an address that cannot exist.
   *
   * @param errorText its text, where it calls that a success
   * @param target where it redirects to
   */
  record Song(Optional<String> errorText, Optional<URI> target) {
    static final Song SILENT = new Song(Optional.empty(), Optional.empty());
  }

  Canaries(
      DataSource database, Journey journey, Journey.Gate gate, Asides asides, InstantSource clock) {
    this.jdbc = JdbcClient.create(database);
    this.journey = journey;
    this.gate = gate;
    this.asides = asides;
    this.clock = clock;
  }

  Song of(FetchRequest request) {
    String site = WebAddress.site(request.address());
    return sites.computeIfAbsent(site, name -> new Site()).song(site, request);
  }

  /** Asks at most once at a time for each site. */
  private final class Site {

    private Optional<Song> known = Optional.empty();

    synchronized Song song(String site, FetchRequest request) {
      if (known.isEmpty()) {
        known = Optional.of(remembered(site).orElseGet(() -> asked(site, request)));
      }
      return known.orElseThrow();
    }
  }

  private Optional<Song> remembered(String site) {
    return jdbc.sql(
            "select error_text, target from fetch_canary where site = :site and asked_at >= :from"
                + " order by asked_at desc, id desc fetch first 1 rows only")
        .param("site", site)
        .param("from", utc(clock.instant().minus(FRESH)))
        .query(
            (row, n) ->
                new Song(
                    Optional.ofNullable(row.getString(1)),
                    Optional.ofNullable(row.getString(2)).map(URI::create)))
        .optional();
  }

  /** A canary that gets no answer tells nothing, and is sent again by another run. */
  private Song asked(String site, FetchRequest page) {
    URI nowhere = nowhere(page.address());
    FetchRequest request =
        new FetchRequest(page.source(), nowhere, Conditions.NONE, ANYTHING, page.connection());
    try {
      Trail trail = journey.follow(new Look(request), nowhere, gate);
      asides.heard(Asides.CANARIES, trail.exchange());
      Song song = song(trail.exchange());
      keep(site, trail.exchange().status(), song);
      return song;
    } catch (WireFailure e) {
      return Song.SILENT;
    }
  }

  /** A neighbour of the page with the same ending, for sites treat their parts differently. */
  private static URI nowhere(URI page) {
    String path = String.valueOf(page.getRawPath());
    String ending = path.replaceFirst("^.*/[^/.]*", "").replaceFirst("[^.\\w].*$", "");
    String name = "lacuna-check-" + Long.toHexString(RandomGenerator.getDefault().nextLong());
    return page.resolve(name + ending);
  }

  private static Song song(Exchange answer) {
    boolean success = answer.status() >= 200 && answer.status() < 300;
    Optional<URI> target =
        Optional.of(answer.address()).filter(to -> !to.equals(answer.requested()));
    return success ? new Song(Optional.of(text(answer)), target) : Song.SILENT;
  }

  private static String text(Exchange answer) {
    String text = PageText.of(BodyText.of(answer, Optional.empty())).text().replace('\0', ' ');
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private void keep(String site, int status, Song song) {
    jdbc.sql(
            "insert into fetch_canary (site, asked_at, status, target, error_text)"
                + " values (:site, :at, :status, :target, :text)")
        .param("site", site)
        .param("at", utc(clock.instant()))
        .param("status", status)
        .param("target", song.target().map(URI::toString).orElse(null))
        .param("text", song.errorText().orElse(null))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
