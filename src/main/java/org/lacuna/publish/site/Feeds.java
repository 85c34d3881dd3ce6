package org.lacuna.publish.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lacuna.detect.Finding;
import org.lacuna.publish.Edition;
import org.lacuna.publish.FindingWords;
import org.lacuna.publish.Language;
import org.lacuna.publish.PlainText;
import tools.jackson.databind.json.JsonMapper;

/**
 * The findings as Atom (RFC 4287) and JSON Feed 1.1 in one language, newest first. Where the site
 * has no address of its own, Atom refers to its pages from where the feed lies; JSON Feed knows no
 * such references.
 */
final class Feeds {

  private static final int MOST_ENTRIES = 100;

  /** What the template of the Atom feed asks for. */
  record Feed(
      String lang,
      String title,
      String subtitle,
      String id,
      String updated,
      String author,
      String home,
      List<Entry> entries) {}

  /** A finding. */
  record Entry(String title, String id, String updated, String href, String kind, String summary) {}

  private Feeds() {}

  static Feed of(Edition edition, Language language) {
    String home =
        edition.masthead().home().map(Object::toString).map(top -> in(language, top)).orElse("");
    FindingWords words = new FindingWords(edition);
    List<Entry> entries =
        edition.findings().stream()
            .limit(MOST_ENTRIES)
            .map(found -> entry(found, home, words, language))
            .toList();
    Instant updated =
        edition.findings().stream()
            .map(Finding::learned)
            .max(Instant::compareTo)
            .orElse(edition.asOf());
    return new Feed(
        language.tag(),
        edition.masthead().title().in(language),
        edition.masthead().about().in(language),
        urn(in(language, edition.masthead().name())),
        updated.toString(),
        edition.masthead().creator(),
        home,
        entries);
  }

  /** English stands at the top, Chinese below it. */
  private static String in(Language language, String top) {
    return language == Language.EN ? top : top + "zh/";
  }

  private static Entry entry(Finding finding, String home, FindingWords words, Language language) {
    return new Entry(
        PlainText.of(words.headline(finding).in(language)),
        urn(
            String.join(
                " ",
                finding.kind(),
                finding.subject(),
                finding.release(),
                finding.since().toString())),
        finding.learned().toString(),
        home + "silence.html",
        finding.kind(),
        PlainText.of(
            words.reasons(finding).stream()
                .map(reason -> reason.in(language))
                .collect(Collectors.joining(language == Language.EN ? "; " : "；"))));
  }

  static byte[] json(Feed feed) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", "https://jsonfeed.org/version/1.1");
    root.put("title", feed.title());
    root.put("description", feed.subtitle());
    root.put("language", feed.lang());
    if (!feed.home().isEmpty()) {
      root.put("home_page_url", feed.home());
      root.put("feed_url", feed.home() + "feed.json");
    }
    root.put("authors", List.of(Map.of("name", feed.author())));
    root.put("items", feed.entries().stream().map(entry -> item(entry, feed)).toList());
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(root)
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> item(Entry entry, Feed feed) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.id());
    if (!feed.home().isEmpty()) {
      item.put("url", entry.href());
    }
    item.put("title", entry.title());
    item.put("content_text", entry.summary());
    item.put("date_published", entry.updated());
    item.put("tags", List.of(entry.kind()));
    return item;
  }

  /** The same thing keeps its id in every edition. */
  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
