package org.lacuna.extract.prose;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.lacuna.extract.Metadata;
import org.lacuna.extract.ReadingContext;

/** The place that a whole document is about: by its source, its issuer, or its title. */
final class DocumentPlace {

  /** Offices issue figures of their own place; media write about any. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "局|政府|人社|厅|委员会|改革委|统计|办公室|bureau|government|department|report|bulletin|commission|office");

  private static final int REMEMBERED = 2000;

  private final Scanner scanner;
  private final Map<String, Optional<Frame.Place>> known = new ConcurrentHashMap<>();

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
                    .flatMap(this::known))
        .or(() -> metadata.title().flatMap(this::first))
        .orElse(Frame.Place.UNSAID);
  }

  /** The place that the carrier is named after: 新疆日报, Karamay Daily; unsaid for others. */
  Frame.Place carrier(Metadata metadata) {
    return metadata
        .publisher()
        .flatMap(this::known)
        .or(() -> metadata.site().flatMap(this::known))
        .or(() -> metadata.title().flatMap(this::first))
        .filter(place -> place.kind() == Frame.Place.Kind.OURS)
        .orElse(Frame.Place.UNSAID);
  }

  /** Publishers and sites call themselves the same on all their pages. */
  private Optional<Frame.Place> known(String name) {
    Optional<Frame.Place> place = known.get(name);
    if (place == null) {
      place = first(name);
      if (known.size() < REMEMBERED) {
        known.put(name, place);
      }
    }
    return place;
  }

  private Optional<Frame.Place> first(String text) {
    Memory nothing = new Memory(Frame.Place.UNSAID, Frame.Place.UNSAID);
    return scanner.cut(NormalText.of(text)).stream()
        .map(scanner::read)
        .flatMap(sentence -> new PlaceRule(sentence, nothing).named().stream())
        .findFirst();
  }
}
