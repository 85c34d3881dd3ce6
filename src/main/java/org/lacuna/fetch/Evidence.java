package org.lacuna.fetch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Weighs the signs on a page. A sign counts only where a page has little to say: a wall is short,
 * and a long article may quote one. Pure.
 */
final class Evidence {

  private static final int SHORT = 300;

  /** A number with a unit: what pages of statistics carry, and error pages do not. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d ?(万|亿|千|%|人|元|件|家|户|吨|辆|公顷|thousand|million|billion|percent|yuan|tonnes)");

  /** Text beyond which no phrase counts. */
  static final int MODERATE = 2500;

  private static final List<Verdict.Kind> KINDS =
      List.of(Verdict.Kind.BLOCKED, Verdict.Kind.FAILED, Verdict.Kind.SOFT_MISSING);

  private final PageText page;
  private final List<String> head;
  private final String said;
  private final boolean article;
  private final boolean figures;

  /**
   * Evidence on one answer.
   *
   * @param head header lines in lower case
   */
  Evidence(PageText page, List<String> head) {
    this.page = page;
    this.head = head;
    this.said = page.text().length() < MODERATE ? page.said() : "";
    this.article = page.isArticle();
    this.figures = FIGURE.matcher(said).find();
  }

  /** The first kind of which there is a sign, walls before failures before error pages. */
  Optional<Verdict> any() {
    return KINDS.stream().flatMap(kind -> of(kind).stream()).findFirst();
  }

  /** A sign of one kind; the verdict names it. */
  Optional<Verdict> of(Verdict.Kind kind) {
    return Sign.of(kind).stream()
        .filter(this::counts)
        .findFirst()
        .map(sign -> new Verdict(kind, reason(sign)));
  }

  private static String reason(Sign sign) {
    return switch (sign.place()) {
      case HEAD -> "a firewall's header: " + sign.text();
      case SCRIPT -> "a challenge's script: " + sign.text();
      case TITLE -> "the title says: " + sign.text();
      case PHRASE, WORD, FORM, NOSCRIPT -> "the page says: " + sign.text();
    };
  }

  /** A page that a content system issued as an article is believed to be one. */
  private boolean counts(Sign sign) {
    return switch (sign.place()) {
      case HEAD -> head.stream().anyMatch(sign::in);
      case SCRIPT -> shorterThan(SHORT) && page.holds(sign.text());
      case TITLE -> !article && page.titles().stream().anyMatch(sign::in);
      case PHRASE -> !article && shorterThan(MODERATE) && sign.in(said);
      case WORD, FORM -> saysLittle() && sign.in(said);
      case NOSCRIPT -> saysLittle() && shorterThan(SHORT) && page.holds(sign.text());
    };
  }

  /** Whether a page is too short, and too empty of figures, to be believed against a sign. */
  boolean saysLittle() {
    return !article && shorterThan(MODERATE) && said.length() < SHORT && !figures;
  }

  private boolean shorterThan(int length) {
    return page.text().length() < length;
  }
}
