package org.lacuna.series;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeriesKeyTest {

  @Property
  void comesInTheOrderOfItsText(@ForAll("keys") SeriesKey one, @ForAll("keys") SeriesKey other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
  }

  @Property
  void isReadFromItsText(@ForAll("keys") SeriesKey key) {
    assertThat(SeriesKey.parse(key.toString())).isEqualTo(key);
  }

  /** Few letters, so that codes often begin alike; some come before the separator, some after. */
  @Provide
  Arbitrary<SeriesKey> keys() {
    Arbitrary<String> codes =
        Arbitraries.strings().withChars("-+aZ_").ofMinLength(1).ofMaxLength(3);
    return Combinators.combine(
            codes,
            codes,
            codes,
            Arbitraries.of(Measure.values()),
            Arbitraries.of(Unit.values()),
            Arbitraries.of(Scenario.values()),
            Arbitraries.of(Accumulation.values()),
            Arbitraries.of(Frequency.values()))
        .as(
            (indicator, area, mode, measure, unit, scenario, accumulation, frequency) ->
                new SeriesKey(
                    indicator,
                    area,
                    SeriesKey.WORLD,
                    SeriesKey.TOTAL,
                    mode,
                    SeriesKey.TOTAL,
                    measure,
                    unit,
                    scenario,
                    accumulation,
                    frequency));
  }
}
