package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.Place;

/** Refused cells of one table; the first of a column and reason stands for all of them. */
final class Leftovers {

  private final int table;
  private final Map<String, Counted> byCause = new LinkedHashMap<>();

  /** The first cell of a cause, and how many there are. */
  private record Counted(Leftover first, int count) {}

  Leftovers(int table) {
    this.table = table;
  }

  void add(Refusal refusal, String quote, int row, int column) {
    String cause = refusal.reason() + "/" + column + "/" + refusal.getMessage();
    Counted before = byCause.get(cause);
    byCause.put(
        cause,
        before == null
            ? new Counted(leftover(refusal, quote, row, column), 1)
            : new Counted(before.first, before.count + 1));
  }

  private Leftover leftover(Refusal refusal, String quote, int row, int column) {
    Place place = new Place.Cell(table, row + 1, column + 1);
    String detail = refusal.getMessage() == null ? "" : refusal.getMessage();
    return new Leftover(refusal.reason(), quote, place, detail);
  }

  boolean isEmpty() {
    return byCause.isEmpty();
  }

  List<Leftover> all() {
    List<Leftover> all = new ArrayList<>();
    byCause.values().forEach(counted -> all.add(told(counted)));
    return all;
  }

  private static Leftover told(Counted counted) {
    Leftover first = counted.first;
    if (counted.count == 1) {
      return first;
    }
    String detail = first.detail() + " (" + counted.count + " cells of this column)";
    return new Leftover(first.reason(), first.quote(), first.place(), detail);
  }
}
