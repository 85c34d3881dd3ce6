package org.lacuna.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.snapshot.Exchanges.NOON;
import static org.lacuna.snapshot.Exchanges.page;
import static org.lacuna.snapshot.Exchanges.unchanged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.digest.Sha256;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WaczExportTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private ArchiveFixture fixture;
  private Path wacz;

  @BeforeEach
  void exportTwoPagesAndARevisit() {
    fixture = new ArchiveFixture(folder.resolve("archive"));
    fixture.archive.add("xjrst-report", page("http://b.example.cn/2", "二"));
    fixture.archive.add("other-list", page("http://c.example.cn/", "not asked for"));
    fixture.archive.add("xjrst-report", page("http://a.example.cn/1", "一", NOON.plusSeconds(9)));
    fixture.archive.add("xjrst-report", unchanged("http://a.example.cn/1", NOON.plusSeconds(10)));
    wacz = folder.resolve("report.wacz");
    fixture.archive.exportWacz("Report", fixture.archive.ofSource("xjrst-report"), wacz);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void namesEveryFileWithItsDigest() throws Exception {
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      JsonNode description = JSON.readTree(read(zip, "datapackage.json"));
      assertThat(description.get("profile").asString()).isEqualTo("data-package");
      assertThat(description.get("wacz_version").asString()).isEqualTo("1.1.1");
      for (JsonNode resource : description.get("resources")) {
        byte[] content = read(zip, resource.get("path").asString());
        assertThat(resource.get("hash").asString()).isEqualTo(Sha256.compact(content));
        assertThat(resource.get("bytes").asInt()).isEqualTo(content.length);
      }
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrder(
              "archive/data.warc.gz",
              "indexes/index.cdx.gz",
              "indexes/index.idx",
              "pages/pages.jsonl",
              "datapackage.json",
              "datapackage-digest.json");
      JsonNode digest = JSON.readTree(read(zip, "datapackage-digest.json"));
      assertThat(digest.get("hash").asString())
          .isEqualTo(Sha256.compact(read(zip, "datapackage.json")));
    }
  }

  @Test
  void pointsFromEveryIndexLineToItsRecord() throws Exception {
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      byte[] data = read(zip, "archive/data.warc.gz");
      List<String> lines = lines(zip);
      assertThat(lines).hasSize(3).isSorted();
      for (String line : lines) {
        JsonNode fields = JSON.readTree(line.substring(line.indexOf('{')));
        int offset = Integer.parseInt(fields.get("offset").asString());
        int length = Integer.parseInt(fields.get("length").asString());
        WarcRecord record = first(Arrays.copyOfRange(data, offset, offset + length));
        assertThat(((WarcTargetRecord) record).target()).isEqualTo(fields.get("url").asString());
        assertThat(line).contains(Cdxj.TIMESTAMP.format(record.date()));
        assertThat(record.type())
            .isEqualTo(
                fields.get("mime").asString().equals("warc/revisit") ? "revisit" : "response");
      }
    }
  }

  @Test
  void jumpsFromTheSecondIndexIntoTheFirst() throws Exception {
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      List<String> over = new String(read(zip, "indexes/index.idx"), UTF_8).lines().toList();
      assertThat(over.get(0)).startsWith("!meta 0 {\"format\": \"cdxj-gzip-1.0\"");
      JsonNode block = JSON.readTree(over.get(1).substring(over.get(1).indexOf('{')));
      byte[] index = read(zip, "indexes/index.cdx.gz");
      assertThat(block.get("length").asInt()).isEqualTo(index.length);
      assertThat(block.get("digest").asString()).isEqualTo(Sha256.compact(index));
      assertThat(lines(zip).get(0)).startsWith(over.get(1).substring(0, over.get(1).indexOf(" {")));
    }
  }

  @Test
  void canBeReadByOffsetWithoutUnpacking() throws Exception {
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      assertThat(zip.getEntry("archive/data.warc.gz").getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(zip.getEntry("indexes/index.cdx.gz").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void listsThePagesThatWereAskedFor() throws Exception {
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      List<String> pages = new String(read(zip, "pages/pages.jsonl"), UTF_8).lines().toList();
      assertThat(pages).hasSize(4);
      assertThat(JSON.readTree(pages.get(0)).get("format").asString()).isEqualTo("json-pages-1.0");
      assertThat(JSON.readTree(pages.get(1)).get("url").asString())
          .isEqualTo("http://b.example.cn/2");
      assertThat(JSON.readTree(pages.get(1)).get("ts").asString()).isEqualTo(NOON.toString());
    }
  }

  @Test
  void givesTheSameBytesForTheSameCaptures() throws Exception {
    List<Snapshot> snapshots = new ArrayList<>(fixture.archive.ofSource("xjrst-report"));
    Collections.reverse(snapshots);
    fixture.now = NOON.plusSeconds(86_400 * 30L);
    Path again = folder.resolve("again.wacz");
    fixture.archive.exportWacz("Report", snapshots, again);
    assertThat(Files.mismatch(wacz, again)).isEqualTo(-1);
  }

  @Test
  void givesTheSameBytesInEveryTimeZone() throws Exception {
    TimeZone here = TimeZone.getDefault();
    Path there = folder.resolve("there.wacz");
    try {
      for (String zone : List.of("Asia/Shanghai", "America/New_York")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        fixture.archive.exportWacz("Report", fixture.archive.ofSource("xjrst-report"), there);
        assertThat(Files.mismatch(wacz, there)).as(zone).isEqualTo(-1);
      }
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void packsTheRecordThatARevisitRefersTo() throws Exception {
    List<Snapshot> all = fixture.archive.ofSource("xjrst-report");
    fixture.archive.exportWacz("One", List.of(all.get(2)), wacz);
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      assertThat(lines(zip))
          .hasSize(2)
          .anyMatch(line -> line.contains("warc/revisit"))
          .anyMatch(line -> line.contains("text/html"));
    }
  }

  private static List<String> lines(ZipFile zip) throws IOException {
    byte[] compressed = read(zip, "indexes/index.cdx.gz");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static byte[] read(ZipFile zip, String path) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(path))) {
      return in.readAllBytes();
    }
  }

  private static WarcRecord first(byte[] member) throws IOException {
    return new WarcReader(new ByteArrayInputStream(member)).next().orElseThrow();
  }
}
