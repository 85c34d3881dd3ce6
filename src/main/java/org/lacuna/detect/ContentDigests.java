package org.lacuna.detect;

/**
 * Three digests of one document, from the outside in.
 *
 * @param bytes of the bytes as they came
 * @param text of the words of the page, markup and white space left out
 * @param figures of the figures read from it: keys, periods and amounts
 * @param markup whether the document is marked-up text (HTML, XML), so that other bytes with the
 *     same words are another presentation; false for containers (XLSX, PDF), which differ each time
 *     they are written
 * @param reader version of the readers that made the digests of text and figures; those of two
 *     versions are not compared
 */
public record ContentDigests(
    String bytes, String text, String figures, boolean markup, String reader) {

  /** Digests of a marked-up page. */
  public ContentDigests(String bytes, String text, String figures) {
    this(bytes, text, figures, true);
  }

  /** Digests made by the only version of the readers there is. */
  public ContentDigests(String bytes, String text, String figures, boolean markup) {
    this(bytes, text, figures, markup, "");
  }

  /** Whether one version of the readers made both. */
  public boolean isComparable(ContentDigests other) {
    return reader.equals(other.reader);
  }
}
