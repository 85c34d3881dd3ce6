package org.lacuna.publish.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Shows the files of one folder to browsers on this machine. Listens on loopback only, answers to
 * its own names only (so that no foreign page can read it through a name of its own), reads, lists
 * nothing, and follows no link out of the folder. What stands in the folder at the moment of a
 * request is shown, so a site may be replaced while it is served.
 */
public final class SiteServer implements AutoCloseable {

  private static final int THREADS = 4;
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads;

  private SiteServer(Path folder, HttpServer server, ExecutorService threads) {
    this.folder = folder;
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts serving.
   *
   * @param folder what to show
   * @param port where to listen on loopback; 0 takes any free one
   * @throws IOException when the port is taken
   */
  public static SiteServer start(Path folder, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    SiteServer site = new SiteServer(folder.toAbsolutePath().normalize(), server, threads);
    server.setExecutor(threads);
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  /** Where browsers find it. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isForUs(exchange)) {
        refuse(exchange, 421);
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, 405);
      } else {
        show(exchange);
      }
    }
  }

  private static boolean isForUs(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    return NAMES.contains(host.replaceFirst(":\\d{1,5}$", ""));
  }

  private void show(HttpExchange exchange) throws IOException {
    Optional<Path> file = file(exchange.getRequestURI().getPath());
    if (file.isEmpty()) {
      refuse(exchange, 404);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(file.get()));
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    send(exchange, file.get());
  }

  private static void send(HttpExchange exchange, Path file) throws IOException {
    long size = Files.size(file);
    if (exchange.getRequestMethod().equals("HEAD") || size == 0) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, size);
    try (OutputStream body = exchange.getResponseBody()) {
      Files.copy(file, body);
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  /** The file a path names; empty when there is none, or it lies elsewhere, or is hidden. */
  private Optional<Path> file(String path) throws IOException {
    if (path == null || path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    Path named = folder.resolve(path.replaceFirst("^/+", "")).normalize();
    Path file = path.endsWith("/") ? named.resolve("index.html") : named;
    boolean shown = file.startsWith(folder) && !isHidden(folder.relativize(file));
    return shown && Files.isRegularFile(file) && isWithin(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  private boolean isWithin(Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }

  private static boolean isHidden(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
