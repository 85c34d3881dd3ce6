package org.lacuna.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the address that answered gives away, where it is not the one asked for. Pure. */
final class AddressSigns {

  private static final Pattern WALL =
      Pattern.compile(
          "/(sso|cas|passport|oauth2?|login|signin|auth|captcha|verify|waf|blocked|forbidden|403)"
              + "([/.?;_-].*)?$|[/?&](login|signin)[./?=].*");
  private static final Pattern ERROR =
      Pattern.compile(
          ".*(aspxerrorpath=|/(page)?(404|not-?_?found|error(page)?|nopage|err)([./?_-].*)?$).*");

  private AddressSigns() {}

  /** A verdict from the redirect alone; empty when it tells nothing. */
  static Optional<Verdict> of(URI asked, URI answered, SiteKnowledge site) {
    if (asked.equals(answered)) {
      return Optional.empty();
    }
    return ofSink(asked, answered, site).or(() -> byPath(asked, answered));
  }

  /** A wall by its address, whatever else a site sends there. */
  static Optional<Verdict> ofWall(URI asked, URI answered) {
    boolean wall = WALL.matcher(path(answered)).find() && !WALL.matcher(path(asked)).find();
    return wall
        ? Optional.of(new Verdict(Verdict.Kind.BLOCKED, "sent to a wall at " + answered))
        : Optional.empty();
  }

  /** A verdict on an answer from where a site sends whoever asks for what is gone. */
  static Optional<Verdict> ofSink(URI asked, URI answered, SiteKnowledge site) {
    return !asked.equals(answered) && site.errorSinks().contains(answered)
        ? missing("sent to " + answered + ", where vanished pages are sent")
        : Optional.empty();
  }

  /** The same for a redirect the page asks the browser to make. */
  static Optional<Verdict> ofRefresh(URI asked, String target) {
    return WebAddress.target(asked, target)
        .filter(to -> !to.equals(asked))
        .flatMap(to -> byPath(asked, to));
  }

  private static Optional<Verdict> byPath(URI asked, URI answered) {
    Optional<Verdict> wall = ofWall(asked, answered);
    if (wall.isPresent()) {
      return wall;
    }
    if (ERROR.matcher(path(answered)).matches()) {
      return missing("sent to an error page at " + answered);
    }
    boolean lost = WebAddress.isRoot(answered) && !WebAddress.isRoot(asked);
    return lost ? missing("sent to the front page at " + answered) : Optional.empty();
  }

  private static String path(URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return (address.getRawPath() + query).toLowerCase(Locale.ROOT);
  }

  private static Optional<Verdict> missing(String reason) {
    return Optional.of(new Verdict(Verdict.Kind.SOFT_MISSING, reason));
  }
}
