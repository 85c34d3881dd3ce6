package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.catalogue.ChannelSettings.Format;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedChannelTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  abstract static class Feed extends AlertChannelContract {
    @TempDir Path folder;
    private final List<Notice> taken = new ArrayList<>();
    private final Format format;

    Feed(Format format) {
      this.format = format;
    }

    @Override
    AlertChannel working() {
      FeedChannel feed =
          new FeedChannel("feed", format, folder.resolve("out/feed"), () -> List.copyOf(taken));
      return new AlertChannel() {
        @Override
        public String name() {
          return feed.name();
        }

        @Override
        public void send(List<Notice> notices) throws ChannelFailure {
          feed.send(notices);
          taken.addAll(notices);
        }
      };
    }

    @Override
    Optional<AlertChannel> broken() {
      return Optional.of(new FeedChannel("feed", format, folder, List::of));
    }

    String text() throws Exception {
      return Files.readString(folder.resolve("out/feed"));
    }
  }

  @Nested
  class Atom extends Feed {
    Atom() {
      super(Format.ATOM);
    }

    @Override
    String received() throws Exception {
      return document().getDocumentElement().getTextContent();
    }

    @Test
    void holdsTheNewestFirstAndEachOnce() throws Exception {
      AlertChannel channel = working();
      channel.send(List.of(opened("first")));
      channel.send(List.of(notice("first", 2)));
      NodeList ids = document().getElementsByTagName("id");
      assertThat(ids.getLength()).isEqualTo(3);
      assertThat(ids.item(1).getTextContent()).endsWith(".2");
      assertThat(document().getDocumentElement().getNamespaceURI())
          .isEqualTo("http://www.w3.org/2005/Atom");
    }

    @Test
    void linksTheArchivedPagesForReadersOfFeeds() throws Exception {
      working().send(List.of(opened("first")));
      Node content = document().getElementsByTagName("content").item(0);
      assertThat(content.getAttributes().getNamedItem("type").getNodeValue()).isEqualTo("html");
      assertThat(content.getTextContent())
          .contains("<a href=\"https://a.example/" + Findings.DIGEST_A + "\"");
    }

    private Document document() throws Exception {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text())));
    }
  }

  @Nested
  class Json extends Feed {
    Json() {
      super(Format.JSON);
    }

    @Override
    String received() throws Exception {
      StringBuilder all = new StringBuilder();
      for (JsonNode item : JSON.readTree(text()).get("items")) {
        all.append(item.get("title").asString()).append(item.get("content_text").asString());
      }
      return all.toString();
    }

    @Test
    void linksTheArchivedPagesForReadersOfFeeds() throws Exception {
      working().send(List.of(opened("first")));
      assertThat(JSON.readTree(text()).get("items").get(0).get("content_html").asString())
          .contains("<a href=\"https://a.example/" + Findings.DIGEST_A + "\"");
    }

    @Test
    void saysWhatItIs() throws Exception {
      working().send(List.of(opened("first")));
      JsonNode feed = JSON.readTree(text());
      assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
      assertThat(feed.get("items").get(0).get("date_published").asString())
          .isEqualTo("2026-03-05T04:00:00Z");
    }
  }
}
