package org.lacuna.world;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a recorded world on 127.0.0.1. The Host header says which publisher is meant, so one port
 * stands for all of them, asked by http or https. Answers several requests at a time.
 */
public final class WorldServer implements AutoCloseable {

  private static final int THREADS = 4;

  static {
    // Without it head and body wait for each other's acknowledgement: 40 ms a page on Linux.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final RecordedWorld world;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads;

  private WorldServer(
      RecordedWorld world, InstantSource clock, HttpServer server, ExecutorService threads) {
    this.world = world;
    this.clock = clock;
    this.server = server;
    this.threads = threads;
  }

  static WorldServer start(RecordedWorld world, InstantSource clock) {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(free, 0);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, WorldServer::daemon);
      WorldServer origin = new WorldServer(world, clock, server, threads);
      server.setExecutor(threads);
      server.createContext("/", origin::handle);
      server.start();
      return origin;
    } catch (IOException noPort) {
      throw new UncheckedIOException("no free port on 127.0.0.1", noPort);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "recorded-world");
    thread.setDaemon(true);
    return thread;
  }

  /** Scheme, address and port to send every request to: {@code http://127.0.0.1:41234}. */
  public URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The day it is now, where the publishers are. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), RecordedWorld.ZONE);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      String host = header(exchange, "Host").orElse("");
      send(exchange, world.answer(Place.of(host, exchange.getRequestURI()), today()));
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == Line.CLOSED) {
      return;
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean unchanged =
        answer.isUnchangedFor(
            header(exchange, "If-None-Match"), header(exchange, "If-Modified-Since"));
    boolean bare = unchanged || answer.body().length == 0 || isHead(exchange);
    exchange.sendResponseHeaders(
        unchanged ? 304 : answer.status(), bare ? -1 : answer.body().length);
    if (!bare) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Stops answering and frees the port. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
