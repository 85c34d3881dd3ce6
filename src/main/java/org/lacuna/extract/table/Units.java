package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lacuna.series.Unit;

/** Units as they stand in headers, folded: {@code 万人民币}, {@code cny100million}, {@code %}. */
@SuppressWarnings("StringSplitter") // an empty word at the end is no word
final class Units {

  private static final Map<String, Integer> MAGNITUDES = new LinkedHashMap<>();
  private static final Map<String, Unit> BASES = new LinkedHashMap<>();

  static {
    MAGNITUDES.put("万亿", 12);
    MAGNITUDES.put("百亿", 10);
    MAGNITUDES.put("十亿", 9);
    MAGNITUDES.put("亿", 8);
    MAGNITUDES.put("億", 8);
    MAGNITUDES.put("千万", 7);
    MAGNITUDES.put("百万", 6);
    MAGNITUDES.put("十万", 5);
    MAGNITUDES.put("万", 4);
    MAGNITUDES.put("萬", 4);
    MAGNITUDES.put("千", 3);
    MAGNITUDES.put("100million", 8);
    MAGNITUDES.put("billion", 9);
    MAGNITUDES.put("bn", 9);
    MAGNITUDES.put("million", 6);
    MAGNITUDES.put("mn", 6);
    MAGNITUDES.put("10,000", 4);
    MAGNITUDES.put("10000", 4);
    MAGNITUDES.put("1,000", 3);
    MAGNITUDES.put("1000", 3);
    MAGNITUDES.put("thousand", 3);
    for (String word : List.of("元人民币", "人民币元", "人民币", "元", "yuan", "cny", "rmb")) {
      BASES.put(word, Unit.CNY);
    }
    for (String word : List.of("美元", "us$", "usd", "us-dollars", "usdollars")) {
      BASES.put(word, Unit.USD);
    }
    for (String word : List.of("人次", "人(次)", "person-times")) {
      BASES.put(word, Unit.PERSON_TIMES);
    }
    for (String word : List.of("人", "名", "persons", "people")) {
      BASES.put(word, Unit.PERSONS);
    }
    BASES.put("户", Unit.HOUSEHOLDS);
    BASES.put("个百分点", Unit.PERCENTAGE_POINTS);
    BASES.put("百分点", Unit.PERCENTAGE_POINTS);
    BASES.put("percentagepoints", Unit.PERCENTAGE_POINTS);
    BASES.put("%", Unit.PERCENT);
    BASES.put("percent", Unit.PERCENT);
  }

  private Units() {}

  /** The unit that is exactly this, if it is one of ours. */
  static Optional<Word.Scale> exact(String folded, String words, boolean declared) {
    for (Map.Entry<String, Integer> magnitude : magnitudes()) {
      String rest = without(folded, magnitude.getKey());
      Unit unit = BASES.get(rest);
      if (unit != null && (rest.length() < folded.length() || magnitude.getValue() == 0)) {
        if (magnitude.getValue() == 0 && isCurrencyOnly(rest) && !declared) {
          return Optional.of(new Word.Scale(Optional.empty(), BigDecimal.ONE, words, false));
        }
        return Optional.of(scale(unit, magnitude.getValue(), words, declared));
      }
    }
    return Optional.empty();
  }

  /** 出口总额(人民币): the currency is said, how many of it make one is not. */
  private static boolean isCurrencyOnly(String word) {
    return !word.equals("元") && !word.equals("yuan") && isMoney(BASES.get(word));
  }

  private static boolean isMoney(@Nullable Unit unit) {
    return unit == Unit.CNY || unit == Unit.USD;
  }

  /** Chinese puts the magnitude first, English either first or last: CNY 100 Million. */
  private static String without(String folded, String magnitude) {
    if (folded.startsWith(magnitude)) {
      return folded.substring(magnitude.length());
    }
    return folded.endsWith(magnitude)
        ? folded.substring(0, folded.length() - magnitude.length())
        : folded;
  }

  private static List<Map.Entry<String, Integer>> magnitudes() {
    List<Map.Entry<String, Integer>> all = new ArrayList<>(MAGNITUDES.entrySet());
    all.add(Map.entry("", 0));
    return all;
  }

  private static Word.Scale scale(Unit unit, int power, String words, boolean declared) {
    BigDecimal multiplier = BigDecimal.ONE.scaleByPowerOfTen(power);
    return new Word.Scale(
        Optional.of(unit), new BigDecimal(multiplier.toPlainString()), words, declared);
  }

  /** Units of a declaration or a unit cell: several where it lists them, unknown ones as such. */
  static List<Word> listed(String folded, boolean declared) {
    List<Word> units = new ArrayList<>();
    for (String part : folded.split("[、，,;/或和及()]")) {
      if (!part.isEmpty()) {
        units.add(
            exact(part, part, declared)
                .orElseGet(() -> new Word.Scale(Optional.empty(), BigDecimal.ONE, part, declared)));
      }
    }
    return units;
  }
}
