package org.lacuna.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.Amount;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.ReferencePeriod;

/** The columns that say how much, of which months, and how exactly. */
final class ClaimValue {

  private ClaimValue() {}

  static List<Column<Claim>> columns() {
    return List.of(
        period(
            "time_period",
            Kind.TEXT,
            "Period",
            "时期",
            "Reference period in SDMX form.",
            "SDMX 格式的参考期。",
            ReferencePeriod::timePeriod),
        period(
            "period_start",
            Kind.MONTH,
            "First month",
            "起始月",
            "First month of the period.",
            "参考期的第一个月。",
            period -> period.start().toString()),
        period(
            "period_end",
            Kind.MONTH,
            "Last month",
            "截止月",
            "Last month of the period.",
            "参考期的最后一个月。",
            period -> period.end().toString()),
        amount(
            "value",
            "Value",
            "数值",
            "The number printed, in base units.",
            "以基本单位表示的数字。",
            amount -> Optional.of(amount.value())),
        amount(
            "lower",
            "Lower bound",
            "下限",
            "Smallest value the words allow; [z] when they set none.",
            "措辞所允许的最小值；未设下限时为 [z]。",
            amount -> end(amount.interval().lower())),
        amount(
            "upper",
            "Upper bound",
            "上限",
            "Greatest value the words allow; [z] when they set none.",
            "措辞所允许的最大值；未设上限时为 [z]。",
            amount -> end(amount.interval().upper())),
        text(
            "bound",
            "Bound",
            "精确程度",
            "What the words around the number say about it.",
            "数字前后措辞所表示的精确程度。",
            claim -> claim.observation().amount().bound().code()),
        text(
            "status",
            "Status",
            "状态",
            "SDMX observation statuses, joined by semicolons.",
            "SDMX 观测状态，以分号分隔。",
            ClaimValue::statuses));
  }

  /** Half of the last printed digit often ends in a nought that says nothing. */
  private static Optional<BigDecimal> end(@Nullable BigDecimal end) {
    return Optional.ofNullable(end)
        .map(number -> number.scale() > 0 ? number.stripTrailingZeros() : number);
  }

  private static String statuses(Claim claim) {
    return claim.observation().status().stream()
        .sorted()
        .map(ObservationStatus::code)
        .collect(Collectors.joining(";"));
  }

  private static Column<Claim> text(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Claim, String> text) {
    return Column.of(
        code, Kind.TEXT, en, zh, meaning, meaningZh, claim -> Cell.text(text.apply(claim)));
  }

  private static Column<Claim> period(
      String code,
      Kind kind,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<ReferencePeriod, String> part) {
    return Column.of(
        code,
        kind,
        en,
        zh,
        meaning,
        meaningZh,
        claim -> new Cell.Text(part.apply(claim.observation().period())));
  }

  private static Column<Claim> amount(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Amount, Optional<BigDecimal>> part) {
    return Column.of(
        code,
        Kind.NUMBER,
        en,
        zh,
        meaning,
        meaningZh,
        claim ->
            Cell.orMissing(
                part.apply(claim.observation().amount()), Cell::number, Shorthand.NOT_APPLICABLE));
  }
}
