package org.lacuna.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.Amount;
import org.lacuna.series.ObservationStatus;

/** The columns that say how much, of which months, and how exactly. */
final class ClaimValue {

  private static final PeriodColumns<Claim> PERIOD =
      new PeriodColumns<>(claim -> claim.observation().period());
  private static final ClaimPart<Amount> AMOUNT =
      new ClaimPart<>(claim -> claim.observation().amount());
  private static final ClaimPart<Set<ObservationStatus>> STATUS =
      new ClaimPart<>(claim -> claim.observation().status());

  private ClaimValue() {}

  static List<Column<Claim>> columns() {
    return List.of(
        PERIOD.whole("Reference period in SDMX form.", "SDMX 格式的参考期。"),
        PERIOD.start(),
        PERIOD.end(),
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
        AMOUNT.text(
            "bound",
            "Bound",
            "精确程度",
            "What the words around the number say about it.",
            "数字前后措辞所表示的精确程度。",
            amount -> amount.bound().code()),
        STATUS.text(
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

  private static String statuses(Set<ObservationStatus> statuses) {
    return statuses.stream().sorted().map(ObservationStatus::code).collect(Collectors.joining(";"));
  }

  private static Column<Claim> amount(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Amount, Optional<BigDecimal>> part) {
    return AMOUNT.column(
        code,
        Kind.NUMBER,
        en,
        zh,
        meaning,
        meaningZh,
        amount -> Cell.orMissing(part.apply(amount), Cell::number, Shorthand.NOT_APPLICABLE));
  }
}
