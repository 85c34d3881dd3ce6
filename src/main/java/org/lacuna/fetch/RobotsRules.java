package org.lacuna.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lacuna.fetch.RobotsBook.Reading;

/**
 * What a reading of robots.txt means (RFC 9309): 2xx is obeyed, other answers below 500 mean there
 * are no rules, a failing or overloaded server means stay out. Pure.
 */
final class RobotsRules {

  private static final Duration FRESH = Duration.ofHours(24);
  private static final Duration FRESH_FAILURE = Duration.ofMinutes(30);
  private static final int MOST_CHARS = 500 << 10;

  private final Reading reading;
  private final SimpleRobotRules rules;

  RobotsRules(Reading reading, FetchSettings settings) {
    this.reading = reading;
    this.rules = rules(reading, settings);
  }

  /** The reading behind an answer; a file beyond 500 KiB counts up to there (RFC 9309, 2.5). */
  static Reading reading(String site, Exchange answer, Instant at) {
    String body = new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1);
    boolean obeyed = obeyed(answer.status());
    return new Reading(
        site,
        at,
        answer.status(),
        decision(answer.status()),
        obeyed ? body.substring(0, Math.min(body.length(), MOST_CHARS)) : "");
  }

  private static String decision(int status) {
    if (failing(status)) {
      return "stay out: the server answered " + status + " for robots.txt";
    }
    return obeyed(status) ? "obey robots.txt" : "no rules: the server answered " + status;
  }

  private static boolean failing(int status) {
    return status >= 500 || status == 429;
  }

  private static boolean obeyed(int status) {
    return status >= 200 && status < 300;
  }

  private static SimpleRobotRules rules(Reading reading, FetchSettings settings) {
    if (!obeyed(reading.status())) {
      boolean out = failing(reading.status());
      return new SimpleRobotRules(out ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
    }
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 5)
        .parseContent(
            reading.site() + "/robots.txt",
            reading.bytes(),
            "text/plain",
            List.of(settings.robotName()));
  }

  boolean areFreshAt(Instant now) {
    Duration fresh = failing(reading.status()) ? FRESH_FAILURE : FRESH;
    // a reading of the future was taken while the clock was wrong
    return Duration.between(reading.at(), now).abs().compareTo(fresh) < 0;
  }

  static Duration longestFresh() {
    return FRESH;
  }

  boolean allow(URI address) {
    return rules.isAllowed(address.toString());
  }

  /** Why an address is not asked, for people. */
  String reason(URI address) {
    boolean failing = failing(reading.status());
    return failing ? reading.decision() : "robots.txt disallows " + address.getRawPath();
  }

  /** Zero when the site asks for none; bounded by the pace, never by ignoring the site. */
  Duration crawlDelay() {
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }
}
