package org.lacuna.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A loopback server, a fresh database and the settings that go with them. */
final class FetchFixture {

  static final String AGENT = "LacunaTest/1.0 (+mailto:test@example.org)";
  static final Connection PLAIN = new Connection(false, Optional.empty(), false, 10 << 20);
  static final Recognition ANY = new Recognition(Optional.empty(), List.of(), Optional.empty());

  private FetchFixture() {}

  static DataSource freshDatabase() {
    DriverManagerDataSource database =
        new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    return database;
  }

  static HttpServer server(HttpHandler handler) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(any, 0);
      server.setExecutor(Executors.newCachedThreadPool(Daemons.named("test-server")));
      server.createContext("/", handler);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static URI origin(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  static FetchSettings settings(URI origin) {
    return FetchSettings.polite(AGENT)
        .withOrigin(origin)
        .withPace(FetchSettings.Pace.off(1))
        .withRetries(new FetchSettings.Retries(1, Duration.ofMillis(1), Duration.ofMillis(5)));
  }

  static Fetcher fetcher(FetchSettings settings, DataSource database) {
    InstantSource clock = InstantSource.system();
    return new Fetcher(settings, clock, new PaceStore(database, clock), new FetchLedger(database));
  }

  static FetchRequest request(String address) {
    return request(address, Conditions.NONE);
  }

  static FetchRequest request(String address, Conditions conditions) {
    return new FetchRequest("test-source", URI.create(address), conditions, ANY, PLAIN);
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
