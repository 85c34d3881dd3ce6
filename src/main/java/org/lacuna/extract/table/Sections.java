package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lacuna.extract.Table;
import org.lacuna.extract.Table.Cell;

/** Cuts a table into sections: header rows, then the rows of data under them. */
final class Sections {

  private final HeaderLexer lexer;
  private final Table table;
  private final int width;
  private List<Section.Row> emptied = new ArrayList<>();

  private Sections(HeaderLexer lexer, Table table) {
    this.lexer = lexer;
    this.table = table;
    this.width = table.width();
  }

  static List<Section> of(HeaderLexer lexer, Table table) {
    return new Sections(lexer, table).cut();
  }

  private List<Section> cut() {
    List<Section> sections = new ArrayList<>();
    List<List<Cell>> headers = new ArrayList<>();
    List<Section.Row> data = new ArrayList<>();
    for (int at = 0; at < table.rows().size(); at++) {
      List<Cell> row = table.rows().get(at);
      if (isData(row)) {
        data.add(new Section.Row(at, row));
        continue;
      }
      if (!headers.isEmpty() && isEmptied(row)) {
        emptied.add(new Section.Row(at, row));
      }
      if (data.isEmpty() || isSpanning(row)) {
        headers.add(row);
      } else if (isHeader(row)) {
        sections.add(section(headers, data));
        headers = new ArrayList<>(List.of(row));
        data = new ArrayList<>();
        emptied = new ArrayList<>();
      }
    }
    if (!data.isEmpty()) {
      sections.add(section(headers, data));
    }
    return sections;
  }

  /** A label and numbers; a row of years or months is a header. */
  private static boolean isData(List<Cell> row) {
    int numbers = 0;
    int words = 0;
    int years = 0;
    for (int at = 1; at < row.size(); at++) {
      String text = row.get(at).text();
      if (row.get(at).column() == at && !text.isEmpty()) {
        boolean figure = CellValue.isFigure(text);
        numbers += figure ? 1 : 0;
        words += figure ? 0 : 1;
        years += figure && isYear(text) ? 1 : 0;
      }
    }
    return numbers > 0 && numbers >= words && years < numbers + words && !isMonths(row);
  }

  private static boolean isYear(String text) {
    return text.length() == 4
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Periods.isYear(Integer.parseInt(text));
  }

  /** Months beside {@code 1-to-3}. */
  private static boolean isMonths(List<Cell> row) {
    for (Cell cell : row) {
      String text = cell.text();
      if (text.startsWith("1") && text.length() <= 9 && Fold.fold(text).startsWith("1-to-")) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpanning(List<Cell> row) {
    Set<String> texts = new LinkedHashSet<>();
    row.forEach(cell -> texts.add(cell.text()));
    texts.remove("");
    return texts.size() <= 1;
  }

  /** A row that begins with words and has cells with nothing in them. */
  private static boolean isEmptied(List<Cell> row) {
    return !row.isEmpty()
        && !row.get(0).text().isEmpty()
        && row.stream().skip(1).anyMatch(cell -> cell.text().isEmpty());
  }

  /** A row of words of which several are known headers. */
  private boolean isHeader(List<Cell> row) {
    long known =
        row.stream()
            .skip(1)
            .filter(cell -> !cell.text().isEmpty())
            .map(cell -> lexer.read(cell.text()))
            .filter(words -> words.stream().noneMatch(Word.Unknown.class::isInstance))
            .count();
    return known >= 2;
  }

  private Section section(List<List<Cell>> headerRows, List<Section.Row> data) {
    List<List<Word>> headers = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    List<Word.Scale> declared = new ArrayList<>();
    table.captions().forEach(caption -> declare(lexer.read(caption), declared));
    for (List<Cell> row : headerRows) {
      if (isSpanning(row)) {
        row.forEach(cell -> declare(lexer.read(cell.text()), declared));
      }
    }
    for (int column = 0; column < width; column++) {
      headers.add(header(headerRows, column, declared));
      paths.add(path(headerRows, column));
    }
    months(headers);
    List<Section.Kind> kinds = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      kinds.add(kind(headers.get(column), data, column));
    }
    return new Section(
        headers,
        paths,
        declared.stream().distinct().toList(),
        kinds,
        data,
        emptied,
        width(headerRows));
  }

  private int width(List<List<Cell>> headerRows) {
    return headerRows.stream().mapToInt(List::size).max().orElse(width);
  }

  private static void declare(List<Word> words, List<Word.Scale> declared) {
    for (Word word : words) {
      if (word instanceof Word.Scale scale && scale.declared()) {
        declared.add(scale);
      }
    }
  }

  private List<Word> header(List<List<Cell>> rows, int column, List<Word.Scale> declared) {
    List<Word> words = new ArrayList<>();
    String above = "";
    for (List<Cell> row : rows) {
      String text = column < row.size() ? row.get(column).text() : "";
      if (!isSpanning(row) && !text.equals(above)) {
        List<Word> read = lexer.read(text);
        declare(read, declared);
        read.stream().filter(word -> !isDeclared(word)).forEach(words::add);
        above = text;
      }
    }
    return words;
  }

  private static boolean isDeclared(Word word) {
    return word instanceof Word.Scale scale && scale.declared();
  }

  private String path(List<List<Cell>> rows, int column) {
    Set<String> texts = new LinkedHashSet<>();
    for (List<Cell> row : rows) {
      if (column < row.size() && !isSpanning(row) && !row.get(column).text().isEmpty()) {
        texts.add(row.get(column).text());
      }
    }
    return String.join(" / ", texts);
  }

  /** A bare number is a month where another column of the table runs from January to it. */
  private static void months(List<List<Word>> headers) {
    Set<Integer> ends = new LinkedHashSet<>();
    for (List<Word> words : headers) {
      for (Word word : words) {
        if (word instanceof Word.Months months && months.from() == 1) {
          ends.add(months.to());
        }
      }
    }
    headers.forEach(words -> words.replaceAll(word -> month(word, ends)));
  }

  private static Word month(Word word, Set<Integer> ends) {
    if (!(word instanceof Word.Bare bare)) {
      return word;
    }
    String words = Integer.toString(bare.number());
    return ends.contains(bare.number())
        ? new Word.Months(bare.number(), bare.number(), words)
        : new Word.Unknown(words);
  }

  /** 2019, 2020, 2021 down the first column: the rows are years. */
  private static boolean onlyYears(List<Section.Row> data) {
    return data.stream().map(row -> row.text(0)).allMatch(Sections::isYearLabel);
  }

  private static boolean isYearLabel(String text) {
    return isYear(text.endsWith("年") ? text.substring(0, text.length() - 1) : text);
  }

  private static Section.Kind kind(List<Word> header, List<Section.Row> data, int column) {
    if (header.stream().anyMatch(Word.UnitColumn.class::isInstance)) {
      return Section.Kind.UNIT;
    }
    int figures = 0;
    int texts = 0;
    for (Section.Row row : data) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        boolean figure = CellValue.isFigure(text);
        texts += figure ? 0 : 1;
        figures += figure ? 1 : 0;
      }
    }
    boolean yearsAsLabels = column == 0 && figures > 0 && (header.isEmpty() || onlyYears(data));
    return texts > figures || (texts + figures == 0 && column == 0) || yearsAsLabels
        ? Section.Kind.LABEL
        : Section.Kind.VALUE;
  }
}
