package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the operating system sees it: signals, exit codes, standard output and error. */
@Tag("slow")
class ProcessIT {

  private static final String SECRET = "s3cret-token-nobody-may-see";
  private static final int STOPS_WITHIN_SECONDS = 10;

  @TempDir Path scratch;

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch slowAsked = new CountDownLatch(1);
  private final List<String> beats = new CopyOnWriteArrayList<>();
  private volatile boolean slow;
  private String beat = "http://127.0.0.1:1/" + SECRET;
  private HttpServer server;
  private Path home;

  @BeforeEach
  void serveTwoPages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().startsWith("/beat")) {
            beats.add(exchange.getRequestURI().getPath());
          }
          boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
          if (!robots) {
            asked.incrementAndGet();
          }
          if (slow && exchange.getRequestURI().getPath().equals("/slow.html")) {
            slowAsked.countDown();
            sleep();
          }
          byte[] body =
              "<html><head><title>t</title></head><body><p>统计公报 2024</p></body></html>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : body.length);
          if (!robots) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
    home = ScratchHome.at(scratch.resolve("home"), "quick.html", "slow.html");
  }

  @AfterEach
  void stopServing() {
    server.stop(0);
  }

  @Test
  void endsInGoodOrderSoonAfterSigtermAndIsContinuedByTheNextRun() throws Exception {
    slow = true;
    Process process = start("run", "all");
    assertThat(slowAsked.await(60, TimeUnit.SECONDS)).as(this::log).isTrue();
    // the quick page is asked for beside the slow one; give it time to be stored
    TimeUnit.SECONDS.sleep(3);
    process.destroy();
    assertThat(process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)).as(this::log).isTrue();
    assertThat(process.exitValue()).as(this::log).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(log()).doesNotContain("did not stop in time");
    assertThat(run("runs", "--format", "jsonl")).isZero();
    assertThat(log()).contains("\"outcome\":\"STOPPED\"");

    slow = false;
    asked.set(0);
    run("run", "all");
    assertThat(asked).as("the page that came before the stop is not asked for again").hasValue(1);
    assertThat(run("runs", "--format", "jsonl")).isZero();
    assertThat(log()).contains("\"source\":\"slow\"");
  }

  @Test
  void tellsASecondRunThatTheFirstHoldsTheHome() throws Exception {
    slow = true;
    Process first = start("run", "all");
    assertThat(slowAsked.await(60, TimeUnit.SECONDS)).as(this::log).isTrue();
    assertThat(run("run", "all")).isEqualTo(ExitCode.LOCKED.code());
    assertThat(log()).contains("another run holds this home: process " + first.pid());
    first.destroyForcibly().waitFor();
  }

  @Test
  void listsEveryMistakeOfTheDefinitionsWithFileAndLine() throws Exception {
    Files.writeString(home.resolve("jobs/all.yml"), "title: All\nsources: [nobody]\nworld: 1\n");
    assertThat(run("run")).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(log()).contains("all.yml:2: no source 'nobody'", "all.yml:3");
    assertThat(run("doctor")).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(log()).contains("mistakes below", "mend: correct them");
  }

  @Test
  void namesNoSecretInAnythingItPrints() throws Exception {
    Path watch = home.resolve("jobs/watch.yml");
    Files.writeString(
        watch,
        Files.readString(watch)
            .replace(
                "  channels:\n",
                "  heartbeat: env:BEAT\n  channels:\n    - {name: room, kind: webhook, shape: slack,"
                    + " address: env:ROOM}\n"));
    run("run", "all");
    run("doctor");
    run("alert", "test");
    assertThat(log()).contains("room").doesNotContain(SECRET);
  }

  @Test
  void callsTheHeartbeatWhenARunBeginsSucceedsAndFails() throws Exception {
    beat = "http://127.0.0.1:" + server.getAddress().getPort() + "/beat";
    Path watch = home.resolve("jobs/watch.yml");
    String text = Files.readString(watch);
    Files.writeString(watch, text.replace("  channels:\n", "  heartbeat: env:BEAT\n  channels:\n"));
    assertThat(run("run", "watch")).as(this::log).isIn(0, 10);
    assertThat(beats).containsExactly("/beat/start", "/beat");
    beats.clear();
    assertThat(run("run", "all")).as("no figure is read").isEqualTo(ExitCode.PARTIAL.code());
    assertThat(beats).containsExactly("/beat/start", "/beat/fail");
    assertThat(Files.readAllLines(metrics()))
        .contains(
            "lacuna_run_done{job_name=\"all\",outcome=\"partial\"} 1.0",
            "lacuna_source_looks{job_name=\"all\",source=\"quick\"} 1.0")
        .anyMatch(line -> line.startsWith("lacuna_run_done{job_name=\"watch\""));
    beats.clear();
    Files.move(home.resolve("var"), home.resolve("old"));
    Files.writeString(home.resolve("var"), "no folder");
    assertThat(run("run", "watch")).as("the run cannot begin").isGreaterThan(20);
    assertThat(beats).containsExactly("/beat/fail");
  }

  private static void sleep() {
    try {
      TimeUnit.SECONDS.sleep(90);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private int run(String... words) throws Exception {
    return start(words).waitFor();
  }

  private Process start(String... words) throws IOException {
    LacunaProcess lacuna = lacuna();
    ProcessBuilder process =
        lacuna.inEnvironment(new ProcessBuilder(LacunaProcess.command(List.of(), words)));
    process.environment().put("LACUNA_LOG", "DEBUG");
    process.environment().put("ROOM", "http://127.0.0.1:1/" + SECRET);
    process.environment().put("BEAT", beat);
    process.environment().put("LACUNA_METRICS", metrics().toString());
    return process
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(lacuna.log().toFile()))
        .start();
  }

  private Path metrics() {
    return scratch.resolve("lacuna.prom");
  }

  private LacunaProcess lacuna() {
    return new LacunaProcess(
        home,
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        scratch.resolve("log"));
  }

  private String log() {
    return lacuna().said();
  }
}
