package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lacuna.snapshot.Exchanges.NOON;
import static org.lacuna.snapshot.Exchanges.page;
import static org.lacuna.snapshot.Exchanges.unchanged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.fetch.Conditions;
import org.lacuna.snapshot.Snapshot.Kind;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

class SnapshotArchiveTest {

  private static final String ADDRESS = "http://rst.example.cn/2026/report.html";

  @TempDir Path folder;
  private ArchiveFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ArchiveFixture(folder, emptyDatabase());
  }

  /** The same must hold on every database. */
  DataSource emptyDatabase() {
    return ArchiveFixture.emptyDatabase();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void givesBackTheBytesThatCame() {
    Snapshot snapshot = fixture.archive.add("xjrst-report", page(ADDRESS, "转移就业300万人次"));
    assertThat(new String(fixture.archive.body(snapshot), UTF_8)).isEqualTo("转移就业300万人次");
    assertThat(snapshot.warc()).isEqualTo("2026/03/lacuna-20260305-xjrst.warc.gz");
    assertThat(snapshot.kind()).isEqualTo(Kind.RESPONSE);
    assertThat(fixture.archive.find(snapshot.digest())).contains(snapshot);
  }

  @Test
  void storesABodyWeAlreadyHoldOnlyOnce() {
    Snapshot first = fixture.archive.add("xjrst-report", page(ADDRESS, "same"));
    Snapshot second =
        fixture.archive.add("xjrst-report", page(ADDRESS, "same", NOON.plusSeconds(60)));
    assertThat(second.kind()).isEqualTo(Kind.REVISIT);
    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(new String(fixture.archive.body(second), UTF_8)).isEqualTo("same");
    assertThat(fixture.archive.find(first.digest())).contains(first);
  }

  @Test
  void takesAnUnchangedPageForTheCopyWeHold() {
    Snapshot first = fixture.archive.add("xjrst-report", page(ADDRESS, "text"));
    Snapshot later = fixture.archive.add("xjrst-report", unchanged(ADDRESS, NOON.plusSeconds(60)));
    assertThat(later.kind()).isEqualTo(Kind.REVISIT);
    assertThat(later.digest()).isEqualTo(first.digest());
    assertThat(later.contentType()).isEqualTo(first.contentType());
    assertThat(fixture.archive.conditionsFor(URI.create(ADDRESS)))
        .isEqualTo(new Conditions(first.etag(), first.lastModified()));
    assertThat(fixture.archive.newest(URI.create(ADDRESS))).contains(later);
  }

  @Test
  void refersToTheRecordWithTheBodyHoweverOftenThePageWasUnchanged() throws IOException {
    Snapshot first = fixture.archive.add("xjrst-report", page(ADDRESS, "text"));
    Snapshot last = first;
    for (int day = 1; day <= 3; day++) {
      fixture.reopened();
      fixture.archive.conditionsFor(List.of(URI.create(ADDRESS)));
      last = fixture.archive.add("xjrst-report", unchanged(ADDRESS, NOON.plusSeconds(day)));
    }
    assertThat(new String(fixture.archive.body(last), UTF_8)).isEqualTo("text");
    assertThat(((WarcRevisit) record(last)).refersTo()).contains(record(first).id());
  }

  private WarcRecord record(Snapshot snapshot) throws IOException {
    byte[] file = Files.readAllBytes(fixture.folder.resolve(snapshot.warc()));
    int from = Math.toIntExact(snapshot.offset());
    int length = Math.toIntExact(snapshot.length());
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file, from, length))) {
      return reader.next().orElseThrow();
    }
  }

  @Test
  void storesABodyOnceAlsoWhenThousandsCameSince() {
    Snapshot first = fixture.archive.add("xjrst-report", page(ADDRESS, "same"));
    List<Draft> others =
        IntStream.range(0, 2_500)
            .mapToObj(n -> page(ADDRESS + n, "other " + n, NOON.plusSeconds(n)))
            .map(n -> fixture.archive.prepare("xjrst-report", Kind.RESPONSE, n, Optional.empty()))
            .toList();
    fixture.archive.addAll(others);

    Snapshot again =
        fixture.archive.add("xjrst-report", page(ADDRESS, "same", NOON.plusSeconds(9_000)));

    assertThat(again.kind()).isEqualTo(Kind.REVISIT);
    assertThat(fixture.archive.find(first.digest())).contains(first);
  }

  @Test
  void asksForAWholeBodyWhereItHoldsNone() {
    assertThat(fixture.archive.conditionsFor(URI.create(ADDRESS))).isEqualTo(Conditions.NONE);
    assertThat(fixture.archive.newest(URI.create(ADDRESS))).isEmpty();
  }

  @Test
  void neverTakesEvidenceForThePage() {
    Snapshot page = fixture.archive.add("xjrst-report", page(ADDRESS, "text"));
    Snapshot wall =
        fixture.archive.addEvidence(
            "xjrst-report",
            Exchanges.answer(ADDRESS, 412, "ETag: \"w\"\r\n", "challenge", NOON.plusSeconds(9)));
    assertThat(fixture.archive.newest(URI.create(ADDRESS))).contains(page);
    assertThat(fixture.archive.ofSource("xjrst-report")).containsExactly(page);
    assertThat(fixture.archive.evidenceOf("xjrst-report")).containsExactly(wall);
    assertThat(fixture.archive.conditionsFor(URI.create(ADDRESS)).etag()).isEqualTo(page.etag());
    assertThat(new String(fixture.archive.body(wall), UTF_8)).isEqualTo("challenge");
  }

  @Test
  void keepsAnArchiveCaptureUnderItsOwnTimeAndAddress() {
    fixture.archive.add("xjrst-report", page(ADDRESS, "today"));
    Snapshot old =
        fixture.archive.addArchiveCapture(
            "xjrst-report",
            URI.create(ADDRESS),
            NOON.minus(Duration.ofDays(400)),
            page("https://web.archive.org/web/20250129id_/" + ADDRESS, "then"));
    assertThat(old.kind()).isEqualTo(Kind.ARCHIVE_CAPTURE);
    assertThat(old.address()).isEqualTo(URI.create(ADDRESS));
    assertThat(fixture.archive.ofSource("xjrst-report")).first().isEqualTo(old);
    assertThat(fixture.archive.newest(URI.create(ADDRESS)).map(Snapshot::kind))
        .isEqualTo(Optional.of(Kind.RESPONSE));
  }

  @Test
  void listsTheCapturesOfASourceByCaptureTime() {
    List<Snapshot> added =
        IntStream.range(0, 5)
            .mapToObj(i -> page(ADDRESS, "text " + i, NOON.plusSeconds(i)))
            .map(exchange -> fixture.archive.add("xjrst-report", exchange))
            .toList();
    fixture.archive.add("other", page(ADDRESS, "not its page"));
    assertThat(fixture.archive.ofSource("xjrst-report")).isEqualTo(added);
  }

  @Test
  void refusesASecondWriterButNotAReader() {
    fixture.archive.add("xjrst-report", page(ADDRESS, "text"));
    assertThatExceptionOfType(ArchiveFailure.class)
        .isThrownBy(() -> SnapshotArchive.open(folder, fixture.database, fixture.clock()))
        .withMessageContaining("another process writes to the archive");
    try (SnapshotArchive reader = SnapshotArchive.reading(folder, fixture.database)) {
      assertThat(reader.ofSource("xjrst-report")).hasSize(1);
      assertThatExceptionOfType(ArchiveFailure.class)
          .isThrownBy(() -> reader.add("xjrst-report", page(ADDRESS, "x")))
          .withMessageContaining("open for reading");
    }
  }

  @Test
  void saysWhichRecordNoLongerHoldsItsBody() throws Exception {
    Snapshot snapshot = fixture.archive.add("xjrst-report", page(ADDRESS, "text"));
    Path warc = folder.resolve(snapshot.warc());
    byte[] bytes = Files.readAllBytes(warc);
    bytes[(int) snapshot.offset() + 40] ^= 1;
    Files.write(warc, bytes);
    assertThatExceptionOfType(ArchiveFailure.class)
        .isThrownBy(() -> fixture.archive.body(snapshot))
        .withMessageContaining(snapshot.warc() + " at byte " + snapshot.offset());
  }

  @Test
  void cutsATornEndAndKeepsWhatWasAcknowledged() throws Exception {
    Snapshot first = fixture.archive.add("xjrst-report", page(ADDRESS, "first"));
    Path warc = folder.resolve(first.warc());
    long whole = Files.size(warc);
    Files.write(warc, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0}, StandardOpenOption.APPEND);
    SnapshotArchive archive = fixture.reopened();
    assertThat(Files.size(warc)).isEqualTo(whole);
    Snapshot second = archive.add("xjrst-report", page(ADDRESS, "second", NOON.plusSeconds(5)));
    assertThat(archive.ofSource("xjrst-report")).containsExactly(first, second);
    assertThat(new String(archive.body(second), UTF_8)).isEqualTo("second");
  }

  @Test
  void makesTheWholeIndexAgainFromTheFilesAlone() {
    fixture.archive.add("xjrst-report", page(ADDRESS, "one"));
    fixture.archive.add("xjrst-report", unchanged(ADDRESS, NOON.plusSeconds(1)));
    fixture.archive.add("xjrst-report", page(ADDRESS, "two", NOON.plusSeconds(2)));
    fixture.archive.add("xjrst-list", page("http://rst.example.cn/列表", "two", NOON.plusSeconds(3)));
    fixture.archive.addEvidence(
        "xjrst-list", Exchanges.answer(ADDRESS, 403, "", "wall", NOON.plusSeconds(4)));
    List<Snapshot> before = fixture.archive.ofSource("xjrst-report");
    fixture.archive.close();
    try (ArchiveFixture again = new ArchiveFixture(folder, ArchiveFixture.emptyDatabase())) {
      assertThat(again.archive.ofSource("xjrst-report")).isEqualTo(before);
      assertThat(again.archive.ofSource("xjrst-list"))
          .isEqualTo(SnapshotArchive.reading(folder, fixture.database).ofSource("xjrst-list"));
      assertThat(again.archive.evidenceOf("xjrst-list")).hasSize(1);
    }
  }

  @Test
  void takesPagesFromManyThreadsAndStoresEachBodyOnce() {
    Set<Snapshot> added = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i ->
                added.add(
                    fixture.archive.add(
                        "xjrst-report", page(ADDRESS + i, "body " + i % 20, NOON.plusMillis(i)))));
    assertThat(added).hasSize(200);
    assertThat(added.stream().filter(s -> s.kind() == Kind.RESPONSE)).hasSize(20);
    assertThat(added.stream().map(s -> new String(fixture.archive.body(s), UTF_8)))
        .containsAll(IntStream.range(0, 20).mapToObj(i -> "body " + i).collect(Collectors.toSet()));
  }
}
