package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with a home that holds something, typed as they type it. */
@Tag("slow")
class PublishedHomeIT {

  private static final int SECONDS = 90;

  @TempDir static Path folder;

  private static Path home;

  @BeforeAll
  static void publishTwoDays() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
    try (RecordedSite.Watching watching =
        new RecordedSite(home)
            .monthlyPage("jobs")
            .shows("jobs.html", "2024-03-01", page("4.68"))
            .shows("jobs.html", "2024-03-02", page("4.63"))
            .open("2024-03-01")) {
      watching.runDaily("2024-03-01", "2024-03-02");
      watching.installation.publish(watching.catalogue);
    }
  }

  private static String page(String figure) {
    return RecordedSite.page("就业", "2024年2月，全区城镇新增就业" + figure + "万人。");
  }

  @Test
  void exportsWhatWasKnownOnADay() throws Exception {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    assertThat(lacuna("export", "--as-of", "2024-03-01", "--format", "csv", "-o", first)).isZero();
    assertThat(lacuna("export", "--as-of", "2024-03-02", "--format", "csv", "-o", second)).isZero();
    assertThat(Files.readString(first)).contains("46800").doesNotContain("46300");
    assertThat(Files.readString(second)).contains("46800", "46300", "superseded");
  }

  @Test
  void givesTheSameWorkbookOfAPastDayTwice() throws Exception {
    Path once = folder.resolve("once.xlsx");
    Path twice = folder.resolve("twice.xlsx");
    for (Path file : List.of(once, twice)) {
      assertThat(lacuna("export", "--as-of", "2024-03-01", "--format", "xlsx", "-o", file))
          .isZero();
    }
    assertThat(Files.readAllBytes(once)).isEqualTo(Files.readAllBytes(twice));
  }

  @Test
  void showsWhatChangedBetweenTwoDays() throws Exception {
    Path changes = folder.resolve("changes.xlsx");
    assertThat(
            lacuna(
                "export",
                "--changes-since",
                "2024-03-01",
                "--as-of",
                "2024-03-02",
                "--format",
                "xlsx",
                "-o",
                changes))
        .isZero();
    try (InputStream in = Files.newInputStream(changes);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet figures = workbook.getSheet("Figures");
      assertThat(figures.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(46_800);
      assertThat(figures.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(46_300);
    }
  }

  @Test
  void refusesToCompareADayWithItself() throws Exception {
    Path file = folder.resolve("none.xlsx");
    assertThat(
            lacuna(
                "export",
                "--changes-since",
                "2024-03-01",
                "--as-of",
                "2024-03-01",
                "--format",
                "xlsx",
                "-o",
                file))
        .isEqualTo(65);
    assertThat(file).doesNotExist();
  }

  @Test
  void packsEvidenceThatIsCheckedWhereNothingElseIs() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path key = Files.writeString(folder.resolve("key.pem"), pem(pair, true));
    Path open = Files.writeString(folder.resolve("open.pem"), pem(pair, false));
    Path pack = folder.resolve("jobs.wacz");
    assertThat(lacuna("pack", "urban_new_jobs.*", "--sign", key, "-o", pack)).isZero();

    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path copy = Files.copy(pack, elsewhere.resolve("jobs.wacz"));
    assertThat(finished(start(elsewhere, elsewhere, "verify", copy, "--signer", open))).isZero();
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy, bytes);
    assertThat(finished(start(elsewhere, elsewhere, "verify", copy))).isEqualTo(65);
    assertThat(log()).contains("every byte is as it was written", "not as it was written");
  }

  @Test
  void servesTheSiteOnLoopbackUntilItIsStopped() throws Exception {
    Process serving =
        new ProcessBuilder(command("serve", "--port", "0", "--home", home))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = serving.inputReader()) {
      Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(said.readLine());
      assertThat(address.find()).isTrue();
      HttpResponse<String> front =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address.group())).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(front.statusCode()).isEqualTo(200);
      assertThat(front.body()).contains("New urban jobs");
    } finally {
      serving.destroy();
      assertThat(serving.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static int lacuna(Object... words) throws Exception {
    return finished(start(folder, home, words));
  }

  private static int finished(Process process) throws InterruptedException {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    return process.exitValue();
  }

  private static Process start(Path where, Path itsHome, Object... words) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command(words)).directory(where.toFile());
    process.environment().put("LACUNA_HOME", itsHome.toString());
    return process
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private static List<String> command(Object... words) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                absolute(classPath),
                "org.lacuna.cli.Lacuna"));
    for (Object word : words) {
      command.add(word.toString());
    }
    return command;
  }

  /** The program runs in another folder than the tests. */
  private static String absolute(String classPath) {
    List<String> parts = new ArrayList<>();
    for (String part : classPath.split(Pattern.quote(File.pathSeparator))) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  private static String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static String pem(KeyPair pair, boolean secret) {
    return (secret ? block("PRIVATE KEY", pair.getPrivate().getEncoded()) : "")
        + block("PUBLIC KEY", pair.getPublic().getEncoded());
  }

  private static String block(String name, byte[] bytes) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(name, Base64.getEncoder().encodeToString(bytes), name);
  }
}
