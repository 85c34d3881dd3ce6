package org.lacuna.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Coded;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** Full names of series in both languages, composed from the vocabulary. */
public final class SeriesNames {

  private static final Map<Coded, Bilingual> WORDS =
      Map.ofEntries(
          word(Measure.ANNUAL_AVERAGE, "年均", "annual average"),
          word(Measure.YOY_PERCENT, "同比增速", "growth over the year before"),
          word(Measure.YOY_ABS, "同比增量", "increase over the year before"),
          word(Measure.YOY_PP, "同比变动（百分点）", "change over the year before in percentage points"),
          word(Measure.CHANGE_PERCENT, "多年增速", "growth over several years"),
          word(Measure.CHANGE_ABS, "多年增量", "increase over several years"),
          word(Measure.SHARE_PERCENT, "占比", "share"),
          word(Measure.PERCENT_OF_TARGET, "完成目标比例", "percentage of target"),
          word(Measure.PERCENT_ABOVE_TARGET, "超额完成比例", "percentage above target"),
          word(Measure.MOM_PERCENT, "环比增速", "growth over the month before"),
          word(Measure.GROWTH_CONTRIBUTION_PERCENT, "增长贡献率", "contribution to growth"),
          word(Scenario.TARGET, "目标", "target"),
          word(Scenario.ESTIMATE, "估计", "estimate"),
          word(Accumulation.YEAR_TO_DATE, "年初累计", "year to date"),
          word(Accumulation.SPAN, "多年累计", "sum over several years"),
          word(Frequency.ANNUAL, "年度", "annual"),
          word(Frequency.HALF_YEARLY, "半年度", "half-yearly"),
          word(Frequency.QUARTERLY, "季度", "quarterly"),
          word(Frequency.MONTHLY, "当月", "monthly"),
          word(Frequency.IRREGULAR, "不定期", "irregular"),
          word(Unit.PERSONS, "人", "persons"),
          word(Unit.PERSON_TIMES, "人次", "person-times"),
          word(Unit.HOUSEHOLDS, "户", "households"),
          word(Unit.CNY, "人民币元", "CNY"),
          word(Unit.USD, "美元", "USD"),
          word(Unit.PERCENT, "%", "percent"),
          word(Unit.PERCENTAGE_POINTS, "百分点", "percentage points"));

  private final Vocabulary vocabulary;

  /** Names from these terms; a code without a term stands for itself. */
  public SeriesNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The full name: indicator, area, what else it is restricted to, measure, unit. */
  public Bilingual name(SeriesKey key) {
    List<Bilingual> parts = new ArrayList<>(List.of(indicator(key), area(key)));
    restriction(parts, Term.Kind.PARTNER, key.partner(), SeriesKey.WORLD);
    restriction(parts, Term.Kind.COMMODITY, key.commodity(), SeriesKey.TOTAL);
    restriction(parts, Term.Kind.MODE, key.mode(), SeriesKey.TOTAL);
    restriction(parts, Term.Kind.ENTERPRISE, key.enterprise(), SeriesKey.TOTAL);
    Stream.of(key.measure(), key.scenario())
        .filter(WORDS::containsKey)
        .forEach(word -> parts.add(of(word)));
    if (key.frequency() != Frequency.ANNUAL || WORDS.containsKey(key.accumulation())) {
      rhythm(key).ifPresent(parts::add);
    }
    return joined(parts, of(key.unit()));
  }

  /** Which months a value of the series is about: {@code year to date}, {@code monthly}. */
  public static Optional<Bilingual> rhythm(SeriesKey key) {
    return Optional.ofNullable(WORDS.get(key.accumulation()))
        .or(() -> Optional.ofNullable(WORDS.get(key.frequency())));
  }

  /** Name of the indicator of a series. */
  public Bilingual indicator(SeriesKey key) {
    return term(Term.Kind.INDICATOR, key.indicator());
  }

  /** Name of the area of a series; several areas are joined. */
  public Bilingual area(SeriesKey key) {
    List<Bilingual> areas =
        Stream.of(key.area().split("\\+")).map(code -> term(Term.Kind.AREA, code)).toList();
    return new Bilingual(
        areas.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
        areas.stream().map(Bilingual::en).collect(Collectors.joining(" and ")));
  }

  /** Words for a measure, scenario, accumulation or unit; its code when there are none. */
  public static Bilingual of(Coded code) {
    return WORDS.getOrDefault(code, Bilingual.same(code.code()));
  }

  private Bilingual term(Term.Kind kind, String code) {
    return vocabulary
        .find(kind, code)
        .map(term -> new Bilingual(term.zh(), term.en()))
        .orElse(Bilingual.same(code));
  }

  private void restriction(List<Bilingual> parts, Term.Kind kind, String code, String all) {
    if (!code.equals(all)) {
      parts.add(term(kind, code));
    }
  }

  private static Bilingual joined(List<Bilingual> parts, Bilingual unit) {
    return new Bilingual(
        parts.stream().map(Bilingual::zh).collect(Collectors.joining("，")) + "（" + unit.zh() + "）",
        parts.stream().map(Bilingual::en).collect(Collectors.joining(", "))
            + " ("
            + unit.en()
            + ")");
  }

  private static Map.Entry<Coded, Bilingual> word(Coded code, String zh, String en) {
    return Map.entry(code, new Bilingual(zh, en));
  }
}
