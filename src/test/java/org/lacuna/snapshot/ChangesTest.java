package org.lacuna.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.snapshot.Exchanges.NOON;
import static org.lacuna.snapshot.Exchanges.page;
import static org.lacuna.snapshot.Exchanges.unchanged;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.fetch.Exchange;
import org.lacuna.snapshot.Snapshot.Kind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/** What is looked through for something to read, after years of looking at the same pages. */
class ChangesTest {

  private static final String SOURCE = "xjrst-report";
  private static final String OTHER = "xjrst-notice";
  private static final String ADDRESS = "https://rst.xinjiang.gov.cn/a.html";

  @TempDir Path folder;
  private ArchiveFixture fixture;
  private int hour;

  @BeforeEach
  void open() {
    fixture = new ArchiveFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void leavesOutWhatAPageSaidLast() {
    Snapshot first = add("one");
    add("one");
    fixture.archive.add(SOURCE, unchanged(ADDRESS, later()));
    Snapshot second = add("two");
    Snapshot back = add("one");
    add("one");

    assertThat(fixture.archive.changesOf(SOURCE)).containsExactly(first, second, back);
  }

  @Test
  void holdsWhatAnotherSourceHasReadForNew() {
    add("one");
    Snapshot other = fixture.archive.add(OTHER, page(ADDRESS, "one", later()));

    assertThat(fixture.archive.changesOf(OTHER)).containsExactly(other);
  }

  @Test
  void holdsAPageForNewThatWasAListOnlySoFar() {
    fixture.archive.addAll(
        List.of(
            fixture.archive.prepare(
                SOURCE, Kind.LIST, page(ADDRESS, "one", later()), Optional.empty())));
    Snapshot page = add("one");

    assertThat(fixture.archive.changesOf(SOURCE)).containsExactly(page);
  }

  @Test
  void showsAllWhereACopyOfAPublicArchiveMayLieBetween() {
    add("one");
    Snapshot repeated = add("one");
    fixture.archive.addArchiveCapture(
        SOURCE,
        URI.create(ADDRESS),
        repeated.capturedAt().minus(Duration.ofMinutes(30)),
        page("https://web.archive.org/web/a", "two", later()));

    assertThat(fixture.archive.changesOf(SOURCE))
        .hasSize(3)
        .isEqualTo(fixture.archive.ofSource(SOURCE));
  }

  @Test
  void knowsThemAfterTheIndexWasMadeAgainFromTheFiles() {
    lookForDays();
    List<Snapshot> changes = fixture.archive.changesOf(SOURCE);
    fixture.close();
    fixture = new ArchiveFixture(folder);

    assertThat(changes).hasSize(3);
    assertThat(fixture.archive.changesOf(SOURCE)).isEqualTo(changes);
  }

  @Test
  void knowsThemInAnArchiveOfAnOlderRelease() {
    lookForDays();
    List<Snapshot> changes = fixture.archive.changesOf(SOURCE);
    JdbcTemplate older = new JdbcTemplate(fixture.database);
    older.execute("drop index snapshot_by_change");
    older.execute("alter table snapshot drop column changed");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V203__changed_pages.sql"))
        .execute(fixture.database);

    assertThat(changes).hasSize(3);
    assertThat(fixture.archive.changesOf(SOURCE)).isEqualTo(changes);
  }

  /** Looks of a random history: of which source, at which address, and what came. */
  record Look(String source, String address, String body) {}

  @Property(tries = 60)
  void neverHidesAChange(@ForAll("histories") List<Look> history) throws IOException {
    Path own = Files.createTempDirectory("changes");
    try (ArchiveFixture archive = new ArchiveFixture(own)) {
      for (Look look : history) {
        archive.archive.add(look.source(), answer(look, archive));
      }
      for (String source : List.of(SOURCE, OTHER)) {
        assertThat(differing(archive.archive.changesOf(source)))
            .isEqualTo(differing(archive.archive.ofSource(source)));
      }
    } finally {
      FileSystemUtils.deleteRecursively(own);
    }
  }

  @Provide
  Arbitrary<List<Look>> histories() {
    Arbitrary<String> sources = Arbitraries.of(SOURCE, SOURCE, OTHER);
    Arbitrary<String> addresses = Arbitraries.of(ADDRESS, ADDRESS + "?page=2");
    Arbitrary<String> bodies = Arbitraries.of("one", "two", "not modified");
    return Combinators.combine(sources, addresses, bodies).as(Look::new).list().ofMaxSize(12);
  }

  private Exchange answer(Look look, ArchiveFixture archive) {
    boolean held = archive.archive.conditionsFor(URI.create(look.address())).etag().isPresent();
    return look.body().equals("not modified") && held
        ? unchanged(look.address(), later())
        : page(look.address(), look.body(), later());
  }

  private static List<Snapshot> differing(List<Snapshot> captures) {
    Map<URI, String> last = new HashMap<>();
    List<Snapshot> differing = new ArrayList<>();
    for (Snapshot capture : captures) {
      if (!capture.digest().equals(last.put(capture.address(), capture.digest()))) {
        differing.add(capture);
      }
    }
    return differing;
  }

  private void lookForDays() {
    for (String body : List.of("one", "one", "two", "one", "one")) {
      add(body);
      fixture.archive.add(SOURCE, unchanged(ADDRESS, later()));
      fixture.now = fixture.now.plus(Duration.ofDays(1));
    }
  }

  private Snapshot add(String body) {
    return fixture.archive.add(SOURCE, page(ADDRESS, body, later()));
  }

  private Instant later() {
    return NOON.plus(Duration.ofHours(++hour));
  }
}
