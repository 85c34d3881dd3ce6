package org.lacuna.fetch;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.fetch.QueryReply.Coordinate;
import org.lacuna.fetch.QueryReply.OtherQuestion;
import org.lacuna.fetch.QueryReply.Unreadable;
import org.lacuna.fetch.QueryReply.Value;
import org.lacuna.fetch.QueryReply.Values;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code returndata.datanodes} of a reply and compares it with {@code wds}, {@code dfwds}.
 */
final class QueryReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Exchange exchange;

  QueryReader(Exchange exchange) {
    this.exchange = exchange;
  }

  QueryReply read() {
    try {
      return compared(JSON.readTree(exchange.body()).path("returndata"));
    } catch (JacksonException e) {
      return new Unreadable("the reply is no JSON");
    }
  }

  private QueryReply compared(JsonNode data) {
    if (!data.path("datanodes").isArray()) {
      return new Unreadable("the reply has no returndata.datanodes");
    }
    List<Value> values = stream(data.path("datanodes")).map(node -> value(node, data)).toList();
    Optional<String> other =
        asked().stream().flatMap(one -> contradiction(one, values).stream()).findFirst();
    return other.<QueryReply>map(OtherQuestion::new).orElseGet(() -> new Values(values));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  private static Value value(JsonNode node, JsonNode data) {
    List<Coordinate> key =
        stream(node.path("wds"))
            .map(one -> coordinate(text(one, "wdcode"), text(one, "valuecode"), data))
            .toList();
    JsonNode cell = node.path("data");
    boolean there = cell.path("hasdata").asBoolean(true) && cell.path("data").isNumber();
    Optional<BigDecimal> number =
        there ? Optional.of(cell.path("data").decimalValue()) : Optional.empty();
    return new Value(key, number, text(cell, "strdata"));
  }

  private static Coordinate coordinate(String dimension, String code, JsonNode data) {
    String name =
        stream(data.path("wdnodes"))
            .filter(one -> text(one, "wdcode").equals(dimension))
            .flatMap(one -> stream(one.path("nodes")))
            .filter(one -> text(one, "code").equals(code))
            .map(one -> text(one, "cname"))
            .findFirst()
            .orElse("");
    return new Coordinate(dimension, code, name);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  /** What the address asks for, dimension by dimension. */
  private List<Coordinate> asked() {
    List<Coordinate> asked = new ArrayList<>();
    for (String pair : String.valueOf(exchange.requested().getRawQuery()).split("&", -1)) {
      if (pair.startsWith("wds=") || pair.startsWith("dfwds=")) {
        String json = pair.substring(pair.indexOf('=') + 1);
        asked.addAll(coordinates(URLDecoder.decode(json, StandardCharsets.UTF_8)));
      }
    }
    return asked;
  }

  private static List<Coordinate> coordinates(String json) {
    return stream(JSON.readTree(json))
        .map(one -> new Coordinate(text(one, "wdcode"), text(one, "valuecode"), ""))
        .filter(one -> one.code().matches("[A-Z]{0,2}\\d+[A-Z0-9]*"))
        .toList();
  }

  /** Every value must echo every dimension; an indicator may answer with those below it. */
  private static Optional<String> contradiction(Coordinate asked, List<Value> values) {
    return values.stream()
        .map(value -> echo(asked.dimension(), value))
        .filter(echo -> !answers(asked, echo))
        .map(echo -> "asked for " + asked.dimension() + " " + asked.code() + ", got " + echo)
        .findFirst();
  }

  private static String echo(String dimension, Value value) {
    return value.key().stream()
        .filter(one -> one.dimension().equals(dimension))
        .map(Coordinate::code)
        .findFirst()
        .orElse("none");
  }

  private static boolean answers(Coordinate asked, String echo) {
    boolean indicator = asked.dimension().equals("zb");
    return echo.equals(asked.code()) || (indicator && echo.startsWith(asked.code()));
  }
}
