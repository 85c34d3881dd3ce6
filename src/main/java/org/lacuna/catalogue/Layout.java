package org.lacuna.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the parts of a source's pages stand, as CSS selectors. Reading does not need them, it finds
 * the parts by itself; a check uses them to tell that a page was rebuilt. Each is empty where it is
 * not known or the page has no such part.
 *
 * @param title the element that gives the title
 * @param date the element that gives the day of publication
 * @param body the element around the running text
 * @param table the first table of data
 */
public record Layout(
    Optional<String> title, Optional<String> date, Optional<String> body, Optional<String> table) {

  /** Nothing known. */
  public static final Layout UNKNOWN =
      new Layout(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Requires every part. */
  public Layout {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(table, "table");
  }

  /** The selectors that are known, by the name of their part, in the order of a page. */
  public Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    title.ifPresent(selector -> parts.put("title", selector));
    date.ifPresent(selector -> parts.put("date", selector));
    body.ifPresent(selector -> parts.put("body", selector));
    table.ifPresent(selector -> parts.put("table", selector));
    return parts;
  }
}
