package org.lacuna.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lacuna.catalogue.ChannelSettings.Shape;
import org.lacuna.catalogue.ChannelSettings.Webhook;
import org.lacuna.catalogue.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTest extends AlertChannelContract {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Request(String method, String path, String authorization, String body) {}

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private AlertChannel channel(Shape shape, String path) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return new WebhookChannel(
        new Webhook(
            "hook", shape, Secret.parse("env:HOOK"), Optional.of(Secret.parse("env:TOKEN"))),
        new Secrets(Map.of("HOOK", address, "TOKEN", SECRET)));
  }

  @Override
  AlertChannel working() {
    return channel(Shape.SLACK, "/services/" + SECRET);
  }

  @Override
  Optional<AlertChannel> broken() {
    status = 403;
    return Optional.of(channel(Shape.SLACK, "/services/" + SECRET));
  }

  @Override
  String received() {
    List<String> texts = new ArrayList<>();
    requests.forEach(r -> texts.add(JSON.readTree(r.body()).get("text").asString()));
    return String.join("\n", texts);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void sendsJsonWithTheSubjectInEveryShape(Shape shape) throws Exception {
    channel(shape, "/rooms/topic").send(List.of(opened("first")));
    assertThat(JSON.readTree(requests.get(0).body()).toString())
        .contains("first: no published figure found");
    assertThat(requests.get(0).authorization()).isEqualTo("Bearer " + SECRET);
  }

  @Test
  void putsEachMatrixMessageUnderANumberOfItsOwn() throws Exception {
    Notice notice = opened("first");
    channel(Shape.MATRIX, "/rooms/!r:example.org/send/m.room.message").send(List.of(notice));
    assertThat(requests.get(0).method()).isEqualTo("PUT");
    assertThat(requests.get(0).path()).endsWith("/send/m.room.message/" + notice.id());
    JsonNode body = JSON.readTree(requests.get(0).body());
    assertThat(body.get("msgtype").asString()).isEqualTo("m.text");
    assertThat(body.get("formatted_body").asString()).contains("<p><b>What was seen</b><br>");
  }

  @Test
  void namesTheTopicAndPriorityForNtfy() throws Exception {
    channel(Shape.NTFY, "/lacuna-desk").send(List.of(opened("first")));
    JsonNode body = JSON.readTree(requests.get(0).body());
    assertThat(requests.get(0).path()).isEqualTo("/");
    assertThat(body.get("topic").asString()).isEqualTo("lacuna-desk");
    assertThat(body.get("priority").asInt()).isEqualTo(5);
  }

  /** Limits as the receivers state them: bytes for ntfy and Matrix, characters for the others. */
  @ParameterizedTest
  @CsvSource({"NTFY, 4096", "MATTERMOST, 16383", "SLACK, 40000", "MATRIX, 65536"})
  void sendsNoMoreThanTheReceiverTakesAndSaysWhatIsLeftOut(Shape shape, int limit)
      throws Exception {
    List<Notice> many = IntStream.range(0, 1000).mapToObj(i -> opened("转移就业人数转移就业人数" + i)).toList();
    channel(shape, "/rooms/topic").send(many);
    JsonNode body = JSON.readTree(requests.get(0).body());
    String text =
        switch (shape) {
          case NTFY -> body.get("message").asString();
          case MATRIX -> requests.get(0).body();
          default -> body.get("text").asString();
        };
    boolean inBytes = shape == Shape.NTFY || shape == Shape.MATRIX;
    assertThat(inBytes ? text.getBytes(UTF_8).length : text.length()).isLessThanOrEqualTo(limit);
    assertThat(text)
        .contains("alarm: 转移就业人数转移就业人数0: no published figure found since 2025")
        .containsPattern("and [1-9]\\d* more; ");
  }

  @Test
  void mentionsNobodyInSlack() throws Exception {
    channel(Shape.SLACK, "/x").send(List.of(opened("<!channel> & <@U1>")));
    String text = JSON.readTree(requests.get(0).body()).get("text").asString();
    assertThat(text.lines().skip(1).toList()).noneMatch(line -> line.contains("<"));
  }

  @Test
  void followsNoRedirect() {
    status = 302;
    assertThatExceptionOfType(ChannelFailure.class)
        .isThrownBy(() -> channel(Shape.PLAIN, "/x").send(List.of(opened("first"))))
        .withMessage("the webhook answered 302");
  }

  @Test
  void saysWhichVariableIsNotSet() {
    AlertChannel unset =
        new WebhookChannel(
            new Webhook("hook", Shape.PLAIN, Secret.parse("env:HOOK"), Optional.empty()),
            new Secrets(Map.of()));
    assertThatExceptionOfType(ChannelFailure.class)
        .isThrownBy(() -> unset.send(List.of(opened("first"))))
        .withMessage("env:HOOK is not set or empty");
  }
}
