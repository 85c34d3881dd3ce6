package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.extract.Document;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.UnreadableDocument;
import org.lacuna.extract.format.Formats;
import org.lacuna.series.Evidence;
import org.lacuna.snapshot.ArchiveFailure;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.snapshot.SnapshotArchive;

/** The year that a growth is said to be since, looked up in the words of the archived page. */
final class YearCompared {

  private static final int NEAR = 40;
  private static final Pattern PLACE = Pattern.compile("text:(\\d{1,9})-(\\d{1,9})");
  private static final Pattern BEFORE = Pattern.compile("[比较与]\\s?((?:19|20)\\d\\d)\\s?年");
  private static final Pattern AFTER =
      Pattern.compile("\\b(?:than in|from|over|since|compared (?:with|to))\\s((?:19|20)\\d\\d)\\b");
  private static final String ENDS = "。；;\n";

  private final SnapshotArchive archive;
  private final Formats formats = new Formats(ReadingLimits.USUAL);

  YearCompared(SnapshotArchive archive) {
    this.archive = archive;
  }

  /** The year that the same sentence names; empty when it names none, or several. */
  Optional<Integer> since(Evidence growth) {
    Matcher place = PLACE.matcher(growth.locator());
    if (!place.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(place.group(1));
    int end = Integer.parseInt(place.group(2));
    return text(growth.snapshot())
        .filter(text -> end <= text.length())
        .flatMap(text -> since(text, start, end));
  }

  private static Optional<Integer> since(String text, int start, int end) {
    String before = sentenceBefore(text.substring(Math.max(0, start - NEAR), start));
    String after = sentenceAfter(text.substring(end, Math.min(text.length(), end + NEAR)));
    List<Integer> years =
        java.util.stream.Stream.concat(
                BEFORE.matcher(before).results(), AFTER.matcher(after).results())
            .map(found -> Integer.valueOf(found.group(1)))
            .distinct()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  private static String sentenceBefore(String words) {
    int from = words.chars().allMatch(c -> ENDS.indexOf(c) < 0) ? 0 : lastEnd(words) + 1;
    return words.substring(from);
  }

  private static int lastEnd(String words) {
    return ENDS.chars().map(words::lastIndexOf).max().orElse(-1);
  }

  private static String sentenceAfter(String words) {
    int end =
        ENDS.chars().map(words::indexOf).filter(found -> found >= 0).min().orElse(words.length());
    return words.substring(0, end);
  }

  private Optional<String> text(String digest) {
    try {
      Optional<Snapshot> page = archive.find(digest);
      return page.isEmpty() ? Optional.empty() : Optional.of(text(page.get()));
    } catch (UnreadableDocument | ArchiveFailure damaged) {
      return Optional.empty(); // `verify` tells of it; here nothing follows from it
    }
  }

  private String text(Snapshot page) throws UnreadableDocument {
    return formats
        .read(
            new Document(
                page.address().toString(),
                archive.body(page),
                page.contentType(),
                Optional.empty()))
        .text();
  }
}
