package org.lacuna.vintage.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;
import org.lacuna.vintage.audit.Discrepancy.Kind;

class ArithmeticAuditTest {

  private static final String H1 = "2024-S1";
  private static final String FIVE = "2024-01-01/P5M";

  @Test
  void letsRoundedPartsMakeARoundedTotal() {
    assertThat(
            kinds(
                level("trade_total", H1, "100.4", "0.1"),
                level("exports", H1, "60.2", "0.1"),
                level("imports", H1, "40.3", "0.1")))
        .isEmpty();
  }

  @Test
  void findsATotalThatItsPartsDoNotMake() {
    assertThat(
            kinds(
                level("trade_total", H1, "100", "1"),
                level("exports", H1, "60", "1"),
                level("imports", H1, "45", "1")))
        .containsExactly(Kind.TOTAL);
  }

  @Test
  void findsGrowthOfPartsThatCannotMakeThatOfTheTotal() {
    assertThat(
            kinds(
                level("trade_total", H1, "1000", "1"),
                level("exports", H1, "600", "1"),
                level("imports", H1, "400", "1"),
                percent("trade_total", Measure.YOY_PERCENT, "5.0"),
                percent("exports", Measure.YOY_PERCENT, "5.0"),
                percent("imports", Measure.YOY_PERCENT, "50.0")))
        .containsExactly(Kind.GROWTH_OF_TOTAL);
  }

  @Test
  void findsAPrefectureGreaterThanTheRegion() {
    Observation region = level("exports", H1, "100", "1");
    Observation part = in("CN-650100", level("exports", H1, "120", "1"));
    assertThat(kinds(region, part)).containsOnly(Kind.PART);
  }

  @Test
  void findsPrefecturesThatTogetherExceedTheRegion() {
    Observation region = level("exports", H1, "100", "1");
    Observation urumqi = in("CN-650100", level("exports", H1, "60", "1"));
    Observation ili = in("CN-654000", level("exports", H1, "60", "1"));
    assertThat(kinds(region, urumqi, ili)).containsExactly(Kind.PART);
  }

  @Test
  void leavesWhatPassesTheRegionsPortsOutOfTheRegion() {
    Observation region = level("exports", H1, "100", "1");
    Observation ports = in("CN-XJ-PORTS", level("exports", H1, "300", "1"));
    assertThat(kinds(region, ports)).isEmpty();
  }

  @Test
  void acceptsAPublishedPercentageOfTheTarget() {
    assertThat(kinds(target("2000000"), actual("2008600"), ofTarget("100.43"))).isEmpty();
  }

  @Test
  void findsAPercentageThatIsNotActualOverTarget() {
    assertThat(kinds(target("2000000"), actual("1870000"), ofTarget("100.43")))
        .containsExactly(Kind.TARGET);
  }

  @Test
  void findsASumFromJanuaryThatFell() {
    assertThat(
            ArithmeticAudit.of(
                List.of(level("exports", H1, "90", "1")),
                List.of(level("exports", FIVE, "100", "1"))))
        .extracting(Discrepancy::kind)
        .containsExactly(Kind.CUMULATIVE_FELL);
  }

  @Test
  void findsAMonthThatIsNotTheDifferenceOfTheSums() {
    assertThat(
            ArithmeticAudit.of(
                List.of(level("exports", H1, "120", "1"), month("exports", "2024-06", "40")),
                List.of(level("exports", FIVE, "100", "1"))))
        .extracting(Discrepancy::kind)
        .containsExactly(Kind.DIFFERENCE);
  }

  @Test
  void findsAFigureRestatedTenTimesGreater() {
    assertThat(
            ArithmeticAudit.of(
                List.of(level("exports", H1, "1000", "1")),
                List.of(level("exports", H1, "100", "1"))))
        .extracting(Discrepancy::kind)
        .containsExactly(Kind.MAGNITUDE);
  }

  @Test
  void findsGrowthInUnitsThatIsNotTheGrowthInPercent() {
    Observation level = level("exports", H1, "110", "1");
    Observation units =
        figure(level.key().with(Measure.YOY_ABS, Unit.CNY), H1, "10", Bound.EXACT, "1");
    assertThat(kinds(level, units, percent("exports", Measure.YOY_PERCENT, "10.0"))).isEmpty();
    assertThat(kinds(level, units, percent("exports", Measure.YOY_PERCENT, "20.0")))
        .containsExactly(Kind.GROWTH_IN_UNITS);
  }

  @Test
  void findsGrowthThatTheLevelsOfBothYearsContradict() {
    Observation now = level("exports", H1, "110", "1");
    Observation growth = percent("exports", Measure.YOY_PERCENT, "10.0");
    assertThat(kinds(now, growth, level("exports", "2023-S1", "100", "1"))).isEmpty();
    assertThat(kinds(now, growth, level("exports", "2023-S1", "40", "1")))
        .containsExactly(Kind.GROWTH);
    assertThat(
            ArithmeticAudit.of(
                List.of(now, growth), List.of(level("exports", "2023-S1", "400", "1"))))
        .extracting(Discrepancy::kind)
        .containsExactly(Kind.GROWTH);
  }

  @Test
  void findsOnePageGivingTwoFiguresForOneThing() {
    assertThat(kinds(level("exports", H1, "110", "1"), level("exports", H1, "130", "1")))
        .containsExactly(Kind.CONTRADICTION);
    assertThat(kinds(level("exports", H1, "110", "1"), level("exports", H1, "100", "100")))
        .isEmpty();
  }

  @Test
  void asksNothingOfABoundThatIsOpen() {
    Observation over = figure(level("trade_total", H1, "1", "1").key(), H1, "50", Bound.OVER, "1");
    assertThat(kinds(over, level("exports", H1, "60", "1"), level("imports", H1, "45", "1")))
        .isEmpty();
  }

  @Test
  void derivesAMonthThatTheVintageDoesNotGive() {
    List<Derived> derived =
        Derivation.of(
            List.of(level("exports", H1, "120", "1"), level("exports", FIVE, "100", "1")));
    assertThat(derived).hasSize(1);
    assertThat(derived.get(0).period()).isEqualTo(ReferencePeriod.parse("2024-06"));
    assertThat(derived.get(0).lower()).isEqualByComparingTo("19");
    assertThat(derived.get(0).upper()).isEqualByComparingTo("21");
    assertThat(derived.get(0).formula())
        .isEqualTo("exports level 2024-S1 - exports level 2024-01-01/P5M");
  }

  @Test
  void derivesNoMonthBelowZero() {
    assertThat(
            Derivation.of(
                List.of(level("exports", H1, "90", "1"), level("exports", FIVE, "100", "1"))))
        .isEmpty();
  }

  @Test
  void derivesTheLevelThatGrowthImpliesAsAnInterval() {
    List<Derived> derived =
        Derivation.of(
            List.of(
                level("exports", H1, "110", "1"), percent("exports", Measure.YOY_PERCENT, "10.0")));
    assertThat(derived).hasSize(1);
    assertThat(derived.get(0).period()).isEqualTo(ReferencePeriod.parse("2023-S1"));
    assertThat(derived.get(0).lower()).isLessThan(BigDecimal.valueOf(100));
    assertThat(derived.get(0).upper()).isGreaterThan(BigDecimal.valueOf(100));
  }

  @Test
  void derivesGrowthFromTwoLevelsOfOneVintage() {
    List<Derived> derived =
        Derivation.of(
            List.of(
                level("exports", H1, "110", "0.001"), level("exports", "2023-S1", "100", "0.001")));
    assertThat(derived).hasSize(1);
    assertThat(derived.get(0).key().measure()).isEqualTo(Measure.YOY_PERCENT);
    assertThat(derived.get(0).lower().doubleValue()).isBetween(9.99, 10.0);
  }

  private static List<Kind> kinds(Observation... vintage) {
    return ArithmeticAudit.of(List.of(vintage), List.of()).stream().map(Discrepancy::kind).toList();
  }

  private static Observation level(String indicator, String period, String value, String step) {
    return figure(key(indicator, Accumulation.YEAR_TO_DATE), period, value, Bound.EXACT, step);
  }

  private static Observation month(String indicator, String period, String value) {
    return figure(key(indicator, Accumulation.PERIOD), period, value, Bound.EXACT, "1");
  }

  private static Observation percent(String indicator, Measure measure, String value) {
    SeriesKey key = key(indicator, Accumulation.YEAR_TO_DATE).with(measure, Unit.PERCENT);
    return figure(key, H1, value, Bound.EXACT, "0.1");
  }

  private static Observation target(String value) {
    return figure(
        Relatives.target(key("training_sessions", Accumulation.YEAR_TO_DATE)),
        H1,
        value,
        Bound.EXACT,
        "1");
  }

  private static Observation actual(String value) {
    return level("training_sessions", H1, value, "1");
  }

  private static Observation ofTarget(String value) {
    SeriesKey key =
        key("training_sessions", Accumulation.YEAR_TO_DATE)
            .with(Measure.PERCENT_OF_TARGET, Unit.PERCENT);
    return figure(key, H1, value, Bound.EXACT, "0.01");
  }

  private static Observation in(String area, Observation o) {
    return CustomsTable.figure(
        Relatives.area(o.key(), area), o.period(), o.amount(), o.evidence().printed());
  }

  private static Observation figure(
      SeriesKey key, String period, String value, Bound bound, String step) {
    Amount amount = new Amount(new BigDecimal(value), bound, new BigDecimal(step));
    return CustomsTable.figure(key, ReferencePeriod.parse(period), amount, value);
  }

  private static SeriesKey key(String indicator, Accumulation accumulation) {
    return new SeriesKey(
        indicator,
        "CN-XJ",
        SeriesKey.WORLD,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        SeriesKey.TOTAL,
        Measure.LEVEL,
        Unit.CNY,
        Scenario.ACTUAL,
        accumulation,
        Frequency.MONTHLY);
  }
}
