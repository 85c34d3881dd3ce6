package org.lacuna.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.snapshot.Exchanges.NOON;
import static org.lacuna.snapshot.Exchanges.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index beside a file that grows from run to run. */
class CdxjFileTest {

  private static final String LATE = "http://rst.example.cn/z.html";
  private static final String EARLY = "http://rst.example.cn/a.html";

  @TempDir Path folder;
  private ArchiveFixture fixture;
  private Path index;

  @BeforeEach
  void open() {
    fixture = new ArchiveFixture(folder);
    index = folder.resolve("2026/03/lacuna-20260305-xjrst.warc.gz.cdxj");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void isTheSameInPartsAsWrittenAtOnce() throws IOException {
    lookAt(LATE, 0);
    fixture.reopened();
    lookAt(EARLY, 60);
    lookAt(LATE, 61);
    fixture.reopened();
    List<String> inParts = Files.readAllLines(index);
    assertThat(inParts).hasSize(3).isSorted().isEqualTo(writtenAtOnce());
  }

  @Test
  void namesWhatARunAddedThatWasKilledBeforeItWroteTheIndex() throws IOException {
    looksOfWhichTheSecondWasKilledBeforeItWroteTheIndex();
    lookAt(LATE, 120);
    fixture.reopened();
    assertThat(Files.readAllLines(index)).hasSize(3).isEqualTo(writtenAtOnce());
  }

  @Test
  void isWholeOnceItsDayIsOverWhateverARunThatWasKilledLeftOut() throws IOException {
    looksOfWhichTheSecondWasKilledBeforeItWroteTheIndex();
    fixture.now = NOON.plusSeconds(86_400);
    lookAt(LATE, 86_400);
    assertThat(Files.readAllLines(index)).hasSize(2).isEqualTo(writtenAtOnce());
  }

  @Test
  void isNamedByVerificationWhereItSaysWhatTheRecordsAreNot() throws IOException {
    lookAt(LATE, 0);
    lookAt(EARLY, 60);
    lookAt(LATE, 61);
    List<String> sound = lines();
    assertThat(damaged()).as("sound").isFalse();
    Files.write(index, sound.subList(0, 2));
    assertThat(damaged()).as("not yet whole, as a killed run leaves it").isFalse();
    for (List<String> changed :
        List.of(
            List.of(sound.get(0).replace("a.html", "b.html"), sound.get(1), sound.get(2)),
            List.of(sound.get(0), sound.get(1).replace("\"200\"", "\"404\""), sound.get(2)),
            sound.subList(1, 3),
            List.of(sound.get(1), sound.get(0), sound.get(2)),
            List.of("cut", "off"))) {
      Files.write(index, changed);
      assertThat(damaged()).as("%s", changed).isTrue();
    }
  }

  private void looksOfWhichTheSecondWasKilledBeforeItWroteTheIndex() throws IOException {
    lookAt(LATE, 0);
    fixture.reopened();
    byte[] before = Files.readAllBytes(index);
    lookAt(EARLY, 60);
    fixture.reopened();
    Files.write(index, before);
  }

  private List<String> lines() throws IOException {
    fixture.reopened();
    return Files.readAllLines(index);
  }

  private boolean damaged() {
    List<Verification.Damage> found = fixture.archive.verify(Verification.Progress.NONE).damages();
    assertThat(found).allMatch(one -> one.file().endsWith(".cdxj"));
    return !found.isEmpty();
  }

  @Test
  void isWrittenAnewWhereItIsDamagedOrGone() throws IOException {
    lookAt(LATE, 0);
    fixture.reopened();
    int second = 60;
    for (byte[] damage : List.of(new byte[] {'c', 'u'}, new byte[] {-1, -2}, new byte[0])) {
      Files.write(index, damage);
      lookAt(LATE, second++);
      fixture.reopened();
      assertThat(Files.readAllLines(index)).isEqualTo(writtenAtOnce());
    }
    Files.delete(index);
    lookAt(LATE, second);
    fixture.reopened();
    assertThat(Files.readAllLines(index)).hasSize(5).isEqualTo(writtenAtOnce());
  }

  private void lookAt(String address, int second) {
    fixture.archive.add("xjrst-report", page(address, "same", NOON.plusSeconds(second)));
  }

  private List<String> writtenAtOnce() throws IOException {
    String warc = "2026/03/lacuna-20260305-xjrst.warc.gz";
    Path elsewhere = folder.resolve("anew");
    Files.createDirectories(elsewhere.resolve("2026/03"));
    new CdxjFile(elsewhere, warc, new SnapshotIndex(fixture.database)).rewrite();
    return Files.readAllLines(elsewhere.resolve(warc + ".cdxj"));
  }
}
