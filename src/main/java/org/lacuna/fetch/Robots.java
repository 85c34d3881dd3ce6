package org.lacuna.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
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

/**
 * The robots.txt of each site, asked once a day (RFC 9309): 2xx is obeyed, other answers below 500
 * mean there are no rules, a failing server means stay out.
 */
final class Robots implements Journey.Gate {

  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration FRESH_FAILURE = Duration.ofMinutes(30);
  private static final long MOST_BYTES = 1L << 20;

  private final FetchSettings settings;
  private final Journey journey;
  private final InstantSource clock;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();

  Robots(FetchSettings settings, Journey journey, InstantSource clock) {
    this.settings = settings;
    this.journey = journey;
    this.clock = clock;
  }

  @Override
  public Duration admit(Look look, URI address) throws WireFailure {
    Connection connection = look.request().connection();
    Rules rules =
        sites.computeIfAbsent(key(address), site -> new Site()).rules(address, connection);
    if (!rules.robots().isAllowed(address.toString())) {
      throw new WireFailure(Trouble.ROBOTS, rules.reason(), rules.exchange());
    }
    return rules.crawlDelay();
  }

  private static String key(URI address) {
    return address.getScheme() + "://" + WebAddress.site(address);
  }

  /** What a site says, and until when we believe it. */
  private record Rules(
      SimpleRobotRules robots, String reason, Optional<Exchange> exchange, Instant until) {

    Duration crawlDelay() {
      long millis = robots.getCrawlDelay();
      return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }
  }

  /** Asks at most once at a time for each site. */
  private final class Site {

    private Optional<Rules> known = Optional.empty();

    synchronized Rules rules(URI address, Connection connection) throws WireFailure {
      Instant now = clock.instant();
      if (known.filter(rules -> rules.until().isAfter(now)).isEmpty()) {
        known = Optional.of(ask(WebAddress.root(address).resolve("robots.txt"), connection));
      }
      return known.orElseThrow();
    }
  }

  private Rules ask(URI file, Connection page) throws WireFailure {
    Connection connection =
        new Connection(page.legacyTls(), page.certificate(), page.cookies(), MOST_BYTES);
    FetchRequest request =
        new FetchRequest(
            "robots",
            file,
            Conditions.NONE,
            new Recognition(Optional.empty(), List.of(), Optional.empty()),
            connection);
    return rules(journey.follow(new Look(request), file, (look, hop) -> Duration.ZERO).exchange());
  }

  private Rules rules(Exchange answer) {
    int status = answer.status();
    if (status >= 500 || status == 429) {
      String reason = "robots.txt could not be had from a failing server: status " + status;
      return kept(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason, answer, FRESH_FAILURE);
    }
    boolean there = status >= 200 && status < 300;
    return kept(there ? parsed(answer) : allowAll(), "robots.txt keeps us out", answer, FRESH);
  }

  private Rules kept(SimpleRobotRules robots, String reason, Exchange answer, Duration fresh) {
    return new Rules(robots, reason, Optional.of(answer), clock.instant().plus(fresh));
  }

  private SimpleRobotRules parsed(Exchange answer) {
    return new SimpleRobotRulesParser(settings.pace().longest().toMillis(), 5)
        .parseContent(
            answer.address().toString(),
            answer.body(),
            answer.contentType().orElse("text/plain"),
            List.of(settings.robotName()));
  }

  private static SimpleRobotRules allowAll() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }
}
