package org.lacuna.normalise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lacuna.series.Observation;
import tools.jackson.databind.JsonNode;

/** A passage whose figures people have read, compared with what the program reads. */
final class LabelledPassage {

  private final JsonNode record;

  LabelledPassage(JsonNode record) {
    this.record = record;
  }

  String id() {
    return record.get("id").asString();
  }

  List<JsonNode> labels() {
    List<JsonNode> labels = new ArrayList<>();
    record.get("observations").forEach(labels::add);
    return labels;
  }

  /** As a page: date, publisher and title in the usual meta elements. */
  byte[] page() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\">");
    html.append("<title>").append(escaped("title")).append("</title>");
    meta(html, "PubDate", "published");
    meta(html, "ContentSource", "publisher");
    meta(html, "ArticleTitle", "title");
    html.append("</head><body><div class=\"article\">");
    escaped("text")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> html.append("<p>").append(line).append("</p>"));
    html.append("</div></body></html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void meta(StringBuilder html, String name, String field) {
    String content = escaped(field);
    if (!content.isEmpty()) {
      html.append("<meta name=\"%s\" content=\"%s\">".formatted(name, content));
    }
  }

  private String escaped(String field) {
    JsonNode value = record.get(field);
    String text = value == null || value.isNull() ? "" : value.asString();
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Whether people marked the words of a figure as neither right nor wrong. */
  boolean tolerates(Observation found) {
    String quote = squashed(found.evidence().quote());
    for (JsonNode span : record.get("tolerated")) {
      String words = squashed(span.asString());
      if (words.contains(quote) || quote.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static String squashed(String text) {
    return text.replaceAll("\\s", "");
  }

  /** Whether a label says the same, its second defensible readings included. */
  static boolean agrees(JsonNode label, Observation found) {
    return said(label, "indicator", "").equals(found.key().indicator())
        && isArea(label, found.key().area())
        && said(label, "partner", "WORLD").equals(found.key().partner())
        && said(label, "commodity", "TOTAL").equals(found.key().commodity())
        && said(label, "mode", "TOTAL").equals(found.key().mode())
        && said(label, "enterprise", "TOTAL").equals(found.key().enterprise())
        && said(label, "measure", "").equals(found.key().measure().code())
        && said(label, "scenario", "actual").equals(found.key().scenario().code())
        && isPeriod(label, found)
        && label.get("value").decimalValue().compareTo(found.amount().value()) == 0;
  }

  private static boolean isArea(JsonNode label, String area) {
    boolean also = false;
    for (JsonNode other : label.path("area_also")) {
      also |= other.asString().equals(area);
    }
    return also || said(label, "area", "").equals(area);
  }

  private static boolean isPeriod(JsonNode label, Observation found) {
    String start = found.period().start().toString();
    String end = found.period().end().toString();
    boolean also = false;
    for (JsonNode other : label.path("period_also")) {
      also |= other.get(0).asString().equals(start) && other.get(1).asString().equals(end);
    }
    return also
        || said(label, "period_start", "").equals(start)
            && said(label, "period_end", "").equals(end);
  }

  static String said(JsonNode label, String field, String otherwise) {
    JsonNode value = label.get(field);
    return value == null || value.isNull() ? otherwise : value.asString();
  }

  static boolean isOptional(JsonNode label) {
    return label.path("optional").asBoolean(false);
  }
}
