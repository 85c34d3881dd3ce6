package org.lacuna.vintage;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lacuna.series.Observation;

/**
 * Looks at two pages on nine days, in any order, now and then read anew, now and then without a day
 * or in another stage; the same for one seed.
 */
final class RandomHistory {

  private static final LocalDate START = LocalDate.of(2023, 1, 1);

  private RandomHistory() {}

  static List<Vintage> of(long seed, int looks) {
    Random random = new Random(seed);
    List<Vintage> history = new ArrayList<>();
    for (int i = 0; i < looks; i++) {
      history.add(look(random, i));
    }
    return history;
  }

  private static Vintage look(Random random, int number) {
    int day = 1 + random.nextInt(9);
    var page =
        Figures.page(
                URI.create("https://stats.example.cn/" + random.nextInt(2)),
                START.plusDays(day).toString())
            .bytes("look " + number)
            .published(published(random, day))
            .readBy("1." + number);
    page = random.nextInt(3) == 0 ? page.stage("flash") : page;
    List<Observation> observations = new ArrayList<>();
    for (int year = 2019; year <= 2022; year++) {
      if (random.nextInt(4) > 0) {
        observations.add(page.says("labour_transfers", "" + year, "" + random.nextInt(3)));
      }
    }
    return page.with(observations.toArray(Observation[]::new));
  }

  private static String published(Random random, int day) {
    int age = random.nextInt(5);
    return age == 4 ? "" : START.plusDays(day - age).toString();
  }
}
