package org.lacuna.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;
import org.lacuna.fetch.RobotsBook.Reading;

/** The robots.txt of each site, asked once a day by all processes together. */
final class Robots implements Journey.Gate {

  /** Far more than is read of it: only a server that never ends fails by it. */
  private static final long MOST_BYTES = 8L << 20;

  private static final Recognition ANYTHING =
      new Recognition(Optional.empty(), List.of(), Optional.empty());

  private final FetchSettings settings;
  private final Journey journey;
  private final RobotsBook book;
  private final Asides asides;
  private final InstantSource clock;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  Robots(
      FetchSettings settings,
      Journey journey,
      RobotsBook book,
      Asides asides,
      InstantSource clock) {
    this.settings = settings;
    this.journey = journey;
    this.book = book;
    this.asides = asides;
    this.clock = clock;
  }

  @Override
  public Duration admit(Look look, URI address) throws WireFailure {
    String name = address.getScheme() + "://" + WebAddress.site(address);
    Site site = sites.computeIfAbsent(name, Site::new);
    Read read = site.read(address, look.request().connection());
    if (!read.rules().allow(address)) {
      throw new WireFailure(Trouble.ROBOTS, read.rules().reason(address), read.exchange());
    }
    return read.rules().crawlDelay();
  }

  /** Rules, with the answer behind them where this process got it. */
  private record Read(RobotsRules rules, Optional<Exchange> exchange) {}

  /** Asks at most once at a time for each site. */
  private final class Site {

    private final String name;
    private Optional<Read> known = Optional.empty();

    Site(String name) {
      this.name = name;
    }

    synchronized Read read(URI address, Connection connection) throws WireFailure {
      Instant now = clock.instant();
      known = known.filter(read -> read.rules().areFreshAt(now)).or(() -> remembered(now));
      if (known.isEmpty()) {
        known = Optional.of(asked(address, connection));
      }
      return known.orElseThrow();
    }

    private Optional<Read> remembered(Instant now) {
      return book.newest(name, now.minus(RobotsRules.longestFresh()))
          .map(reading -> new Read(new RobotsRules(reading, settings), Optional.empty()))
          .filter(read -> read.rules().areFreshAt(now));
    }

    private Read asked(URI address, Connection page) throws WireFailure {
      URI file = WebAddress.root(address).resolve("robots.txt");
      Exchange answer = answer(file, page);
      asides.heard(Asides.ROBOTS, answer);
      Reading reading = RobotsRules.reading(name, answer, clock.instant());
      book.keep(reading, answer.digest());
      return new Read(new RobotsRules(reading, settings), Optional.of(answer));
    }
  }

  /** A page that was not asked for fails by what its robots.txt did: that is said. */
  private Exchange answer(URI file, Connection page) throws WireFailure {
    try {
      return journey.follow(new Look(request(file, page)), file, Robots::open).exchange();
    } catch (WireFailure e) {
      throw new WireFailure(e.trouble(), "robots.txt: " + e.explanation(), e);
    }
  }

  /** robots.txt itself may always be asked for. */
  private static Duration open(Look look, URI address) {
    return Duration.ZERO;
  }

  private static FetchRequest request(URI file, Connection page) {
    Connection small =
        new Connection(page.legacyTls(), page.certificate(), page.cookies(), MOST_BYTES);
    return new FetchRequest("robots", file, Conditions.NONE, ANYTHING, small);
  }
}
