package org.lacuna.publish.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;

/** A page of plain tables in one language. */
record TablePage(Frame frame, List<Frame.Link> crumbs, String about, List<Section> sections) {

  /** Letters of a sentence, which shall not stand in a column of single words. */
  private static final int LINE = 60;

  /** Columns that share a window of usual width without giving way. */
  private static final int FEW = 6;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** A table under a heading; an empty heading means none. */
  record Section(
      String heading, List<String> headers, List<Row> rows, boolean empty, String nothing) {

    /** Whether its columns must give way to one another. */
    boolean many() {
      return headers.size() > FEW;
    }
  }

  /** A row: its name and what is said of it; an empty anchor means none. */
  record Row(String anchor, Cell head, List<Cell> cells) {}

  /** A cell; its label is repeated where a narrow screen has no room for the header. */
  record Cell(String label, String css, List<Part> parts) {}

  /** Words, a link when {@code href} is not empty, a badge when {@code tone} is not empty. */
  record Part(String text, String href, String tone, boolean more) {}

  static TablePage of(
      Edition edition,
      Language language,
      String path,
      String title,
      String about,
      Section... sections) {
    return new TablePage(
        Frame.of(edition, language, path, title), List.of(), about, List.of(sections));
  }

  /** The same page below another one. */
  TablePage below(String section, Language language) {
    Frame.Link above =
        new Frame.Link(frame.root() + Frame.fileOf(section), Words.of(language, section), false);
    return new TablePage(frame, List.of(above), about, sections);
  }

  /**
   * A section of rows.
   *
   * @param headers names of the columns in the language of the page
   * @param nothing what stands there when there are no rows
   */
  static Section section(
      String heading, List<String> headers, List<List<List<Part>>> rows, String nothing) {
    List<Row> made = rows.stream().map(row -> row(headers, row)).toList();
    return new Section(heading, headers, made, made.isEmpty(), nothing);
  }

  private static Row row(List<String> headers, List<List<Part>> parts) {
    List<Cell> cells =
        Stream.iterate(1, i -> i < parts.size(), i -> i + 1)
            .map(i -> new Cell(headers.get(i), css(parts.get(i)), parts.get(i)))
            .toList();
    return new Row("", new Cell(headers.get(0), css(parts.get(0)), parts.get(0)), cells);
  }

  /** Days must not be torn apart at their dashes. */
  private static String css(List<Part> parts) {
    if (parts.stream().allMatch(part -> DAY.matcher(part.text()).matches())) {
      return "nowrap";
    }
    return parts.stream().anyMatch(part -> part.text().length() > LINE) ? "long" : "";
  }

  static List<Part> words(String text) {
    return List.of(new Part(text, "", "", false));
  }

  static List<Part> badge(String text, String tone) {
    return List.of(new Part(text, "", tone, false));
  }

  static List<Part> link(String text, String href) {
    return List.of(new Part(text, href, "", false));
  }

  /** Several lines in one cell. */
  static List<Part> lines(List<Part> parts) {
    return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
        .map(
            i ->
                new Part(
                    parts.get(i).text(),
                    parts.get(i).href(),
                    parts.get(i).tone(),
                    i < parts.size() - 1))
        .toList();
  }
}
