package org.lacuna.series;

import java.util.Objects;

/**
 * Where the words of a figure stand.
 *
 * @param snapshot digest of the archived bytes, {@code sha-256:<64 hex digits>}
 * @param locator place in the page: a character range {@code text:120-145} of the page's text, or a
 *     table cell {@code table:2/row:14/column:3}
 * @param quote shortest span of the page that carries the figure, as printed
 * @param printed the number as printed, with its magnitude and unit words: {@code 48.32万人}
 * @param rule id of the rule or reader that read it, with the version of the grammar
 */
public record Evidence(String snapshot, String locator, String quote, String printed, String rule) {

  /** Requires every part. */
  public Evidence {
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(rule, "rule");
  }
}
