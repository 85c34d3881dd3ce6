package org.lacuna.publish.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight scale from numbers to places.
 *
 * @param from number at {@code start}
 * @param to number at {@code end}, not equal to {@code from}
 * @param start first place
 * @param end last place
 */
record Scale(double from, double to, double start, double end) {

  private static final int TICKS = 5;
  private static final double NEAR_ZERO = 0.5;

  /** A scale that holds all numbers between round ends, and zero where that wastes little room. */
  static Scale around(double least, double greatest, double start, double end) {
    boolean zeroIsNear = least > 0 && (least < greatest * NEAR_ZERO || least == greatest);
    double low = zeroIsNear ? 0 : least;
    double high = greatest < 0 && greatest > least * NEAR_ZERO ? 0 : greatest;
    double step = step(high - low);
    double from = Math.floor(low / step) * step;
    double to = Math.ceil(high / step) * step;
    return new Scale(from, to > from ? to : from + step, start, end);
  }

  /** Where a number lies, held within the ends. */
  double at(double number) {
    double part = (Math.min(Math.max(number, from), to) - from) / (to - from);
    return Math.round((start + part * (end - start)) * 10) / 10.0;
  }

  /** Round numbers from end to end. */
  List<BigDecimal> ticks() {
    double step = step(to - from);
    int decimals = Math.max(0, -(int) Math.floor(Math.log10(step)));
    List<BigDecimal> ticks = new ArrayList<>();
    for (int i = 0; from + i * step <= to + step / 2; i++) {
      ticks.add(BigDecimal.valueOf(from + i * step).setScale(decimals, RoundingMode.HALF_UP));
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, so that about five steps fill the span. */
  private static double step(double span) {
    double rough = (span > 0 ? span : 1) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    if (lead > 5) {
      return 10 * power;
    }
    return (lead > 2 ? 5 : lead > 1 ? 2 : 1) * power;
  }
}
