package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.Secret;

class HeartbeatTest {

  @ParameterizedTest
  @CsvSource({
    "/ping/uuid, /ping/uuid/start, /ping/uuid, /ping/uuid/fail",
    "/ping/uuid/, /ping/uuid/start, /ping/uuid, /ping/uuid/fail",
    "/ping?token=1, /ping/start?token=1, /ping?token=1, /ping/fail?token=1",
    "/?a=x/&b=2, /start?a=x/&b=2, /?a=x/&b=2, /fail?a=x/&b=2"
  })
  void callsOutsideAtStartSuccessAndFailure(
      String address, String start, String success, String failure) throws Exception {
    List<String> called = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          called.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    String whole = "http://127.0.0.1:" + server.getAddress().getPort() + address;
    Heartbeat heartbeat = new Heartbeat(settings(), Map.of("BEAT", whole));
    assertThat(heartbeat.start() && heartbeat.success() && heartbeat.failure()).isTrue();
    server.stop(0);
    assertThat(called).containsExactly(start, success, failure);
  }

  @Test
  void staysSilentWhereNoAddressIsSet() {
    assertThat(new Heartbeat(AlertSettings.defaults(), Map.of()).start()).isTrue();
  }

  private static AlertSettings settings() {
    AlertSettings base = AlertSettings.defaults();
    return AlertFixture.settings(
        base.channels(), base.routes(), Optional.of(Secret.parse("env:BEAT")));
  }
}
