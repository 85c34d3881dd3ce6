package org.lacuna.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShippedWorldTest {

  @Test
  void hasNoMistakesAndCoversTwelveYears() {
    RecordedWorld world = RecordedWorld.shipped("xinjiang");
    assertThat(world.days().first()).isEqualTo(LocalDate.parse("2014-01-01"));
    assertThat(world.days()).hasSizeLessThan(150);
  }
}
