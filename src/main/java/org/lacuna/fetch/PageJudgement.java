package org.lacuna.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Recognition;
import org.lacuna.fetch.Verdict.Kind;

/**
 * Tells the right page from walls, error pages and failures. Pure.
 *
 * <p>A status that keeps us out is believed; a status of success or absence is believed only when
 * nothing shows a wall, for a firewall may answer with any status.
 */
final class PageJudgement {

  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> KEPT_OUT =
      Set.of(401, 403, 405, 406, 407, 412, 418, 429, 444, 451, 493, 521);
  private static final double SAME_PAGE = 0.95;

  private final Exchange answer;
  private final SiteKnowledge site;
  private final RightPage right;
  private final Optional<String> charset;
  private final boolean markup;
  private final String text;
  private final PageText page;
  private final Evidence evidence;

  private PageJudgement(Exchange answer, Recognition recognition, SiteKnowledge site) {
    this.answer = answer;
    this.site = site;
    this.right = new RightPage(recognition);
    this.charset = recognition.charset();
    this.markup = isMarkup(answer);
    this.text = markup ? BodyText.of(answer, recognition.charset()) : "";
    this.page =
        site.errorText().isPresent()
            ? PageText.of(text)
            : PageText.startOf(text, Evidence.MODERATE);
    this.evidence = new Evidence(page, lowered(Heads.lines(answer.responseHead())));
  }

  /**
   * Judges one answer.
   *
   * @param recognition what the source says of its right page
   * @param site what is known of the site beyond this answer
   */
  static Verdict of(Exchange answer, Recognition recognition, SiteKnowledge site) {
    if (answer.status() == 304) {
      return unchanged(answer);
    }
    if (answer.status() == 206) {
      return new Verdict(Kind.FAILED, "the server answered 206: a part, where the whole was asked");
    }
    return new PageJudgement(answer, recognition, site).verdict();
  }

  /** A 304 is believed only from a server that was told what we hold. */
  private static Verdict unchanged(Exchange answer) {
    boolean asked =
        Heads.first(answer.requestHead(), "If-None-Match")
            .or(() -> Heads.first(answer.requestHead(), "If-Modified-Since"))
            .isPresent();
    return asked
        ? new Verdict(Kind.UNCHANGED, "the server answered 304, our copy is the newest")
        : new Verdict(Kind.FAILED, "the server answered 304 to a request without conditions");
  }

  private static List<String> lowered(List<String> lines) {
    return lines.stream().map(line -> line.toLowerCase(Locale.ROOT)).toList();
  }

  /** Markup, whatever Content-Type says: spreadsheets are served as HTML and the reverse. */
  private static boolean isMarkup(Exchange answer) {
    String start = start(answer);
    String markup = start.stripLeading().replaceFirst("^\u00ef\u00bb\u00bf", "");
    return markup.startsWith("<") || markup.toLowerCase(Locale.ROOT).contains("<html");
  }

  private static String start(Exchange answer) {
    int length = Math.min(answer.body().length, 1024);
    return new String(answer.body(), 0, length, StandardCharsets.ISO_8859_1);
  }

  private Verdict verdict() {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return ofSuccess();
    }
    if (KEPT_OUT.contains(status)) {
      return new Verdict(Kind.BLOCKED, said());
    }
    return wall()
        .orElseGet(() -> new Verdict(GONE.contains(status) ? Kind.VANISHED : Kind.FAILED, said()));
  }

  private String said() {
    return "the server answered " + answer.status();
  }

  private Optional<Verdict> wall() {
    return evidence.of(Kind.BLOCKED);
  }

  private Verdict ofSuccess() {
    if (right.isDescribed()) {
      Optional<String> lacked = isBinary() ? Optional.empty() : right.lackedBy(words());
      return lacked
          .map(this::notTheRightPage)
          .or(this::otherAnswer)
          .orElseGet(this::rightUnlessErrorPage);
    }
    return otherAnswer().or(this::wrongAddress).or(this::wrongContent).orElseGet(this::right);
  }

  /** What phrases are looked for in: a table of separated values is no markup, and has words. */
  private String words() {
    return markup ? text : BodyText.of(answer, charset);
  }

  /** A workbook or a PDF shows no words before it is read. */
  private boolean isBinary() {
    String start = start(answer);
    return !markup && (start.startsWith("%PDF-") || start.indexOf('\0') >= 0);
  }

  /** A query interface that answers another question answers none. */
  private Optional<Verdict> otherAnswer() {
    return Optional.of(answer)
        .filter(given -> QueryReply.isAskedBy(given.requested()))
        .map(QueryReply::of)
        .filter(QueryReply.OtherQuestion.class::isInstance)
        .map(QueryReply.OtherQuestion.class::cast)
        .map(other -> new Verdict(Kind.SOFT_MISSING, other.explanation()));
  }

  private Verdict right() {
    return new Verdict(Kind.RIGHT, said());
  }

  /** The source's own rule is met; an error page of the same template can still fool it. */
  private Verdict rightUnlessErrorPage() {
    return AddressSigns.ofSink(answer.requested(), answer.address(), site)
        .or(this::likeTheErrorPage)
        .orElseGet(this::right);
  }

  private Verdict notTheRightPage(String lacked) {
    return wrongAddress()
        .or(this::wrongContent)
        .orElseGet(() -> lacking("the page lacks " + lacked));
  }

  /** A short page of a form we do not know may be a wall: it is not called gone. */
  private Verdict lacking(String reason) {
    return evidence.saysLittle()
        ? new Verdict(Kind.BLOCKED, reason + ", and says too little to tell why")
        : new Verdict(Kind.SOFT_MISSING, reason);
  }

  /**
   * A site that keeps us out sends every address to its wall, one that cannot exist too: what shows
   * a wall weighs more than where it stands.
   */
  private Optional<Verdict> wrongAddress() {
    URI asked = answer.requested();
    URI answered = answer.address();
    return asked.equals(answered)
        ? Optional.empty()
        : AddressSigns.ofWall(asked, answered)
            .or(this::wall)
            .or(() -> AddressSigns.of(asked, answered, site));
  }

  private Optional<Verdict> wrongContent() {
    return nothing()
        .or(evidence::any)
        .or(this::sentOnByThePage)
        .or(this::onlyScript)
        .or(this::loginForm)
        .or(this::blank)
        .or(this::likeTheErrorPage);
  }

  /** 202 without a page is a challenge; 200 without one is an error page that is empty. */
  private Optional<Verdict> nothing() {
    if (answer.body().length > 0 && !(markup && text.isBlank())) {
      return Optional.empty();
    }
    boolean accepted = answer.status() == 202;
    return Optional.of(
        new Verdict(accepted ? Kind.BLOCKED : Kind.SOFT_MISSING, said() + " with an empty page"));
  }

  private Optional<Verdict> sentOnByThePage() {
    return page.refresh().flatMap(to -> AddressSigns.ofRefresh(answer.address(), to));
  }

  private Optional<Verdict> onlyScript() {
    return Optional.of(new Verdict(Kind.BLOCKED, "only a script came, and no page"))
        .filter(verdict -> page.isOnlyScript());
  }

  private Optional<Verdict> loginForm() {
    return Optional.of(new Verdict(Kind.BLOCKED, "a form asks for a password, and little else"))
        .filter(verdict -> page.text().length() < 120 && page.asksForPassword());
  }

  private Optional<Verdict> blank() {
    return Optional.of(new Verdict(Kind.SOFT_MISSING, "the page shows nothing"))
        .filter(verdict -> markup && page.showsNothing());
  }

  private Optional<Verdict> likeTheErrorPage() {
    return site.errorText()
        .filter(error -> !error.isEmpty() && similarLength(error.length(), page.text().length()))
        .filter(error -> Shingles.likeness(error, page.text()) >= SAME_PAGE)
        .map(error -> new Verdict(Kind.SOFT_MISSING, "the page the site shows for any address"));
  }

  /** Texts that differ much in length, echoed addresses aside, need not be compared. */
  private static boolean similarLength(int a, int b) {
    return Math.abs(a - b) <= Math.max(a, b) * (1 - SAME_PAGE) + 200;
  }
}
