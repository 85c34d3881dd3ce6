package org.lacuna.extract.format;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.lacuna.extract.Leftover;

/** Walks the main part of a page once and cuts it into paragraphs and tables. */
final class MainPart implements NodeFilter {

  private static final double LINKED = 0.9;

  private final PageBuilder page;
  private final ClassNames names;
  private final int cells;
  private final StringBuilder buffer = new StringBuilder();
  private int linked;
  private int links;
  private int heading;
  private int used;

  MainPart(PageBuilder page, ClassNames names, int cells) {
    this.page = page;
    this.names = names;
    this.cells = cells;
  }

  void read(Element main) {
    main.filter(this);
    flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? enter(element, depth) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult enter(Element element, int depth) {
    int flags = Tags.flags(element);
    if ((flags & Tags.SILENT) != 0 || Tags.isHidden(element) || isAround(element, flags, depth)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if ((flags & Tags.BLOCK) != 0) {
      flush();
      heading = Math.max(heading, Tags.heading(element.normalName()));
      return element.normalName().equals("table") ? table(element) : FilterResult.CONTINUE;
    }
    if ((flags & Tags.LINK) != 0) {
      links++;
    } else if (element.normalName().equals("br")) {
      buffer.append('\n');
    }
    return FilterResult.CONTINUE;
  }

  private boolean isAround(Element element, int flags, int depth) {
    boolean byName = (flags & Tags.AROUND) != 0;
    boolean byClass = (flags & Tags.BLOCK) != 0 && names.isAround(element);
    return depth > 0 && (byName || byClass);
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      int flags = Tags.flags(element);
      if ((flags & Tags.BLOCK) != 0) {
        flush();
        heading = Tags.heading(element.normalName()) > 0 ? 0 : heading;
      }
      links -= (flags & Tags.LINK) != 0 ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  /** A table of data becomes a block; one that only arranges the page is walked like the rest. */
  private FilterResult table(Element table) {
    HtmlTable read = HtmlTable.of(table, cells - used);
    if (!read.isData()) {
      return FilterResult.CONTINUE;
    }
    used += read.places();
    if (read.full()) {
      page.notice(Leftover.Reason.LIMIT_REACHED, "", "more than " + cells + " cells of tables");
    }
    page.table(read.captions(), read.rows());
    return FilterResult.SKIP_ENTIRELY;
  }

  private void append(String text) {
    int before = buffer.length();
    Words.append(buffer, text);
    linked += links > 0 ? buffer.length() - before : 0;
  }

  private void flush() {
    if (linked < buffer.length() * LINKED || linked == 0) {
      Lines.paragraphs(buffer).forEach(words -> page.paragraph(words, level(words)));
    }
    buffer.setLength(0);
    linked = 0;
  }

  private int level(String words) {
    return heading > 0 ? heading : Lines.headingLevel(words);
  }
}
