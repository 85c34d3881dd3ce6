package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.fetch.HostileServer.say;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lacuna.catalogue.Recognition;
import org.lacuna.fetch.FetchOutcome.Blocked;
import org.lacuna.fetch.FetchOutcome.Fetched;
import org.lacuna.fetch.FetchOutcome.RefusedByUs;
import org.lacuna.fetch.FetchOutcome.SoftMissing;
import org.lacuna.fetch.FetchOutcome.Unreachable;

/**
 * What hostile and broken servers do, from raw sockets. Every case ends in the outcome named here,
 * within the deadline and within a small memory.
 */
class AttackIT {

  private static final String OK =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n";
  private static final FetchSettings.Limits TIGHT =
      new FetchSettings.Limits(
          Duration.ofSeconds(1),
          Duration.ofMillis(700),
          Duration.ofMillis(2500),
          1 << 20,
          2 << 20,
          50,
          5,
          8 << 10,
          100);
  private static final Duration SLACK = Duration.ofSeconds(4);

  /** All a process may use for the whole corpus, attackers, sixteen looks at once and ledger. */
  private static final String MEMORY = "-Xmx128m";

  private static final Map<String, Case> CASES = new LinkedHashMap<>();
  private static final Map<String, Future<Result>> RESULTS = new LinkedHashMap<>();
  private static HostileServer server;
  private static Fetcher fetcher;

  private record Case(Class<?> expected, HostileServer.Misdeed misdeed) {}

  private record Result(FetchOutcome outcome, Duration took) {}

  private static void attack(String name, Class<?> expected, HostileServer.Misdeed misdeed) {
    CASES.put(name, new Case(expected, misdeed));
  }

  private static void answer(String name, Class<?> expected, String bytes) {
    attack(name, expected, (out, socket) -> say(out, bytes));
  }

  private static void redirect(String name, Class<?> expected, String target) {
    answer(
        name,
        expected,
        "HTTP/1.1 302 X\r\nConnection: close\r\nContent-Length: 0\r\nLocation: "
            + target
            + "\r\n\r\n");
  }

  static {
    slow();
    endless();
    heads();
    lengths();
    codings();
    redirects();
    notHttp();
    brokenOff();
    contents();
  }

  private static void drip(OutputStream out, String start, String drop)
      throws IOException, InterruptedException {
    say(out, start);
    while (true) {
      say(out, drop);
      Thread.sleep(40);
    }
  }

  private static void flood(OutputStream out, String start, String wave) throws IOException {
    say(out, start);
    byte[] bytes = wave.repeat(1 + 8192 / wave.length()).getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(bytes);
    }
  }

  private static void slow() {
    attack("says nothing", Unreachable.class, (out, s) -> Thread.sleep(10_000));
    attack("drips the status line", RefusedByUs.class, (out, s) -> drip(out, "HTTP/1.1 200 ", "O"));
    attack("drips headers", RefusedByUs.class, (out, s) -> drip(out, OK, "X-A: b\r\n"));
    attack(
        "drips a body",
        RefusedByUs.class,
        (out, s) -> drip(out, OK + "Content-Length: 100000\r\n\r\n", "a"));
    attack(
        "drips chunks",
        RefusedByUs.class,
        (out, s) -> drip(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"));
    attack(
        "drips a chunk size",
        RefusedByUs.class,
        (out, s) -> drip(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "0"));
    attack(
        "stalls within the body",
        Unreachable.class,
        (out, s) -> {
          say(out, OK + "Content-Length: 1000\r\n\r\nhalf");
          Thread.sleep(10_000);
        });
    attack(
        "drips early hints",
        RefusedByUs.class,
        (out, s) -> drip(out, "", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"));
  }

  private static void endless() {
    attack(
        "sends 100 for ever",
        RefusedByUs.class,
        (out, s) -> flood(out, "", "HTTP/1.1 100 C\r\n\r\n"));
    attack("sends empty lines for ever", Unreachable.class, (out, s) -> flood(out, "", "\r\n"));
    attack("sends a body without end", RefusedByUs.class, (out, s) -> flood(out, OK + "\r\n", "a"));
    attack(
        "sends chunks without end",
        RefusedByUs.class,
        (out, s) -> flood(out, OK + "Transfer-Encoding: chunked\r\n\r\n", "4\r\naaaa\r\n"));
    attack(
        "sends trailers without end",
        RefusedByUs.class,
        (out, s) -> flood(out, OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X: y\r\n"));
    attack(
        "sends a chunk extension without end",
        RefusedByUs.class,
        (out, s) -> flood(out, OK + "Transfer-Encoding: chunked\r\n\r\n4;", "a"));
    attack(
        "sends a status line without end",
        RefusedByUs.class,
        (out, s) -> flood(out, "HTTP/1.1 200 ", "O"));
  }

  private static void heads() {
    attack(
        "sends a header line without end",
        RefusedByUs.class,
        (out, s) -> flood(out, OK + "X: ", "a"));
    attack("sends headers without end", RefusedByUs.class, (out, s) -> flood(out, OK, "X: y\r\n"));
    answer("sends a thousand headers", RefusedByUs.class, OK + "X: y\r\n".repeat(1000) + "\r\n");
    attack(
        "folds a header without end",
        RefusedByUs.class,
        (out, s) -> flood(out, OK + "X: y\r\n", " z\r\n"));
    answer("sends a header without a colon", Unreachable.class, OK + "nonsense\r\n\r\n");
    answer(
        "sends NUL in a header",
        Fetched.class,
        OK + "X: a\0b\r\nContent-Length: 12\r\n\r\n<p>fine</p>\n");
    answer("sends a status of five digits", Unreachable.class, "HTTP/1.1 99999 X\r\n\r\n");
    answer("sends a status that is no number", Unreachable.class, "HTTP/1.1 OK\r\n\r\n");
    answer(
        "sends 304 unasked",
        Unreachable.class,
        "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
    answer(
        "sends a part unasked",
        Unreachable.class,
        "HTTP/1.1 206 X\r\nConnection: close\r\nContent-Length: 4\r\n\r\nhalf");
  }

  private static void lengths() {
    answer(
        "announces more than it sends",
        Unreachable.class,
        OK + "Content-Length: 5000\r\n\r\n<html>half");
    answer(
        "announces less than it sends",
        SoftMissing.class,
        OK + "Content-Length: 10\r\n\r\n<html><body>" + "a".repeat(5000));
    answer("announces a negative length", Unreachable.class, OK + "Content-Length: -1\r\n\r\nabc");
    answer(
        "announces a length that is no number",
        Unreachable.class,
        OK + "Content-Length: many\r\n\r\nabc");
    answer(
        "announces two lengths",
        Unreachable.class,
        OK + "Content-Length: 3\r\nContent-Length: 9\r\n\r\nabc");
    answer(
        "announces petabytes",
        RefusedByUs.class,
        OK + "Content-Length: 9000000000000000\r\n\r\nabc");
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    answer(
        "sends a chunk size that is no number",
        Unreachable.class,
        chunked + "zz\r\nabc\r\n0\r\n\r\n");
    answer(
        "sends a chunk size beyond all numbers",
        Unreachable.class,
        chunked + "FFFFFFFFFFFFFFFFFF\r\nabc");
    answer("sends a negative chunk size", Unreachable.class, chunked + "-4\r\nabcd\r\n0\r\n\r\n");
    answer("ends before the last chunk", Unreachable.class, chunked + "4\r\nabcd\r\n");
    answer("runs over its chunk", Unreachable.class, chunked + "2\r\nabcdef\r\n0\r\n\r\n");
  }

  private static byte[] gzip(byte[] plain) {
    return gzip(plain, 1);
  }

  private static byte[] gzip(byte[] plain, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      for (int i = 0; i < times; i++) {
        zip.write(plain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void coded(String name, Class<?> expected, String coding, byte[] body) {
    String head =
        OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    attack(
        name,
        expected,
        (out, s) -> {
          say(out, head);
          out.write(body);
        });
  }

  private static void codings() {
    byte[] page = gzip("<html><p>figures</p></html>".getBytes(StandardCharsets.UTF_8));
    byte[] bomb = gzip(new byte[1 << 20], 100);
    coded("sends a gzip bomb", RefusedByUs.class, "gzip", bomb);
    coded("sends a bomb within a bomb", Unreachable.class, "gzip, gzip", gzip(bomb));
    coded("nests seven codings", Unreachable.class, "gzip,gzip,gzip,gzip,gzip,gzip,gzip", page);
    coded("uses brotli unasked", Unreachable.class, "br", page);
    coded("uses zstd unasked", Unreachable.class, "zstd", page);
    coded("uses deflate unasked", Unreachable.class, "deflate", page);
    coded("invents a coding", Unreachable.class, "x".repeat(500), page);
    coded(
        "announces gzip and sends none",
        Unreachable.class,
        "gzip",
        "<html></html>".getBytes(StandardCharsets.UTF_8));
    coded(
        "cuts gzip short",
        Unreachable.class,
        "gzip",
        java.util.Arrays.copyOf(page, page.length - 10));
    byte[] wrong = page.clone();
    wrong[wrong.length - 6] ^= 0x55;
    coded("spoils the checksum of gzip", Unreachable.class, "gzip", wrong);
    attack(
        "sends gzip members without end",
        RefusedByUs.class,
        (out, s) -> {
          say(out, OK + "Content-Encoding: gzip\r\n\r\n");
          while (true) {
            out.write(page);
          }
        });
  }

  private static void redirects() {
    redirect("redirects to itself", Unreachable.class, "/redirects-to-itself");
    redirect("redirects to a file", RefusedByUs.class, "file:///etc/passwd");
    redirect("redirects to ftp", RefusedByUs.class, "ftp://files.example.cn/a");
    redirect("redirects to gopher", RefusedByUs.class, "gopher://files.example.cn/_a");
    redirect("redirects to a script", RefusedByUs.class, "javascript:alert(1)");
    redirect("redirects to data", RefusedByUs.class, "data:text/html,figures");
    redirect("redirects to a jar", RefusedByUs.class, "jar:file:///a.jar!/b");
    redirect("redirects with a user name", RefusedByUs.class, "http://a@b.example.cn/");
    redirect("redirects to the mail port", RefusedByUs.class, "http://a.example.cn:25/");
    redirect("redirects to a port beyond ports", RefusedByUs.class, "http://a.example.cn:99999/");
    redirect("redirects nowhere", Unreachable.class, "http://[");
    redirect("redirects to no host", RefusedByUs.class, "http:///etc/passwd");
    redirect("redirects to a very long address", RefusedByUs.class, "/" + "a".repeat(8100));
    answer(
        "redirects without a target",
        Unreachable.class,
        "HTTP/1.1 302 X\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  }

  private static void notHttp() {
    answer("speaks SSH", Unreachable.class, "SSH-2.0-OpenSSH_9.2\r\n");
    answer("speaks HTTP 0.9", Unreachable.class, "<html><p>figures</p></html>");
    answer("speaks HTTP 2 unasked", Unreachable.class, "\0\0\0\4\0\0\0\0\0");
    answer("speaks SMTP", Unreachable.class, "220 mail.example.cn ESMTP\r\n");
    attack("closes at once", Unreachable.class, (out, s) -> {});
    attack("resets the connection", Unreachable.class, (out, s) -> s.setSoLinger(true, 0));
    attack(
        "sends noise",
        Unreachable.class,
        (out, s) -> {
          byte[] noise = new byte[100_000];
          new java.util.Random(7).nextBytes(noise);
          out.write(noise);
        });
  }

  private static void brokenOff() {
    String none = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
    answer("breaks off a page", Unreachable.class, none + "<!DOCTYPE html><html><body><p>2024年");
    answer("breaks off a PDF", Unreachable.class, none + "%PDF-1.7\n1 0 obj <<");
    answer("breaks off a ZIP", Unreachable.class, none + "PK\u0003\u0004 half a workbook");
  }

  private static void contents() {
    String page = "<html><p>figures of the year</p></html>";
    String close = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: ";
    answer(
        "names a charset nobody knows",
        Fetched.class,
        close + "text/html; charset=utf-99-evil\r\n\r\n" + page);
    answer(
        "names a charset that is a path",
        Fetched.class,
        close + "text/html; charset=../../x\r\n\r\n" + page);
    answer(
        "names the wrong charset",
        Fetched.class,
        close + "text/html; charset=utf-16\r\n\r\n" + page);
    answer(
        "is a page and a PDF",
        Fetched.class,
        close + "text/html\r\n\r\n%PDF-1.4\n" + page + "\n%%EOF");
    answer("is a page and an image", Fetched.class, close + "image/gif\r\n\r\nGIF89a" + page);
    answer(
        "is a page and a ZIP",
        Fetched.class,
        close + "text/html\r\n\r\n" + page + "PK\u0005\u0006");
    answer(
        "nests a hundred thousand elements",
        Fetched.class,
        close + "text/html\r\n\r\n<p>deep " + "<div>".repeat(100_000));
    answer(
        "opens tags without end",
        Fetched.class,
        close + "text/html\r\n\r\n<p>x " + "<title<meta http-equiv ".repeat(30_000));
    answer(
        "opens scripts without end",
        Blocked.class,
        close + "text/html\r\n\r\n" + "<script".repeat(100_000));
  }

  @BeforeAll
  static void attackAllAtOnce() {
    server = new HostileServer("127.0.0.1");
    FetchSettings settings =
        FetchFixture.settings(server.origin())
            .withLimits(TIGHT)
            .withHostsAtOnce(200)
            .withRetries(FetchSettings.Retries.NONE);
    fetcher = FetchFixture.fetcher(settings, FetchFixture.freshDatabase());
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CASES.forEach((name, one) -> server.on(path(name), one.misdeed()));
    CASES.keySet().forEach(name -> RESULTS.put(name, threads.submit(() -> suffer(name))));
    threads.shutdown();
  }

  @AfterAll
  static void stop() {
    fetcher.close();
    server.close();
  }

  private static String path(String name) {
    return "/" + name.replace(' ', '-');
  }

  private static Result suffer(String name) {
    long started = System.nanoTime();
    Recognition known = new Recognition(Optional.of("p, script"), List.of(), Optional.empty());
    Recognition recognition = name.startsWith("nests a") ? known : FetchFixture.ANY;
    URI address = URI.create("http://www.example.cn" + path(name));
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest("attack", address, Conditions.NONE, recognition, FetchFixture.PLAIN));
    return new Result(outcome, Duration.ofNanos(System.nanoTime() - started));
  }

  static Stream<String> names() {
    return CASES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void endsInItsOutcomeWithinItsTime(String name) throws ExecutionException, InterruptedException {
    Result result = RESULTS.get(name).get();
    assertThat(result.outcome())
        .as(result.outcome().explanation())
        .isInstanceOf(CASES.get(name).expected());
    assertThat(result.took()).isLessThan(TIGHT.total().plus(SLACK));
  }

  @org.junit.jupiter.api.Test
  void endsAlikeInAProcessOfLittleMemory() throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath() + File.pathSeparator + classPath,
                AttackIT.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains(CASES.size() + " cases ended as they should");
  }

  /** The whole corpus in this process; says which case ended otherwise than it should. */
  public static void main(String[] arguments) throws Exception {
    attackAllAtOnce();
    int right = 0;
    for (Map.Entry<String, Future<Result>> result : RESULTS.entrySet()) {
      FetchOutcome outcome = result.getValue().get().outcome();
      boolean expected = CASES.get(result.getKey()).expected().isInstance(outcome);
      right += expected ? 1 : 0;
      if (!expected) {
        System.out.println(result.getKey() + ": " + outcome.explanation());
      }
    }
    System.out.println(right + " cases ended as they should");
    System.exit(right == CASES.size() ? 0 : 1);
  }

  @org.junit.jupiter.api.Test
  void countsAtLeastFortyCases() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(40);
  }
}
