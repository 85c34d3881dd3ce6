package org.lacuna.extract;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document gave.
 *
 * @param metadata what it says of itself
 * @param readings figures as printed, in the order of the document: running text first, then tables
 * @param leftovers figures seen and not read, and notices about the document, each with its reason
 * @param labels what it gives figures for, in the order of the document
 * @param blanks cells of its tables in which a figure would stand and none does
 * @param textDigest {@code sha-256:<64 hex digits>} of its words without white space, tables
 *     included: equal when nothing a reader sees has changed, whatever the markup did
 * @param attachments addresses of documents it links to, as written
 * @param unreadable why it was fetched and cannot be read, empty when it can; then nothing was read
 *     and nothing may be concluded from what is missing
 */
public record Extraction(
    Metadata metadata,
    List<Reading> readings,
    List<Leftover> leftovers,
    List<Label> labels,
    List<Blank> blanks,
    String textDigest,
    List<String> attachments,
    Optional<String> unreadable) {

  /** Copies the lists. */
  public Extraction {
    Objects.requireNonNull(metadata, "metadata");
    readings = List.copyOf(readings);
    leftovers = List.copyOf(leftovers);
    labels = List.copyOf(labels);
    blanks = List.copyOf(blanks);
    Objects.requireNonNull(textDigest, "textDigest");
    attachments = List.copyOf(attachments);
    Objects.requireNonNull(unreadable, "unreadable");
  }

  /** Whether its words could be read at all. */
  public boolean readable() {
    return unreadable.isEmpty();
  }

  /**
   * Share of the figures seen near words of the vocabulary that were read; 1 when none was seen.
   */
  public double understood() {
    int seen = readings.size() + leftovers.size();
    return seen == 0 ? 1 : (double) readings.size() / seen;
  }
}
