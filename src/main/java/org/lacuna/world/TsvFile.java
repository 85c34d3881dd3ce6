package org.lacuna.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table of tab-separated columns under one heading line; lines that begin with # say nothing. */
final class TsvFile {

  private final WorldFolder folder;
  private final String name;
  private final List<String> columns;
  private final List<String> mistakes;

  /** One line below the heading, with its number in the file. */
  record Row(int number, List<String> cells) {

    /** The text of a column; empty for {@code -} and where the line is too short. */
    Optional<String> cell(int column) {
      return column < cells.size()
          ? Optional.of(cells.get(column).strip())
              .filter(text -> !text.isEmpty() && !text.equals("-"))
          : Optional.empty();
    }
  }

  TsvFile(WorldFolder folder, String name, List<String> columns, List<String> mistakes) {
    this.folder = folder;
    this.name = name;
    this.columns = columns;
    this.mistakes = mistakes;
  }

  void mistake(int line, String message) {
    mistakes.add(line > 0 ? "%s:%d: %s".formatted(name, line, message) : name + ": " + message);
  }

  /** The rows below the heading; empty when the file is absent. */
  Optional<List<Row>> rows() {
    try {
      return folder.find(name).map(this::decode).map(this::split);
    } catch (IOException unreadable) {
      mistake(0, "cannot be read: " + unreadable.getMessage());
      return Optional.of(List.of());
    }
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      mistake(0, "the file is not UTF-8 text");
      return String.join("\t", columns);
    }
  }

  private List<Row> split(String text) {
    List<Row> rows = new ArrayList<>();
    boolean headed = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(number, List.of(line.split("\t", -1)));
      if (headed) {
        rows.add(checked(row));
      } else {
        heading(row);
        headed = true;
      }
    }
    return rows;
  }

  private Row checked(Row row) {
    if (row.cells().size() > columns.size()) {
      mistake(
          row.number(),
          "%d columns, expected at most %d".formatted(row.cells().size(), columns.size()));
    }
    return row;
  }

  private void heading(Row row) {
    if (!row.cells().equals(columns)) {
      mistake(
          row.number(),
          "the first line must name the columns, separated by tabs: " + String.join(" ", columns));
    }
  }
}
