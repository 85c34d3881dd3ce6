package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What an embedded store has acknowledged is in its file, whichever write was the last. */
@Tag("slow")
class StoreFileIT {

  private static final int SESSIONS = 3;
  private static final int VINTAGES = 10;

  /** Makes the database as ready as it can be to write over what is of the past. */
  private static final String EAGER = ";RETENTION_TIME=0";

  @TempDir private Path folder;

  private byte[] image = new byte[1 << 20];
  private int length;

  @Test
  void holdsEveryAcknowledgedVintageWholeAndOnceWhereverTheWritingStops() throws Exception {
    FilePath.register(new RecordedFile());
    RecordedFile.STEPS.clear();
    for (int session = 0; session < SESSIONS; session++) {
      write(1 + session * VINTAGES);
    }
    int said = 0;
    for (RecordedFile.Step step : List.copyOf(RecordedFile.STEPS)) {
      apply(step);
      said = step instanceof RecordedFile.Said done ? done.vintages() : said;
      if (said > 0) {
        look(said);
      }
    }
    assertThat(said).isEqualTo(SESSIONS * VINTAGES);
  }

  @Test
  void givesBackTheSpaceOfThePastWhenItIsClosedInGoodOrder() throws Exception {
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl(StoreFile.address(folder.resolve("store")));
    StoreSchema.upgrade(Flyway.configure().dataSource(database));
    VintageStore store = new VintageStore(database, InstantSource.system());
    store.record(WriterToKill.vintage(1));
    Path file = folder.resolve("store.mv.db");
    fillWithThePast(new JdbcTemplate(database), file);
    List<Claim> before = store.claims(ClaimQuery.all());
    new StoreFile(database).close();
    database.close();
    assertThat(Files.size(file)).isLessThan(8 << 20);
    database = new HikariDataSource();
    database.setJdbcUrl(StoreFile.address(folder.resolve("store")));
    assertThat(new VintageStore(database, InstantSource.system()).claims(ClaimQuery.all()))
        .isEqualTo(before);
    database.close();
  }

  private static void fillWithThePast(JdbcTemplate jdbc, Path file) throws IOException {
    jdbc.execute("CREATE TABLE past (id INTEGER PRIMARY KEY, bytes VARBINARY(1000000))");
    Random random = new Random(1);
    for (int id = 0; Files.size(file) < 20 << 20; id++) {
      byte[] bytes = new byte[900_000];
      random.nextBytes(bytes);
      jdbc.update("INSERT INTO past VALUES (?, ?)", id, bytes);
      jdbc.update("DELETE FROM past");
    }
  }

  private void write(int first) {
    String address =
        StoreFile.address(folder.resolve("store")).replace("file:", RecordedFile.SCHEME + ":");
    DataSource database = WriterToKill.open(address + EAGER);
    VintageStore store = new VintageStore(database, InstantSource.system());
    for (int number = first; number < first + VINTAGES; number++) {
      store.record(WriterToKill.vintage(number));
      RecordedFile.STEPS.add(new RecordedFile.Said(number));
    }
    new JdbcTemplate(database).execute("SHUTDOWN");
  }

  private void apply(RecordedFile.Step step) {
    if (step instanceof RecordedFile.Written written) {
      int end = (int) written.position() + written.bytes().length;
      image = end > image.length ? Arrays.copyOf(image, end * 2) : image;
      System.arraycopy(written.bytes(), 0, image, (int) written.position(), written.bytes().length);
      length = Math.max(length, end);
    } else if (step instanceof RecordedFile.Cut cut) {
      Arrays.fill(image, (int) cut.size(), length, (byte) 0);
      length = (int) cut.size();
    }
  }

  private void look(int said) throws IOException {
    Files.write(folder.resolve("killed.mv.db"), Arrays.copyOf(image, length));
    SingleConnectionDataSource database =
        new SingleConnectionDataSource(StoreFile.address(folder.resolve("killed")), "sa", "", true);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    WriterToKill.checkVintages(jdbc, said);
    jdbc.execute("SHUTDOWN IMMEDIATELY");
    database.destroy();
  }
}
