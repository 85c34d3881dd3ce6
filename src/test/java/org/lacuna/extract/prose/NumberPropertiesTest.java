package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.lacuna.extract.Reading;
import org.lacuna.series.Bound;
import org.lacuna.series.Unit;

class NumberPropertiesTest {

  record Magnitude(String word, int power) {}

  record Bounded(String before, String inside, String after, Bound bound) {}

  private static final String NUMERALS = "零一二三四五六七八九";

  @Property(tries = 300)
  void readsEveryMagnitudeAndUnit(
      @ForAll @BigRange(min = "0.01", max = "9999") @Scale(2) BigDecimal number,
      @ForAll("magnitudes") Magnitude magnitude,
      @ForAll("bounds") Bounded bounded) {
    String printed =
        bounded.before
            + number.toPlainString()
            + bounded.inside
            + magnitude.word
            + "人次"
            + bounded.after;
    Reading reading = only("2019年,新疆职业技能培训" + printed + "。");
    assertThat(value(reading)).isEqualByComparingTo(number.scaleByPowerOfTen(magnitude.power));
    assertThat(reading.quantity().unit()).isEqualTo(Unit.PERSON_TIMES);
    assertThat(reading.quantity().bound()).isEqualTo(bounded.bound);
  }

  @Property(tries = 200)
  void readsThousandsMarksAsWritten(@ForAll @IntRange(min = 1000, max = 99_999_999) int number) {
    Reading reading = only("2019年,新疆城镇新增就业%,d人。".formatted(number));
    assertThat(value(reading)).isEqualByComparingTo(BigDecimal.valueOf(number));
  }

  @Property(tries = 200)
  void readsChineseNumeralsAsTheirDigits(@ForAll @IntRange(min = 10, max = 9999) int tenThousands) {
    Reading reading = only("2019年,新疆城镇新增就业" + numerals(tenThousands) + "万人。");
    assertThat(value(reading)).isEqualByComparingTo(BigDecimal.valueOf(tenThousands * 10_000L));
  }

  @Property(tries = 200)
  void readsEnglishMagnitudes(
      @ForAll @BigRange(min = "0.1", max = "999") @Scale(1) BigDecimal number,
      @ForAll("english") Magnitude magnitude) {
    Reading reading =
        only(
            "Xinjiang's exports reached %s %s yuan in 2019."
                .formatted(number.toPlainString(), magnitude.word));
    assertThat(value(reading)).isEqualByComparingTo(number.scaleByPowerOfTen(magnitude.power));
  }

  @Property(tries = 100)
  void takesFoldsForHundredsOfPercent(
      @ForAll @BigRange(min = "0.1", max = "99") @Scale(1) BigDecimal folds) {
    List<Reading> readings = Reads.of("2019年,新疆出口5亿元,增长" + folds.toPlainString() + "倍。").readings();
    assertThat(value(readings.get(1))).isEqualByComparingTo(folds.movePointRight(2));
  }

  @Property(tries = 300)
  void neverThrowsWhateverTheText(@ForAll("scraps") List<String> scraps) {
    assertThat(Reads.of(String.join("", scraps))).isNotNull();
  }

  @Provide
  Arbitrary<Magnitude> magnitudes() {
    return Arbitraries.of(
        new Magnitude("", 0), new Magnitude("万", 4), new Magnitude("百万", 6), new Magnitude("亿", 8));
  }

  @Provide
  Arbitrary<Magnitude> english() {
    return Arbitraries.of(
        new Magnitude("thousand", 3),
        new Magnitude("million", 6),
        new Magnitude("mln", 6),
        new Magnitude("billion", 9),
        new Magnitude("trillion", 12));
  }

  @Provide
  Arbitrary<Bounded> bounds() {
    return Arbitraries.of(
        new Bounded("", "", "", Bound.EXACT),
        new Bounded("近", "", "", Bound.NEARLY),
        new Bounded("将近", "", "", Bound.NEARLY),
        new Bounded("约", "", "", Bound.ABOUT),
        new Bounded("", "", "左右", Bound.ABOUT),
        new Bounded("逾", "", "", Bound.OVER),
        new Bounded("超过", "", "", Bound.OVER),
        new Bounded("突破", "", "", Bound.OVER),
        new Bounded("", "多", "", Bound.OVER),
        new Bounded("", "余", "", Bound.OVER),
        new Bounded("", "", "以上", Bound.OVER),
        new Bounded("不低于", "", "", Bound.AT_LEAST),
        new Bounded("不足", "", "", Bound.UNDER),
        new Bounded("", "", "以内", Bound.AT_MOST));
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    Arbitrary<String> words =
        Arbitraries.of(
            "新疆",
            "2019年",
            "1-",
            "13月",
            "前",
            "九",
            "出口",
            "进出口",
            "分别",
            "、",
            "和",
            ",",
            "。",
            ";",
            "(",
            ")",
            "46",
            "万",
            "亿",
            "零",
            "人",
            "人次",
            "元",
            "%",
            "倍",
            "成",
            "增长",
            "下降",
            "占",
            "完成",
            "目标",
            "其中",
            "百分之",
            "点",
            ".",
            " ",
            "third",
            "percent",
            "to",
            "from",
            "respectively",
            "Kazakhstan",
            "and",
            "exports",
            "$",
            "us$",
            "[1]",
            "\u3000",
            "\ud83d",
            "至",
            "去年",
            "'s");
    return Combinators.combine(words, words).as(String::concat).list().ofMaxSize(40);
  }

  private static Reading only(String text) {
    List<Reading> readings = Reads.of(text).readings();
    assertThat(readings).as(text).hasSize(1);
    return readings.get(0);
  }

  private static BigDecimal value(Reading reading) {
    return reading.quantity().number().multiply(reading.quantity().multiplier());
  }

  private static String numerals(int number) {
    StringBuilder written = new StringBuilder();
    String units = "千百十";
    boolean gap = false;
    int rest = number;
    for (int i = 0; i < 4; i++) {
      int power = (int) Math.pow(10, 3 - i);
      int digit = rest / power;
      rest %= power;
      if (digit == 0) {
        gap = gap || written.length() > 0;
        continue;
      }
      written.append(gap ? "零" : "").append(NUMERALS.charAt(digit));
      gap = false;
      if (i < 3) {
        written.append(units.charAt(i));
      }
    }
    return written.toString();
  }
}
