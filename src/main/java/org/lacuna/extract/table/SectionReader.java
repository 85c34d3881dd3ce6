package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.catalogue.Term;
import org.lacuna.extract.Blank;
import org.lacuna.extract.Label;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Place;
import org.lacuna.extract.Quantity;
import org.lacuna.extract.Reading;
import org.lacuna.extract.Table;
import org.lacuna.series.Bound;
import org.lacuna.series.Scenario;

/** Reads the rows of one section, cell by cell. */
final class SectionReader {

  private static final String RULE = "table/header-path";

  private final HeaderLexer lexer;
  private final CellMeaning meaning;
  private final Table table;
  private final Section section;
  private boolean rowsNamePlaces;
  private boolean rowsUnknown;
  private boolean countsSomething;
  private final List<List<Integer>> labelColumns;
  private final Map<String, List<Word>> labelWords = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Reading> others = new ArrayList<>();
  private final Leftovers leftovers;
  private final List<Label> labels = new ArrayList<>();
  private final List<Blank> blanks = new ArrayList<>();
  private Facts facts = Facts.NONE;

  SectionReader(HeaderLexer lexer, CellMeaning meaning, Table table, Section section) {
    this.lexer = lexer;
    this.meaning = meaning;
    this.table = table;
    this.section = section;
    this.leftovers = new Leftovers(table.number());
    this.labelColumns = labelColumns(section);
    for (List<Word> header : section.headers()) {
      header.forEach(word -> countsSomething |= isOf(word, Term.Kind.INDICATOR));
    }
    for (Section.Row row : section.rows()) {
      rowWords(row, section.kinds().size() - 1).forEach(this::look);
    }
  }

  private void look(Word ofRow) {
    countsSomething |= isOf(ofRow, Term.Kind.INDICATOR);
    rowsNamePlaces |= isOf(ofRow, Term.Kind.AREA);
    rowsUnknown |= ofRow instanceof Word.Unknown;
  }

  private static List<List<Integer>> labelColumns(Section section) {
    List<List<Integer>> columns = new ArrayList<>();
    for (int column = 0; column < section.kinds().size(); column++) {
      columns.add(section.labelColumns(column));
    }
    return columns;
  }

  private static boolean isOf(Word word, Term.Kind kind) {
    return word instanceof Word.Code code && code.kind() == kind;
  }

  private static boolean isIndicator(Word word) {
    return isOf(word, Term.Kind.INDICATOR);
  }

  /** Whether some row or column names an indicator: in other sections there is no figure. */
  boolean countsSomething() {
    return countsSomething;
  }

  void readLabels() {
    section.rows().forEach(this::label);
  }

  void readFigures(Facts ofDocument) {
    facts = ofDocument;
    section.rows().forEach(this::cells);
    section.emptied().forEach(this::emptied);
    check();
    if (!readings.isEmpty() || !leftovers.isEmpty()) {
      unknownColumns();
    }
  }

  /** Takes back what cannot be, and says so. */
  private void check() {
    Map<Reading, Refusal> refused = new SectionChecks(section, readings, others).refused();
    refused.forEach(
        (reading, refusal) -> {
          Place.Cell cell = (Place.Cell) reading.place();
          leftovers.add(refusal, reading.quote(), cell.row() - 1, cell.column() - 1);
        });
    readings.removeIf(refused::containsKey);
  }

  private void cells(Section.Row row) {
    for (int column = 0; column < section.kinds().size(); column++) {
      if (section.kinds().get(column) == Section.Kind.VALUE) {
        cell(row, column);
      }
    }
  }

  private void label(Section.Row row) {
    for (int column = 0; column < section.kinds().size(); column++) {
      if (section.kinds().get(column) == Section.Kind.LABEL && !row.text(column).isEmpty()) {
        labels.add(new Label(row.text(column), place(row, column)));
      }
    }
  }

  private void cell(Section.Row row, int column) {
    Context context = new Context(rowWords(row, column), section.header(column));
    String text = row.text(column);
    CellValue value = CellValue.of(text);
    if (!isOurs(context)) {
      other(context, row, column, value);
      return;
    }
    if (value instanceof CellValue.Missing) {
      blank(row, column);
      return;
    }
    try {
      checkWidth(row);
      readings.add(reading(context, row, column, number(value)));
    } catch (Refusal refusal) {
      leftovers.add(refusal, text, row.number(), column);
    }
  }

  /** A row of ours without any figure: told by its empty cells, and a label like any other then. */
  private void emptied(Section.Row row) {
    int before = blanks.size();
    for (int column = 0; column < section.kinds().size(); column++) {
      boolean value = section.kinds().get(column) == Section.Kind.VALUE;
      if (value
          && row.text(column).isEmpty()
          && isOurs(new Context(rowWords(row, column), section.headers().get(column)))) {
        blank(row, column);
      }
    }
    if (blanks.size() > before) {
      label(row);
    }
  }

  /** A row that ends before its header does has no such cell. */
  private void blank(Section.Row row, int column) {
    if (column < row.cells().size()) {
      blanks.add(new Blank(row.text(column), place(row, column)));
    }
  }

  /** Reads a cell of a row that is not ours, for the checks only. */
  private void other(Context context, Section.Row row, int column, CellValue value) {
    boolean counted = context.column().stream().anyMatch(SectionReader::isIndicator);
    if (counted && value instanceof CellValue.Number number) {
      Word somewhere = new Word.Code(Term.Kind.AREA, "row-" + row.number());
      Context anywhere = new Context(List.of(somewhere), context.column());
      try {
        others.add(reading(anywhere, row, column, number));
      } catch (Refusal unclear) {
        // read for the checks only: no figure of ours is lost when it is not clear
      }
    }
  }

  /** Something of ours is counted, at a place that may be ours. */
  private boolean isOurs(Context context) {
    boolean known = !context.has(Word.Unknown.class);
    boolean counted = !context.codes(Term.Kind.INDICATOR).isEmpty();
    boolean placed = !context.codes(Term.Kind.AREA).isEmpty();
    boolean indicatorInColumn =
        context.column().stream()
            .anyMatch(word -> word instanceof Word.Code code && code.kind() == Term.Kind.INDICATOR);
    boolean totalOfStrangers =
        indicatorInColumn && !placed && !isPart(context) && (rowsNamePlaces || rowsUnknown);
    return known && counted && !totalOfStrangers;
  }

  /** A row of a partner, a commodity, a regime or a kind of firm is of the document's place. */
  private static boolean isPart(Context context) {
    return context.row().stream()
        .anyMatch(
            word ->
                word instanceof Word.Code code
                    && code.kind() != Term.Kind.AREA
                    && code.kind() != Term.Kind.INDICATOR);
  }

  private List<Word> rowWords(Section.Row row, int column) {
    List<Word> words = new ArrayList<>();
    for (int label : labelColumns.get(column)) {
      words.addAll(labelWords.computeIfAbsent(row.text(label), lexer::read));
    }
    return words;
  }

  private static CellValue.Number number(CellValue value) throws Refusal {
    if (value instanceof CellValue.Number number) {
      return number;
    }
    throw new Refusal(
        Leftover.Reason.DAMAGED_NUMBER, "a number was expected here, these are not its digits");
  }

  private void checkWidth(Section.Row row) throws Refusal {
    int width = section.headerWidth();
    if (row.cells().size() != width) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_HEADER,
          "the row has %d cells, its header %d".formatted(row.cells().size(), width));
    }
  }

  private Reading reading(Context context, Section.Row row, int column, CellValue.Number value)
      throws Refusal {
    CellMeaning.Meaning means =
        meaning.decide(context, section, facts, unitCell(row, column), value.percent());
    String text = row.text(column);
    Quantity quantity =
        new Quantity(
            value.number(),
            means.scale().multiplier(),
            means.scale().unit().orElseThrow(),
            Bound.EXACT,
            value.percent() ? text : text + means.scale().words());
    return new Reading(
        means.subject(),
        means.period(),
        means.measure(),
        Scenario.ACTUAL,
        quantity,
        text,
        place(row, column),
        RULE);
  }

  private List<Word.Scale> unitCell(Section.Row row, int column) {
    for (int at = column - 1; at >= 0; at--) {
      if (section.kinds().get(at) == Section.Kind.UNIT) {
        return Units.listed(Fold.fold(row.text(at)), false).stream()
            .map(Word.Scale.class::cast)
            .toList();
      }
    }
    return List.of();
  }

  private Place place(Section.Row row, int column) {
    return new Place.Cell(table.number(), row.number() + 1, column + 1);
  }

  /** Columns of numbers in a table of ours whose header nobody knows. */
  private void unknownColumns() {
    for (int column = 0; column < section.kinds().size(); column++) {
      List<Word> header = section.headers().get(column);
      boolean unknown =
          header.isEmpty() || header.stream().anyMatch(Word.Unknown.class::isInstance);
      if (unknown && section.kinds().get(column) == Section.Kind.VALUE) {
        Section.Row first = section.rows().get(0);
        leftovers.add(
            new Refusal(
                Leftover.Reason.UNKNOWN_HEADER,
                "no column like '" + section.paths().get(column) + "' is known"),
            first.text(column),
            first.number(),
            column);
      }
    }
  }

  List<Reading> readings() {
    return readings;
  }

  List<Leftover> leftovers() {
    return leftovers.all();
  }

  List<Label> labels() {
    return labels;
  }

  List<Blank> blanks() {
    return blanks;
  }
}
