package org.lacuna.fetch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lacuna.fetch.Sign.Place;

/**
 * Weighs the signs on a page. A sign counts for less the more a page has to say: a wall is short,
 * and a long article may quote one. Two points decide. Pure.
 */
final class Evidence {

  private static final int DECISIVE = 2;
  private static final int SHORT = 300;
  private static final int MODERATE = 2500;
  private static final List<Verdict.Kind> KINDS =
      List.of(Verdict.Kind.BLOCKED, Verdict.Kind.FAILED, Verdict.Kind.SOFT_MISSING);

  /** Titles carry the name of the site before or after their own words. */
  private static final Pattern PARTS = Pattern.compile("\\s*[-_|\u2013\u2014]\\s*");

  private final PageText page;
  private final List<String> head;

  /**
   * Evidence on one answer.
   *
   * @param head header lines in lower case
   */
  Evidence(PageText page, List<String> head) {
    this.page = page;
    this.head = head;
  }

  /** The first kind with enough signs, walls before failures before error pages. */
  Optional<Verdict> decisive() {
    return KINDS.stream().flatMap(kind -> of(kind, DECISIVE).stream()).findFirst();
  }

  /** Whether the signs of a kind reach a number of points; the verdict names the strongest. */
  Optional<Verdict> of(Verdict.Kind kind, int points) {
    List<Sign> found =
        Sign.ALL.stream().filter(sign -> sign.kind() == kind && weight(sign) > 0).toList();
    int sum = List.of(Place.values()).stream().mapToInt(place -> best(found, place)).sum();
    return found.stream()
        .findFirst()
        .filter(sign -> sum >= points)
        .map(sign -> new Verdict(kind, reason(sign)));
  }

  private static String reason(Sign sign) {
    return switch (sign.place()) {
      case HEAD -> "a firewall's header: " + sign.text();
      case SCRIPT -> "a challenge's script: " + sign.text();
      case TITLE -> "the title says: " + sign.text();
      case PHRASE, WORD -> "the page says: " + sign.text();
    };
  }

  private int best(List<Sign> found, Place place) {
    return found.stream()
        .filter(sign -> sign.place() == place)
        .mapToInt(this::weight)
        .max()
        .orElse(0);
  }

  private int weight(Sign sign) {
    return switch (sign.place()) {
      case HEAD -> head.stream().anyMatch(sign::in) ? DECISIVE : 0;
      case SCRIPT -> page.text().length() < SHORT && sign.in(page.markup()) ? DECISIVE : 0;
      case TITLE -> titleMatches(sign) ? articleAside(2) : 0;
      case PHRASE -> page.text().length() < MODERATE && sign.in(page.said()) ? articleAside(2) : 0;
      case WORD -> page.text().length() < SHORT && sign.in(page.said()) ? articleAside(2) : 0;
    };
  }

  /** A page a content system issued as an article is believed to be one. */
  private int articleAside(int points) {
    return page.isArticle() ? 0 : points;
  }

  private boolean titleMatches(Sign sign) {
    return sign.in(page.title())
        || PARTS.splitAsStream(page.title()).anyMatch(part -> !part.isEmpty() && sign.in(part));
  }
}
