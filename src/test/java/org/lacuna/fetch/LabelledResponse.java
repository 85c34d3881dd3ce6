package org.lacuna.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.Recognition;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One answer of the labelled set, with what a careful person says it is. */
record LabelledResponse(
    String id, String label, Exchange exchange, Recognition recognition, SiteKnowledge site) {

  @Override
  public String toString() {
    return id;
  }

  /** The set the rules were made with. */
  static List<LabelledResponse> all() {
    return rows("responses.yml");
  }

  /** The set written afterwards. */
  static List<LabelledResponse> unseen() {
    return rows("responses-unseen.yml");
  }

  private static List<LabelledResponse> rows(String name) {
    Map<String, Object> templates = yaml("responses.yml");
    return ((List<?>) yaml(name).get("responses"))
        .stream().map(row -> new Row(templates, (Map<?, ?>) row).response()).toList();
  }

  private static Map<String, Object> yaml(String name) {
    try (InputStream file = LabelledResponse.class.getResourceAsStream("/fetch/" + name)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row of the file with the templates it may use. */
  private record Row(Map<String, Object> set, Map<?, ?> row) {

    LabelledResponse response() {
      return new LabelledResponse(
          text("id", ""), text("label", ""), exchange(), recognition(), site());
    }

    private String text(String key, String otherwise) {
      return row.get(key) == null ? otherwise : row.get(key).toString();
    }

    private Exchange exchange() {
      String asked = text("asked", "https://www.example.gov.cn/tjj/202504/a.shtml");
      String type = text("type", "text/html; charset=utf-8");
      return new Exchange(
          URI.create(asked),
          URI.create(text("final", asked)),
          List.of(),
          Instant.EPOCH,
          Duration.ZERO,
          "GET / HTTP/1.1\r\nIf-None-Match: \"v1\"\r\n\r\n".getBytes(StandardCharsets.UTF_8),
          head(type).getBytes(StandardCharsets.UTF_8),
          Integer.parseInt(text("status", "200")),
          Optional.of(type),
          Optional.empty(),
          Optional.empty(),
          page(text("body", "")).getBytes(Charset.forName(text("charset", "UTF-8"))));
    }

    private String head(String type) {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + text("status", "200") + " X\r\n");
      head.append("Content-Type: ").append(type).append("\r\n");
      if (row.get("headers") instanceof Map<?, ?> headers) {
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      }
      return head.append("\r\n").toString();
    }

    private String page(String body) {
      String template = text("template", "none");
      if (template.equals("none")) {
        return body;
      }
      String filler = set.get(template.endsWith("en") ? "filler-en" : "filler-zh").toString();
      return ((Map<?, ?>) set.get("templates"))
          .get(template)
          .toString()
          .replace("{title}", text("title", ""))
          .replace("{body}", body)
          .replace("{filler}", filler.repeat(Integer.parseInt(text("repeat", "0"))));
    }

    private Recognition recognition() {
      List<?> phrases = row.get("phrases") instanceof List<?> list ? list : List.of();
      return new Recognition(
          Optional.ofNullable(row.get("selector")).map(Object::toString),
          phrases.stream().map(Object::toString).toList(),
          Optional.empty());
    }

    private SiteKnowledge site() {
      Optional<String> canary =
          Optional.ofNullable(row.get("canary")).map(body -> PageText.of(page("" + body)).text());
      return new SiteKnowledge(canary, java.util.Set.of());
    }
  }
}
