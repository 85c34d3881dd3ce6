package org.lacuna.extract;

/**
 * Reads documents of one format.
 *
 * <p>Order of calls: {@link #accepts} is asked first, for every document and of every extractor in
 * the order of their registration; {@link #read} is called on the first one that accepts. An
 * extractor keeps no state and may be called by several threads at once.
 *
 * <p>Whatever the bytes are, {@code read} ends in a page or in {@link UnreadableDocument}, within
 * the limits it was made with, and changes nothing.
 */
public interface Extractor {

  /** Name of the format for people: {@code HTML}, {@code XLSX}. */
  String format();

  /**
   * Whether the document is of this format, judged by its first bytes, then by its media type and
   * name. Never throws.
   */
  boolean accepts(Document document);

  /**
   * What the document shows.
   *
   * @throws UnreadableDocument when it is damaged, protected, or beyond a limit; the message names
   *     the document, what was expected and what was found
   */
  Page read(Document document) throws UnreadableDocument;
}
