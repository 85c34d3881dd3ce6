package org.lacuna.vintage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lacuna.series.Observation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A process that records vintage after vintage and says which are done, until it is killed. */
final class WriterToKill {

  static final int FIGURES = 25;

  private WriterToKill() {}

  /**
   * Records for ever, or to the last vintage where one is named. The store is opened when the
   * number of the first vintage is told on standard input, so that a process can stand ready
   * before.
   *
   * @param args JDBC address of a store whose schema is up to date; number of the last vintage
   */
  public static void main(String[] args) throws IOException {
    new JdbcTemplate(new SingleConnectionDataSource("jdbc:h2:mem:", "sa", "", true))
        .execute("SELECT 1");
    int first = told();
    int last = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
    DataSource database = new SingleConnectionDataSource(args[0], "sa", "", true);
    VintageStore store = new VintageStore(database, InstantSource.system());
    for (int number = first; number <= last; number++) {
      store.record(vintage(number));
      System.out.println("done " + number);
    }
  }

  private static int told() throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    return Integer.parseInt(Objects.requireNonNull(in.readLine(), "nobody wants anything"));
  }

  static DataSource open(String address) {
    DataSource database = new SingleConnectionDataSource(address, "sa", "", true);
    StoreSchema.upgrade(Flyway.configure().dataSource(database));
    return database;
  }

  /**
   * Checks that at least the vintages said to be done are there, one more at most, each whole and
   * once.
   *
   * @return how many there are
   */
  static int checkVintages(JdbcTemplate jdbc, int said) {
    List<Integer> sizes =
        jdbc.queryForList(
            "SELECT COUNT(c.id) FROM extraction e LEFT JOIN claim c ON c.extraction_id = e.id"
                + " GROUP BY e.id ORDER BY e.id",
            Integer.class);
    assertThat(sizes.size()).as("vintages after %d were said", said).isBetween(said, said + 1);
    assertThat(sizes).as("claims of each vintage").containsOnly(FIGURES);
    assertThat(jdbc.queryForList("SELECT DISTINCT digest FROM extraction")).hasSameSizeAs(sizes);
    return sizes.size();
  }

  /** Pages are read in turn, and every figure is another at every look. */
  static Vintage vintage(int number) {
    var page =
        Figures.page(URI.create("https://x.cn/" + number % 50), "2022-01-01").bytes("v" + number);
    page =
        new Figures.PageThen(
            page.address(),
            page.at().plusSeconds(number),
            page.digest(),
            "2022-01-01",
            "r",
            "annual",
            "1.0");
    List<Observation> figures = new ArrayList<>();
    for (int i = 0; i < FIGURES; i++) {
      figures.add(page.says("series_" + i, "2021", "" + (number * 1000L + i)));
    }
    return page.with(figures.toArray(Observation[]::new));
  }
}
