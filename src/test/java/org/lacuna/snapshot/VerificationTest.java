package org.lacuna.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.snapshot.Exchanges.NOON;
import static org.lacuna.snapshot.Exchanges.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.snapshot.Verification.Damage;
import org.lacuna.snapshot.Verification.Progress;

class VerificationTest {

  @TempDir Path folder;
  private ArchiveFixture fixture;

  @BeforeEach
  void open() {
    fixture = new ArchiveFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Tag("slow")
  @Test
  void findsEveryOneOfAThousandChangedBytesAndNamesItsRecord() throws Exception {
    fill(12);
    List<Stored> records = new SnapshotIndex(fixture.database).records(warc());
    Path file = folder.resolve(warc());
    byte[] sound = Files.readAllBytes(file);
    Random random = new Random(20260305);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int at = random.nextInt(sound.length);
      byte[] changed = sound.clone();
      changed[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, changed);
      long record = holding(records, at);
      List<Damage> found = fixture.archive.verify(Progress.NONE).damages();
      if (found.size() != 1 || found.get(0).offset() != record) {
        missed.add("byte " + at + ": " + found);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void findsEveryBitOfTheHeadOfARecord() throws Exception {
    fill(1);
    Path file = folder.resolve(warc());
    byte[] sound = Files.readAllBytes(file);
    for (int bit = 0; bit < 80; bit++) {
      byte[] changed = sound.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, changed);
      assertThat(fixture.archive.verify(Progress.NONE).damages()).hasSize(1);
    }
  }

  @Test
  void callsAnUntouchedArchiveSoundAndSaysHowMuchItRead() {
    fill(5);
    List<Long> heard = new ArrayList<>();
    Verification found = fixture.archive.verify((done, total) -> heard.add(total - done));
    assertThat(found.sound()).isTrue();
    assertThat(found.records()).isEqualTo(1 + 5 * 3);
    assertThat(found.bytes()).isEqualTo(folder.resolve(warc()).toFile().length());
    assertThat(heard).hasSize(16).last().isEqualTo(0L);
  }

  @Test
  void namesAMissingFileAndBytesNobodyWrote() throws Exception {
    fill(1);
    Path file = folder.resolve(warc());
    long end = Files.size(file);
    Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    assertThat(fixture.archive.verify(Progress.NONE).damages())
        .containsExactly(new Damage(warc(), end, "3 bytes belong to no known record"));
    Files.delete(file);
    assertThat(fixture.archive.verify(Progress.NONE).damages())
        .hasSize(4)
        .extracting(Damage::what)
        .containsOnly("the file ends before the end of this record");
  }

  @Test
  void sealsADayThatIsOverAndNeverWritesToItAgain() throws Exception {
    fill(3);
    fixture.now = NOON.plus(Duration.ofDays(1));
    Snapshot next = fixture.archive.add("xjrst-report", page("http://x.example.cn/n", "n", NOON));
    assertThat(next.warc()).isEqualTo("2026/03/lacuna-20260306-xjrst.warc.gz");
    assertThat(fixture.archive.roots()).hasSize(1);
    DayRoot root = fixture.archive.roots().get(0);
    assertThat(root.records()).isEqualTo(10);
    assertThat(Files.readAllLines(folder.resolve("roots.txt"))).last().isEqualTo(root.line());

    fixture.now = NOON;
    Snapshot late = fixture.archive.add("xjrst-report", page("http://x.example.cn/l", "l", NOON));
    assertThat(late.warc()).isEqualTo(next.warc());
    assertThat(fixture.archive.verify(Progress.NONE).damages()).isEmpty();
  }

  @Test
  void givesTheSameRootsFromTheFilesAlone() {
    for (int day = 0; day < 4; day++) {
      fixture.now = NOON.plus(Duration.ofDays(day));
      fill(2 + day);
    }
    List<DayRoot> roots = fixture.archive.roots();
    assertThat(roots).hasSize(3);
    fixture.archive.close();
    try (ArchiveFixture again = new ArchiveFixture(folder, ArchiveFixture.emptyDatabase())) {
      again.now = fixture.now;
      again.archive.add("xjrst-report", page("http://x.example.cn/new", "new"));
      assertThat(again.archive.roots()).isEqualTo(roots);
      assertThat(again.archive.verify(Progress.NONE).damages()).isEmpty();
    }
  }

  @Test
  void noticesARootThatWasChangedInItsFile() throws Exception {
    fill(1);
    fixture.now = NOON.plus(Duration.ofDays(1));
    fill(2);
    Path roots = folder.resolve("roots.txt");
    String text = Files.readString(roots);
    String changed = text.replaceFirst(" 4 ", " 5 ");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(roots, changed);
    assertThat(fixture.reopened().verify(Progress.NONE).damages())
        .singleElement()
        .extracting(Damage::file)
        .isEqualTo("roots.txt");
  }

  private void fill(int pages) {
    IntStream.range(0, pages)
        .forEach(
            i ->
                fixture.archive.add(
                    "xjrst-report",
                    page("http://x.example.cn/" + i, "页 " + i + " " + fixture.now, NOON)));
  }

  private String warc() {
    return new SnapshotIndex(fixture.database).files().get(0);
  }

  private static long holding(List<Stored> records, int at) {
    return records.stream()
        .filter(r -> r.offset() <= at && at < r.end())
        .findFirst()
        .orElseThrow()
        .offset();
  }
}
