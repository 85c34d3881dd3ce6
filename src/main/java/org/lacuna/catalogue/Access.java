package org.lacuna.catalogue;

import java.net.URI;
import java.util.Optional;
import org.lacuna.series.Coded;

/**
 * One address of a source and how it is followed.
 *
 * @param kind what stands there
 * @param address where; absolute http or https
 * @param items for a list: CSS selector of the links to follow
 * @param pattern for a list: regular expression an absolute link must match to be followed
 * @param next for a list: CSS selector of the link to the next page of the list
 * @param maxPages for a list: most pages of the list to read; more make the fetch incomplete
 * @param attachments whether linked XLS, XLSX, DOCX, PDF, CSV and ZIP files are fetched too
 */
public record Access(
    Kind kind,
    URI address,
    Optional<String> items,
    Optional<String> pattern,
    Optional<String> next,
    int maxPages,
    boolean attachments) {

  /** What stands at an address. */
  public enum Kind implements Coded {
    /** A page or file that carries figures. */
    PAGE("page"),
    /** A page that links to the pages that carry figures. */
    LIST("list"),
    /** A query interface that answers in JSON. */
    QUERY("query");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
