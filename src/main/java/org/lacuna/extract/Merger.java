package org.lacuna.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the extractions of the documents of an archive into one; places say which document. */
final class Merger {

  private final int prefix;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Blank> blanks = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final StringBuilder digests = new StringBuilder();
  private Metadata metadata = Metadata.NONE;
  private boolean readable;

  /** The length of what stands before the names within the archive. */
  Merger(int prefix) {
    this.prefix = prefix;
  }

  void add(String name, Extraction extraction) {
    String entry = name.substring(Math.min(prefix, name.length()));
    digests.append(extraction.textDigest()).append('\n');
    extraction.unreadable().ifPresent(reason -> unreadable(entry, reason));
    if (extraction.readable() && !readable) {
      metadata = extraction.metadata();
      readable = true;
    }
    extraction.readings().forEach(reading -> readings.add(in(entry, reading)));
    extraction.leftovers().forEach(leftover -> leftovers.add(in(entry, leftover)));
    extraction
        .labels()
        .forEach(label -> labels.add(new Label(label.text(), in(entry, label.place()))));
    extraction
        .blanks()
        .forEach(blank -> blanks.add(new Blank(blank.mark(), in(entry, blank.place()))));
  }

  private void unreadable(String entry, String reason) {
    reasons.add(entry + ": " + reason);
    Place start = in(entry, new Place.TextRange(0, 1));
    leftovers.add(new Leftover(Leftover.Reason.UNREADABLE, "", start, reason));
  }

  private static Place in(String entry, Place place) {
    return new Place.Entry(entry, place);
  }

  private static Leftover in(String entry, Leftover leftover) {
    return new Leftover(
        leftover.reason(), leftover.quote(), in(entry, leftover.place()), leftover.detail());
  }

  private static Reading in(String entry, Reading reading) {
    return new Reading(
        reading.subject(),
        reading.period(),
        reading.measure(),
        reading.scenario(),
        reading.quantity(),
        reading.quote(),
        in(entry, reading.place()),
        reading.rule());
  }

  /** One extraction, unreadable only when none of the documents could be read. */
  Extraction merged() {
    Optional<String> unreadable =
        readable ? Optional.empty() : Optional.of("nothing in the archive can be read: " + reasons);
    return new Extraction(
        metadata,
        readings,
        leftovers,
        labels,
        blanks,
        TextDigest.of(digests.toString()),
        List.of(),
        unreadable);
  }
}
