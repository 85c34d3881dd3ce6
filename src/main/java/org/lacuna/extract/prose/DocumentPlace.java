package org.lacuna.extract.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.ReadingContext;

/** The place that a whole document is about: by its source, its issuer, or its title. */
final class DocumentPlace {

  /** Offices issue figures of their own place; media write about any. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "局|政府|人社|厅|委员会|统计|办公室|bureau|government|department|report|bulletin|commission|office");

  private final Scanner scanner;

  DocumentPlace(Scanner scanner) {
    this.scanner = scanner;
  }

  Frame.Place of(Metadata metadata, ReadingContext context) {
    return context
        .area()
        .map(Frame.Place::of)
        .or(
            () ->
                metadata
                    .publisher()
                    .filter(p -> OFFICE.matcher(Characters.form(p)).find())
                    .flatMap(this::first))
        .or(() -> metadata.title().flatMap(this::first))
        .orElse(Frame.Place.UNSAID);
  }

  private Optional<Frame.Place> first(String text) {
    for (Sentence sentence : scanner.scan(NormalText.of(text))) {
      Memory nothing = new Memory(Frame.Place.UNSAID);
      var mentions =
          new PlaceRule(sentence, nothing).mentions(sentence.start, sentence.end, Optional.empty());
      if (!mentions.isEmpty()) {
        return Optional.of(mentions.get(0).places().get(0));
      }
    }
    return Optional.empty();
  }
}
