package org.lacuna.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of pages archived, looked at again, verified and damaged, by the words a person types. */
class SnapshotCommandIT {

  private static final List<String> PAGES =
      List.of(
          "http://a.example.org/1.html",
          "http://a.example.org/2.html",
          "http://b.example.org/1.html");

  @TempDir Path scratch;

  private HttpServer server;
  private Path list;
  private Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", SnapshotCommandIT::answer);
    server.start();
    folder = scratch.resolve("pages");
    list = scratch.resolve("list.txt");
    Files.writeString(list, "# three pages\n\n" + String.join("\n", PAGES) + "\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String host = exchange.getRequestHeaders().getFirst("Host");
    boolean known = path.matches("/[12]\\.html");
    boolean held = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    byte[] body = ("<html><body><p>" + host + path + " 页</p></body></html>").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    if (known) {
      exchange.getResponseHeaders().set("ETag", "\"v1\"");
    }
    exchange.sendResponseHeaders(!known ? 404 : held ? 304 : 200, held ? -1 : body.length);
    if (!held) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private Spoken snapshot(String... words) {
    List<String> all = new ArrayList<>(List.of("snapshot"));
    all.addAll(List.of(words));
    all.addAll(List.of("--origin", "http://127.0.0.1:" + server.getAddress().getPort()));
    return Spoken.lacuna(all.toArray(String[]::new));
  }

  private Spoken archiveTheList() {
    return snapshot("--from", list.toString(), "--warc", folder.toString());
  }

  private Spoken verify() {
    return Spoken.lacuna("verify", "--warc", folder.toString());
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** The lines of the indexes beside the files, those of pages only. */
  private List<String> indexLines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path index : files(".cdxj")) {
      lines.addAll(Files.readAllLines(index));
    }
    return lines.stream().filter(line -> line.contains(".html")).toList();
  }

  /** How each look at a page ended, by the ledger of the folder. */
  private List<String> ledger() throws Exception {
    List<String> outcomes = new ArrayList<>();
    try (Connection store =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("lacuna"), "lacuna", "");
        ResultSet rows =
            store.createStatement().executeQuery("select outcome from fetch_attempt order by id")) {
      while (rows.next()) {
        outcomes.add(rows.getString(1));
      }
    }
    return outcomes;
  }

  @Test
  void keepsEveryPageOfAListWithIndexAndLedgerAndSendsNothingTwice() throws Exception {
    Spoken first = archiveTheList();
    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(first.out()).contains("3 fetched");
    assertThat(files(".warc.gz")).isNotEmpty();
    assertThat(indexLines()).hasSize(3).noneMatch(line -> line.contains("warc/revisit"));
    assertThat(ledger()).containsExactly("fetched", "fetched", "fetched");

    Spoken second = archiveTheList();
    assertThat(second.code()).as(second.toString()).isZero();
    assertThat(second.out()).contains("3 unchanged");
    assertThat(indexLines())
        .hasSize(6)
        .filteredOn(line -> line.contains("warc/revisit"))
        .hasSize(3);
    assertThat(ledger()).hasSize(6).endsWith("unchanged", "unchanged", "unchanged");
    assertThat(verify().code()).isZero();
  }

  @Test
  void isFoundDamagedWhenOneBitOfItsFilesIsNotWhatItWas() throws Exception {
    archiveTheList();
    Spoken sound = verify();
    assertThat(sound.code()).as(sound.toString()).isZero();
    assertThat(sound.out()).contains(": 0 damaged");

    Path warc = files(".warc.gz").get(0);
    flip(warc, Files.size(warc) / 2);

    Spoken damaged = verify();
    assertThat(damaged.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(damaged.out())
        .contains(": 1 damaged")
        .contains("! " + folder.relativize(warc))
        .contains("this record is not what was written");
  }

  private static void flip(Path file, long at) {
    assertThat(file.toFile().setWritable(true)).isTrue();
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int one = bytes.read();
      bytes.seek(at);
      bytes.write(one ^ 1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void packsTheNewestCapturesForAReader() throws Exception {
    Path wacz = scratch.resolve("pages.wacz");
    Spoken packed = snapshot(PAGES.get(0), "--warc", folder.toString(), "--wacz", wacz.toString());
    assertThat(packed.code()).as(packed.toString()).isZero();
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      assertThat(zip.getEntry("archive/data.warc.gz")).isNotNull();
    }
  }

  @Test
  void namesThePagesThatDidNotCome() {
    Spoken some =
        snapshot(PAGES.get(0), "http://a.example.org/gone.html", "--warc", folder.toString());
    assertThat(some.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(some.out()).contains("1 fetched").contains("! http://a.example.org/gone.html: ");
  }

  @Test
  void goesIntoTheArchiveOfAHomeThatIsInUse() throws Exception {
    Path home = ScratchHome.at(scratch.resolve("home"), "page.html");
    assertThat(Spoken.lacuna("status", "--home", home.toString()).code()).isZero();
    Spoken added = snapshot(PAGES.get(0), "--home", home.toString());
    assertThat(added.code()).as(added.toString()).isZero();
    assertThat(added.out()).contains("1 fetched");
    assertThat(Spoken.lacuna("verify", "--home", home.toString()).out()).contains(": 0 damaged");
  }

  @Test
  void saysThatAFolderWithoutAnIndexCannotBeVerified() {
    Spoken refused = Spoken.lacuna("verify", "--warc", scratch.toString());
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(refused.err()).contains("is no folder of pages");
  }
}
