package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lacuna.snapshot.Exchanges.NOON;
import static org.lacuna.snapshot.Exchanges.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.fetch.Exchange;
import org.lacuna.snapshot.Verification.Progress;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecoveryTest {

  private static final String ADDRESS = "http://rst.example.cn/report.html";

  @TempDir Path folder;

  /** The process dies while the second capture goes to disk: all over it, and at each border. */
  @Tag("slow")
  @Test
  void survivesAKillAnywhereInAnAppend() throws Exception {
    byte[] whole;
    long before;
    try (ArchiveFixture first = new ArchiveFixture(folder)) {
      before = endAfter(first, "first");
      endAfter(first, "second");
      whole = Files.readAllBytes(warc());
    }
    for (int cut : cuts((int) before, whole)) {
      Files.write(warc(), Arrays.copyOf(whole, cut));
      assertRecovered(before, cut, whole.length);
    }
  }

  private static TreeSet<Integer> cuts(int before, byte[] whole) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (int at = before; at < whole.length; at += 23) {
      cuts.add(at);
    }
    for (int at = before; at < whole.length; at += GzipMember.length(whole, at).orElseThrow()) {
      cuts.addAll(List.of(at, at + 1, at - 1 < before ? at : at - 1));
    }
    cuts.addAll(List.of(whole.length - 1, whole.length));
    return cuts;
  }

  private void assertRecovered(long before, int cut, int whole) throws IOException {
    try (ArchiveFixture again = new ArchiveFixture(folder, ArchiveFixture.emptyDatabase())) {
      List<Snapshot> held = again.archive.ofSource("xjrst-report");
      assertThat(held).as("cut at %d", cut).hasSizeBetween(1, 2);
      assertThat(new String(again.archive.body(held.get(0)), UTF_8)).isEqualTo("first");
      if (held.size() == 2) {
        assertThat(new String(again.archive.body(held.get(1)), UTF_8)).isEqualTo("second");
      }
      assertThat(Files.size(warc())).isBetween(before, (long) cut);
      assertThat(held.size() == 2 || cut < whole).isTrue();
      assertThat(again.archive.verify(Progress.NONE).damages()).isEmpty();
    }
  }

  @Test
  void indexesWhatWasSyncedButNotCommittedOnce() throws Exception {
    try (ArchiveFixture fixture = new ArchiveFixture(folder)) {
      Snapshot kept = fixture.archive.add("xjrst-report", page(ADDRESS, "kept"));
      Snapshot lost =
          fixture.archive.add("xjrst-report", page(ADDRESS, "late", NOON.plusSeconds(1)));
      forget(fixture, lost);
      SnapshotArchive archive = fixture.reopened();
      assertThat(archive.ofSource("xjrst-report")).containsExactly(kept, lost);
      assertThat(fixture.reopened().ofSource("xjrst-report")).containsExactly(kept, lost);
      assertThat(archive.verify(Progress.NONE).damages()).isEmpty();
    }
  }

  @Test
  void putsAsideWhatItCannotReadInsteadOfDeletingIt() throws Exception {
    try (ArchiveFixture fixture = new ArchiveFixture(folder)) {
      long end = endAfter(fixture, "first");
      Files.write(warc(), "half a record".getBytes(UTF_8), StandardOpenOption.APPEND);
      fixture.reopened();
      Path aside = warc().resolveSibling(warc().getFileName() + "." + end + ".torn");
      assertThat(aside).hasContent("half a record");
    }
  }

  @Test
  void storesNothingOfWhatTheDatabaseRefused() throws Exception {
    try (ArchiveFixture fixture = new ArchiveFixture(folder)) {
      long end = endAfter(fixture, "first");
      Exchange refused = page(ADDRESS, "refused", NOON.plusSeconds(60));
      JdbcClient jdbc = JdbcClient.create(fixture.database);
      jdbc.sql("alter table warc_record rename to away").update();
      jdbc.sql("create view warc_record as select * from away").update();
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> fixture.archive.add("xjrst-report", refused));
      assertThat(Files.size(warc())).isEqualTo(end);
      jdbc.sql("drop view warc_record").update();
      jdbc.sql("alter table away rename to warc_record").update();
      Snapshot again = fixture.archive.add("xjrst-report", refused);
      assertThat(fixture.archive.newest(URI.create(ADDRESS))).contains(again);
      assertThat(fixture.archive.verify(Progress.NONE).damages()).isEmpty();
    }
  }

  @Test
  void refusesToAppendToAFileThatSomebodyElseWroteTo() throws Exception {
    try (ArchiveFixture fixture = new ArchiveFixture(folder)) {
      endAfter(fixture, "first");
      Files.write(warc(), new byte[] {1}, StandardOpenOption.APPEND);
      assertThatExceptionOfType(ArchiveFailure.class)
          .isThrownBy(() -> fixture.archive.add("xjrst-report", page(ADDRESS, "x")))
          .withMessageContaining("another process writes to this archive");
    }
  }

  @Test
  void saysThatAFileLostItsEndAndAddsNothingToIt() throws Exception {
    try (ArchiveFixture fixture = new ArchiveFixture(folder)) {
      long end = endAfter(fixture, "first");
      Files.write(warc(), Arrays.copyOf(Files.readAllBytes(warc()), (int) end - 9));
      fixture.reopened();
      assertThatExceptionOfType(ArchiveFailure.class)
          .isThrownBy(() -> fixture.archive.add("xjrst-report", page(ADDRESS, "x")))
          .withMessageContaining("the end of the file is lost");
      assertThat(Files.size(warc())).isEqualTo(end - 9);
      assertThat(fixture.archive.verify(Progress.NONE).sound()).isFalse();
    }
  }

  private long endAfter(ArchiveFixture fixture, String body) throws IOException {
    int seconds = body.length();
    fixture.archive.add("xjrst-report", page(ADDRESS, body, NOON.plusSeconds(seconds)));
    return Files.size(warc());
  }

  private Path warc() {
    return folder.resolve("2026/03/lacuna-20260305-xjrst.warc.gz");
  }

  private static void forget(ArchiveFixture fixture, Snapshot lost) {
    JdbcClient jdbc = JdbcClient.create(fixture.database);
    jdbc.sql("delete from snapshot where start_at = ?").param(lost.offset()).update();
    jdbc.sql("delete from warc_record where start_at >= ?").param(lost.offset()).update();
  }
}
