package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while a harvest runs, and one that may not be written to. */
@Tag("slow")
class FullDiskIT {

  private static final int PAGES = 6;
  private static final int PAGE_BYTES = 2 << 20;

  @TempDir Path scratch;

  private final Set<String> asked = new ConcurrentSkipListSet<>();
  private HttpServer server;
  private Path disk;
  private LacunaProcess lacuna;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    disk = Files.createDirectories(scratch.resolve("disk"));
    Assumptions.assumeTrue(
        mount("-t", "tmpfs", "-o", "size=12m", "lacuna-test", disk.toString()),
        "only root may mount a small disk");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    String[] pages =
        IntStream.range(10, 10 + PAGES).mapToObj(i -> "p" + i + ".html").toArray(String[]::new);
    lacuna =
        new LacunaProcess(
            ScratchHome.at(disk.resolve("home"), pages),
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            scratch.resolve("log"));
  }

  @AfterEach
  void unmount() throws Exception {
    if (server != null) {
      server.stop(0);
      command("umount", "--lazy", disk.toString());
    }
  }

  private static boolean mount(String... words) throws Exception {
    String[] command = new String[words.length + 1];
    command[0] = "mount";
    System.arraycopy(words, 0, command, 1, words.length);
    return command(command);
  }

  private static boolean command(String... words) throws Exception {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** Each page carries bytes that no compression makes smaller. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/robots.txt")) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      asked.add(path);
      comeOneAfterAnother(path);
      byte[] noise = new byte[PAGE_BYTES];
      new Random(path.hashCode()).nextBytes(noise);
      byte[] body =
          "<html><head><title>t</title></head><body><p>2025年，新疆出口总值1200.5亿元。</p></body></html><!-- %s -->"
              .formatted(Base64.getEncoder().encodeToString(noise))
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** So that the first are stored for themselves, before there is no room. */
  private static void comeOneAfterAnother(String path) {
    try {
      TimeUnit.MILLISECONDS.sleep(400L * (Integer.parseInt(path.replaceAll("\\D", "")) - 10));
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void endsWithAClearWordLosesNothingAndGoesOnOnceThereIsRoom() throws Exception {
    assertThat(lacuna.run("run")).as(lacuna::said).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(lacuna.saidLately())
        .contains("the job all broke off:", "the disk is full", "Make room and run again")
        .contains("not begun: watch, publish")
        .doesNotContain("\tat ");
    assertThat(mount("-o", "remount,size=400m", disk.toString())).isTrue();
    asked.clear();

    assertThat(lacuna.run("run", "all")).as(lacuna::said).isZero();
    assertThat(asked).as("what was stored is not asked for again").hasSizeBetween(1, PAGES - 1);
    assertThat(lacuna.run("runs")).isZero();
    assertThat(lacuna.saidLately())
        .contains(PAGES + " documents read: " + PAGES + " figures added")
        .containsPattern("all +complete")
        .containsPattern("all +(killed|failed)");
    assertThat(lacuna.run("verify")).as(lacuna::said).isZero();
  }

  @Test
  void saysThatTheDiskIsReadOnly() throws Exception {
    assertThat(mount("-o", "remount,size=400m", disk.toString())).isTrue();
    assertThat(lacuna.run("run", "all")).as(lacuna::said).isZero();
    assertThat(mount("-o", "remount,ro", disk.toString())).isTrue();
    for (String word : List.of("run", "doctor")) {
      lacuna.saidLately();
      assertThat(lacuna.run(word)).as(lacuna::said).isEqualTo(ExitCode.CONFIGURATION.code());
      assertThat(lacuna.said()).contains("read-only").doesNotContain("\tat ");
    }
    assertThat(mount("-o", "remount,rw", disk.toString())).isTrue();
    assertThat(lacuna.run("status")).as(lacuna::said).isZero();
  }
}
