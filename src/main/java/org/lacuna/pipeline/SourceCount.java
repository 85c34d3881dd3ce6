package org.lacuna.pipeline;

/**
 * What one run did with one source.
 *
 * @param source id of the source
 * @param looks addresses looked at
 * @param unchanged looks that found our copy still the newest
 * @param failed looks that brought no page, and readings that were not trusted
 * @param documents documents read and trusted
 * @param added figures not given before
 * @param revised figures given otherwise than before
 * @param withdrawn figures taken off a page
 * @param leftovers figures seen and not read
 */
public record SourceCount(
    String source,
    int looks,
    int unchanged,
    int failed,
    int documents,
    int added,
    int revised,
    int withdrawn,
    int leftovers) {

  /** Nothing yet. */
  static SourceCount none(String source) {
    return new SourceCount(source, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Both together, under the name of this one. */
  public SourceCount plus(SourceCount other) {
    return new SourceCount(
        source,
        looks + other.looks,
        unchanged + other.unchanged,
        failed + other.failed,
        documents + other.documents,
        added + other.added,
        revised + other.revised,
        withdrawn + other.withdrawn,
        leftovers + other.leftovers);
  }

  /** One look that ended so. */
  static SourceCount ofLook(String source, boolean unchanged, boolean failed) {
    return new SourceCount(source, 1, unchanged ? 1 : 0, failed ? 1 : 0, 0, 0, 0, 0, 0);
  }

  /** One document that was read. */
  static SourceCount ofReading(ReadOutcome outcome) {
    boolean trusted = outcome.revision().isPresent();
    return new SourceCount(
        outcome.source(),
        0,
        0,
        outcome.reason().isEmpty() ? 0 : 1,
        trusted ? 1 : 0,
        outcome.revision().map(revision -> revision.added().size()).orElse(0),
        outcome.revision().map(revision -> revision.revised().size()).orElse(0),
        outcome.revision().map(revision -> revision.withdrawn().size()).orElse(0),
        outcome.leftovers());
  }
}
