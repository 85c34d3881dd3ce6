package org.lacuna.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Some pages of some hosts on one loopback server that keeps a list of what it was asked. */
final class SmallWeb implements AutoCloseable {

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> conditional = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** What an address answers; with an entity tag, conditional requests are answered with 304. */
  private record Page(int status, String type, String body, Optional<String> location) {

    String etag() {
      return "\"" + Integer.toHexString(body.hashCode()) + "\"";
    }
  }

  SmallWeb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::serve);
      server.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void page(String address, String html) {
    put(address, new Page(200, "text/html; charset=utf-8", html, Optional.empty()));
  }

  void file(String address, String type, String text) {
    put(address, new Page(200, type, text, Optional.empty()));
  }

  void failure(String address, int status) {
    put(address, new Page(status, "text/html; charset=utf-8", "<p>" + status, Optional.empty()));
  }

  void redirect(String address, String to) {
    put(address, new Page(302, "text/html", "", Optional.of(to)));
  }

  private void put(String address, Page page) {
    pages.put(address.replaceFirst("^https?://", ""), page);
  }

  /** Host and path of every request, in order; robots.txt aside. */
  List<String> asked() {
    return asked.stream().filter(address -> !address.endsWith("/robots.txt")).toList();
  }

  /** Those of {@link #asked} that were answered with 304. */
  List<String> unchanged() {
    return List.copyOf(conditional);
  }

  void forget() {
    asked.clear();
    conditional.clear();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String address =
        exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI().toString();
    asked.add(address);
    Page page = pages.get(address);
    if (page == null) {
      send(exchange, 404, "<html><title>404</title><p>404 Not Found</html>");
    } else {
      answer(exchange, address, page);
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange, String address, Page page) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", page.type());
    page.location().ifPresent(to -> exchange.getResponseHeaders().set("Location", to));
    if (page.status() != 200) {
      send(exchange, page.status(), page.body());
      return;
    }
    exchange.getResponseHeaders().set("ETag", page.etag());
    if (page.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      conditional.add(address);
      exchange.sendResponseHeaders(304, -1);
    } else {
      send(exchange, 200, page.body());
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
