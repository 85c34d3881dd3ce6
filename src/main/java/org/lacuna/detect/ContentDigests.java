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
 */
public record ContentDigests(String bytes, String text, String figures, boolean markup) {

  /** Digests of a marked-up page. */
  public ContentDigests(String bytes, String text, String figures) {
    this(bytes, text, figures, true);
  }
}
