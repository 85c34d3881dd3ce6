package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Term;

/**
 * A table of all provinces proves itself: their values add up to the total of the nation. A row
 * that is missing or has moved breaks the sum, and the total shows whether the unit can be right.
 *
 * <p>Names and order: GB/T 2260, the 31 provincial units of the customs statistics.
 */
final class Provinces {

  private static final Set<String> NAMES =
      Set.of(
          "北京市",
          "天津市",
          "河北省",
          "山西省",
          "内蒙古自治区",
          "辽宁省",
          "吉林省",
          "黑龙江省",
          "上海市",
          "江苏省",
          "浙江省",
          "安徽省",
          "福建省",
          "江西省",
          "山东省",
          "河南省",
          "湖北省",
          "湖南省",
          "广东省",
          "广西壮族自治区",
          "海南省",
          "重庆市",
          "四川省",
          "贵州省",
          "云南省",
          "西藏自治区",
          "陕西省",
          "甘肃省",
          "青海省",
          "宁夏回族自治区",
          "新疆维吾尔自治区");
  private static final Set<String> TOTAL = Set.of("总值", "全国", "合计", "总计");
  private static final int RECOGNISED = 12;

  private final Section section;
  private final Map<String, Section.Row> rows = new HashMap<>();
  private Optional<Section.Row> total = Optional.empty();

  Provinces(Section section) {
    this.section = section;
    List<Integer> labels = section.labelColumns(section.kinds().size() - 1);
    for (Section.Row row : section.rows()) {
      String label = Fold.fold(labels.isEmpty() ? "" : row.text(labels.get(0)));
      if (NAMES.contains(label)) {
        rows.put(label, row);
      } else if (TOTAL.contains(label)) {
        total = total.or(() -> Optional.of(row));
      }
    }
  }

  /** Whether this is a table by province at all. */
  boolean isTableOfProvinces() {
    return rows.size() >= RECOGNISED;
  }

  /** What is wrong with the sums, empty when all columns of levels add up. */
  Optional<String> wrongSum() {
    if (total.isEmpty()) {
      return Optional.of("the table of provinces has no total");
    }
    for (int column = 0; column < section.kinds().size(); column++) {
      if (isLevel(column) && !addsUp(column)) {
        return Optional.of(
            "%d of %d provinces, and column '%s' does not add up to its total: rows are missing or moved"
                .formatted(rows.size(), NAMES.size(), section.paths().get(column)));
      }
    }
    return Optional.empty();
  }

  private boolean isLevel(int column) {
    List<Word> header = section.headers().get(column);
    return section.kinds().get(column) == Section.Kind.VALUE
        && header.stream().anyMatch(Provinces::isIndicator)
        && header.stream().noneMatch(Word.Compared.class::isInstance);
  }

  private static boolean isIndicator(Word word) {
    return word instanceof Word.Code code && code.kind() == Term.Kind.INDICATOR;
  }

  private boolean addsUp(int column) {
    Optional<BigDecimal> whole = number(total.orElseThrow(), column);
    if (whole.isEmpty()) {
      return true; // no total in this column, nothing to compare with
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Section.Row row : rows.values()) {
      sum = sum.add(number(row, column).orElse(BigDecimal.ZERO));
    }
    BigDecimal rounding =
        BigDecimal.valueOf(NAMES.size() + 1L).scaleByPowerOfTen(-whole.get().scale());
    return sum.subtract(whole.get()).abs().compareTo(rounding) <= 0;
  }

  private static Optional<BigDecimal> number(Section.Row row, int column) {
    return CellValue.of(row.text(column)) instanceof CellValue.Number number
        ? Optional.of(number.number())
        : Optional.empty();
  }

  /** The row of the nation's total. */
  Optional<Section.Row> total() {
    return total;
  }
}
