package org.lacuna.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.SampleEdition;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What RFC 4287 and JSON Feed 1.1 ask of a feed, read with readers that did not write it. */
class FeedsTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path folder;

  private static Path site;
  private static Element atom;
  private static JsonNode json;

  @BeforeAll
  static void write() throws Exception {
    site = new SiteWriter(List.of()).write(SampleEdition.edition(), folder).get(0);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    atom =
        factory.newDocumentBuilder().parse(site.resolve("feed.atom").toFile()).getDocumentElement();
    json = read(site);
  }

  private static JsonNode read(Path site) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(site.resolve("feed.json")));
  }

  @Test
  void namesAnAtomFeedWithTitleIdAndTimeOnceEach() {
    assertThat(atom.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(atom.getLocalName()).isEqualTo("feed");
    assertHasOnce(atom, "title", "id", "updated");
    assertThat(children(children(atom, "author").get(0), "name")).hasSize(1);
  }

  @Test
  void leadsFromTheAtomFeedToItselfAndToTheSite() {
    assertThat(links(atom, "self")).containsExactly("https://lacuna.example/feed.atom");
    assertThat(links(atom, "alternate")).containsExactly("https://lacuna.example/index.html");
  }

  @Test
  void givesEveryAtomEntryWhatAReaderNeeds() {
    List<Element> entries = children(atom, "entry");
    assertThat(entries).isNotEmpty();
    List<String> ids = new ArrayList<>();
    for (Element entry : entries) {
      assertHasOnce(entry, "title", "id", "updated");
      assertThat(links(entry, "alternate")).hasSize(1);
      assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
      OffsetDateTime.parse(text(entry, "updated"));
      ids.add(text(entry, "id"));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void tellsTheFindingsInChineseBelowTheChinesePages() throws IOException {
    JsonNode chinese =
        JsonMapper.shared().readTree(Files.readString(site.resolve("zh").resolve("feed.json")));
    assertThat(chinese.get("language").asString()).isEqualTo("zh-Hans");
    assertThat(chinese.get("feed_url").asString()).isEqualTo("https://lacuna.example/zh/feed.json");
    assertThat(chinese.get("items").get(0).get("title").asString())
        .isEqualTo("新疆农村富余劳动力疆外转移就业：记录为已终止（所见最近时期：2019）");
    assertThat(chinese.get("items").get(0).get("content_text").asString())
        .isEqualTo("两期发布内容已完整读取，其中没有此数字");
    assertThat(Files.readString(site.resolve("zh/index.html"))).contains("href=\"feed.atom\"");
  }

  @Test
  void saysInTheJsonFeedWhereItAndTheSiteAre() {
    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("title").asString()).isNotBlank();
    assertThat(json.get("home_page_url").asString()).isEqualTo("https://lacuna.example/");
    assertThat(json.get("feed_url").asString()).isEqualTo("https://lacuna.example/feed.json");
  }

  @Test
  void givesEveryJsonItemAnIdTextAndTime() {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : json.get("items")) {
      ids.add(item.get("id").asString());
      assertThat(item.get("content_text").asString()).isNotBlank();
      assertThat(URI.create(item.get("url").asString()).isAbsolute()).isTrue();
      OffsetDateTime.parse(item.get("date_published").asString());
    }
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  private static void assertHasOnce(Element parent, String... names) {
    for (String name : names) {
      assertThat(children(parent, name)).as(name).hasSize(1);
      assertThat(text(parent, name)).as(name).isNotBlank();
    }
  }

  private static List<String> links(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
