package org.lacuna.fetch;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.lacuna.catalogue.Recognition;

/** What a source says of its right page, held against an answer. Pure. */
final class RightPage {

  private final Recognition recognition;

  RightPage(Recognition recognition) {
    this.recognition = recognition;
  }

  /** Whether the source says anything at all. */
  boolean isDescribed() {
    return recognition.selector().isPresent() || !recognition.phrases().isEmpty();
  }

  /** What the right page carries and this one lacks; empty when it lacks nothing. */
  Optional<String> lackedBy(String page) {
    Optional<String> phrases =
        Optional.of("any of " + recognition.phrases())
            .filter(all -> !recognition.phrases().isEmpty())
            .filter(all -> recognition.phrases().stream().noneMatch(page::contains));
    return phrases.or(() -> recognition.selector().filter(selector -> !holds(page, selector)));
  }

  private static boolean holds(String page, String selector) {
    return Jsoup.parse(page).selectFirst(selector) != null;
  }
}
