package org.lacuna.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.LookWords;
import org.lacuna.detect.SourceLook;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.CodeWords;
import org.lacuna.publish.SourceEntry;

/** How a source is doing, by the looks at it; says nothing about its series. Pure. */
final class SourceHealth {

  private SourceHealth() {}

  /**
   * The entry of one source.
   *
   * @param all every look at it, oldest first; what an archive holds says nothing of its health
   */
  static SourceEntry entry(SourceDefinition source, List<SourceLook> all) {
    List<SourceLook> looks =
        all.stream().filter(look -> look.way() != SourceLook.Way.ARCHIVE).toList();
    Optional<SourceLook> last = last(looks);
    return new SourceEntry(
        source.id(),
        new Bilingual(source.titleInChinese(), source.title()),
        new Bilingual(source.publisher().name(), source.publisher().nameEn()),
        source.release().id(),
        source.release().stage(),
        source.release().frequency(),
        source.access().get(0).address(),
        last.map(SourceHealth::word).orElse("never looked at"),
        since(looks),
        last.map(SourceLook::at),
        last(looks.stream().filter(look -> look.outcome().isAnswer()).toList()).map(SourceLook::at),
        last.map(SourceHealth::seen).orElse(Bilingual.same("")));
  }

  /** What the newest look showed. */
  private static Bilingual seen(SourceLook look) {
    return new Bilingual(
        CodeWords.of(word(look)).zh() + "：" + LookWords.chinese(look.explanation()),
        look.explanation());
  }

  /** One word for the newest look. */
  static String word(SourceLook look) {
    return look.outcome().isAnswer()
        ? "answering"
        : look.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<Instant> since(List<SourceLook> looks) {
    Optional<Instant> since = Optional.empty();
    String now = last(looks).map(SourceHealth::word).orElse("");
    for (int i = looks.size() - 1; i >= 0 && word(looks.get(i)).equals(now); i--) {
      since = Optional.of(looks.get(i).at());
    }
    return since;
  }

  private static Optional<SourceLook> last(List<SourceLook> looks) {
    return looks.isEmpty() ? Optional.empty() : Optional.of(looks.get(looks.size() - 1));
  }
}
