package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Blank;
import org.lacuna.extract.Label;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Page;
import org.lacuna.extract.Reading;
import org.lacuna.extract.ReadingContext;
import org.lacuna.extract.Table;

/** Reads the tables of pages. Made once for a vocabulary; safe to share between threads. */
public final class Tables {

  private record Area(String folded, String code) {}

  private final List<Area> areas;
  private final HeaderLexer lexer;
  private final CellMeaning meaning;

  /** Prepares the lexicon. */
  public Tables(Vocabulary vocabulary) {
    this.areas = areas(vocabulary);
    this.lexer = new HeaderLexer(vocabulary);
    this.meaning = new CellMeaning(vocabulary);
  }

  /**
   * Reads all tables of a page.
   *
   * @param page the page
   * @param name name of its document, which may spell out a month ({@code 2024-02.csv})
   * @param context what is known beforehand; its place is that of cells over which none is named
   * @return what was read and what was left, never an error
   */
  public TableReadings read(Page page, String name, ReadingContext context) {
    List<Reading> readings = new ArrayList<>();
    List<Leftover> leftovers = new ArrayList<>();
    List<Label> labels = new ArrayList<>();
    List<Blank> blanks = new ArrayList<>();
    for (Table table : page.tables()) {
      for (Section section : Sections.of(lexer, table)) {
        SectionReader reader = new SectionReader(lexer, meaning, table, section);
        reader.readLabels();
        if (reader.countsSomething()) {
          reader.readFigures(facts(page, table, context).orName(name));
        }
        readings.addAll(reader.readings());
        leftovers.addAll(reader.leftovers());
        labels.addAll(reader.labels());
        blanks.addAll(reader.blanks());
      }
    }
    return new TableReadings(readings, leftovers, labels, blanks);
  }

  private Facts facts(Page page, Table table, ReadingContext context) {
    String title = page.metadata().title().orElse("");
    List<String> notes = new ArrayList<>(table.captions());
    notes.add(title);
    table.rows().forEach(row -> row.stream().limit(1).forEach(cell -> notes.add(cell.text())));
    return Facts.ofTitle(title, context.area().or(() -> areaIn(title)), notes);
  }

  /** The place a title names: the longest word of the vocabulary in it. */
  private Optional<String> areaIn(String title) {
    String folded = Fold.fold(title);
    return areas.stream()
        .filter(area -> folded.contains(area.folded))
        .findFirst()
        .map(area -> area.code);
  }

  /** Words of all places, folded, longer before shorter. */
  private static List<Area> areas(Vocabulary vocabulary) {
    List<Area> areas = new ArrayList<>();
    for (Term term : vocabulary.terms(Term.Kind.AREA)) {
      term.words().forEach(word -> areas.add(new Area(Fold.fold(word), term.code())));
    }
    areas.removeIf(area -> area.folded.length() < 2);
    areas.sort(Comparator.comparingInt((Area area) -> area.folded.length()).reversed());
    return List.copyOf(areas);
  }
}
