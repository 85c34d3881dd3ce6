package org.lacuna.extract.format;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.lacuna.extract.Table;

/** The cells of one table element, and whether they are data or layout. */
final class HtmlTable implements NodeFilter {

  private static final int LONG_CELL = 400;
  private static final double NUMBERS = 0.1;
  private static final int MANY_NUMBERS = 20;

  private final GridBuilder grid;
  private final StringBuilder words = new StringBuilder();
  private String caption = "";
  private boolean nested;
  private int cells;
  private int numbers;
  private int rows;
  private int longest;

  private HtmlTable(int limit) {
    this.grid = new GridBuilder(limit);
  }

  /** Reads until the end of the table, its limit of places, or a table inside it. */
  static HtmlTable of(Element table, int limit) {
    HtmlTable read = new HtmlTable(limit);
    table.filter(read);
    return read;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      Words.append(words, text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("table") && depth > 0) {
      nested = true;
      return FilterResult.STOP;
    }
    return enter(tag, Tags.flags(element));
  }

  private FilterResult enter(String tag, int flags) {
    if ((flags & Tags.SILENT) != 0) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("tr")) {
      grid.row();
      rows++;
    } else if (isCell(tag) || tag.equals("caption")) {
      words.setLength(0);
    } else if ((tag.equals("br") || (flags & Tags.BLOCK) != 0) && !words.isEmpty()) {
      Words.append(words, " ");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (isCell(tag)) {
        cell(element, tag);
        return grid.full() ? FilterResult.STOP : FilterResult.CONTINUE;
      }
      if (tag.equals("caption")) {
        caption = Words.trim(words, 0, words.length());
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  private void cell(Element element, String tag) {
    String text = Words.trim(words, 0, words.length());
    words.setLength(0);
    cells++;
    longest = Math.max(longest, text.length());
    numbers += isNumber(text) ? 1 : 0;
    grid.cell(text, tag.equals("th"), span(element, "rowspan"), span(element, "colspan"));
  }

  private static boolean isNumber(String text) {
    int last = text.length() - 1;
    return last >= 0
        && (Character.isDigit(text.charAt(last)) || "%％-—".indexOf(text.charAt(last)) >= 0);
  }

  private static int span(Element element, String attribute) {
    String value = Tags.attribute(element, attribute).strip();
    boolean digits = !value.isEmpty() && value.length() <= 5;
    for (int i = 0; i < value.length() && digits; i++) {
      digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    return digits ? Integer.parseInt(value) : 1;
  }

  /** Several rows of short cells with numbers among them, or very many; and no table inside. */
  boolean isData() {
    return !nested && (grid.full() || hasNumbers());
  }

  private boolean hasNumbers() {
    return rows >= 2
        && cells >= 4
        && (longest <= LONG_CELL || numbers >= MANY_NUMBERS)
        && numbers >= Math.max(1, cells * NUMBERS);
  }

  boolean full() {
    return grid.full();
  }

  int places() {
    return grid.places();
  }

  List<String> captions() {
    return caption.isEmpty() ? List.of() : List.of(caption);
  }

  List<List<Table.Cell>> rows() {
    return grid.rows();
  }
}
