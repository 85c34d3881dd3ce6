package org.lacuna.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Notices as Atom (RFC 4287) and as JSON Feed 1.1. */
final class FeedText {

  private static final String TITLE = "Lacuna: what stopped, and what came back";

  private FeedText() {}

  static String json(List<Notice> newestFirst) {
    List<JsonItem> items =
        newestFirst.stream()
            .map(
                n ->
                    new JsonItem(
                        urn(n),
                        n.subject(),
                        NoticeText.html(n),
                        NoticeText.plain(n),
                        n.at().toString(),
                        List.of(n.severity().code(), n.change())))
            .toList();
    return Json.MAPPER.writeValueAsString(
        new JsonFeed("https://jsonfeed.org/version/1.1", TITLE, items));
  }

  static String atom(List<Notice> newestFirst) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      element(xml, "id", "urn:lacuna:alerts");
      element(xml, "title", TITLE);
      element(xml, "updated", newestFirst.get(0).at().toString());
      xml.writeStartElement("author");
      element(xml, "name", "Lacuna");
      xml.writeEndElement();
      for (Notice notice : newestFirst) {
        entry(xml, notice);
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void entry(XMLStreamWriter xml, Notice notice) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", urn(notice));
    element(xml, "title", notice.subject());
    element(xml, "updated", notice.at().toString());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(writable(NoticeText.html(notice)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(writable(text));
    xml.writeEndElement();
  }

  /** Without the characters that XML cannot hold. */
  private static String writable(String text) {
    return text.replaceAll(
        "[^\\u0009\\u000a\\u000d\\u0020-\\ud7ff\\ue000-\\ufffd" + "\\x{10000}-\\x{10ffff}]", " ");
  }

  private static String urn(Notice notice) {
    return "urn:lacuna:notice:" + notice.id();
  }

  /** A JSON Feed. */
  record JsonFeed(String version, String title, List<JsonItem> items) {}

  /** One item of a JSON Feed. */
  record JsonItem(
      String id,
      String title,
      @JsonProperty("content_html") String contentHtml,
      @JsonProperty("content_text") String contentText,
      @JsonProperty("date_published") String datePublished,
      List<String> tags) {}
}
