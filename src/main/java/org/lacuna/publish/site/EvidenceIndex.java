package org.lacuna.publish.site;

import static org.lacuna.publish.site.TablePage.link;
import static org.lacuna.publish.site.TablePage.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lacuna.publish.ArchivedPage;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.site.TablePage.Part;

/** What was read from each archived page. */
final class EvidenceIndex {

  /** Enough to know a page by; the data files hold the rest. */
  private static final int MOST_FIGURES = 60;

  /** A figure of a page. */
  record Figure(SeriesEntry series, String period, String quote, String locator) {}

  private final Map<String, List<Figure>> figures = new TreeMap<>();
  private final Map<String, ArchivedPage> pages = new HashMap<>();

  EvidenceIndex(Edition edition) {
    edition.pages().forEach(page -> pages.put(page.digest(), page));
    edition.pages().forEach(page -> figures.put(page.digest(), new ArrayList<>()));
  }

  void add(SeriesEntry series, List<Claim> claims) {
    for (Claim claim : claims) {
      String snapshot = claim.observation().evidence().snapshot();
      List<Figure> known = figures.computeIfAbsent(snapshot, digest -> new ArrayList<>());
      if (known.size() <= MOST_FIGURES) {
        known.add(figure(series, claim));
      }
    }
  }

  private static Figure figure(SeriesEntry series, Claim claim) {
    return new Figure(
        series,
        Moments.period(claim.observation().period()),
        claim.observation().evidence().quote(),
        claim.observation().evidence().locator());
  }

  /** The digests of all pages that claims refer to, sorted. */
  List<String> digests() {
    return List.copyOf(figures.keySet());
  }

  TablePage page(Edition edition, Language language, String digest) {
    List<Figure> read = figures.getOrDefault(digest, List.of());
    String path = Names.evidence(digest);
    TablePage page =
        TablePage.of(
            edition,
            language,
            path,
            Words.of(language, "evidence") + " " + Names.digest(digest),
            Words.of(language, "evidence_about"),
            TablePage.section(
                "",
                List.of(Words.of(language, "evidence"), Words.of(language, "value")),
                facts(language, digest),
                ""),
            TablePage.section(
                Words.of(language, "figures"),
                List.of(
                    Words.of(language, "series"),
                    Words.of(language, "period"),
                    Words.of(language, "words"),
                    Words.of(language, "locator")),
                read.stream().limit(MOST_FIGURES).map(figure -> row(figure, language)).toList(),
                Words.of(language, "no_rows")));
    return page.below("sources", language);
  }

  private List<List<List<Part>>> facts(Language language, String digest) {
    List<List<List<Part>>> facts = new ArrayList<>();
    facts.add(List.of(words(Words.of(language, "digest")), words(digest)));
    ArchivedPage page = pages.get(digest);
    if (page != null) {
      String address = page.address().toString();
      facts.add(List.of(words(Words.of(language, "address")), link(address, web(address))));
      facts.add(
          List.of(words(Words.of(language, "captured")), words(Moments.minute(page.captured()))));
      facts.add(List.of(words(Words.of(language, "source")), words(page.source())));
      facts.add(List.of(words(Words.of(language, "media_type")), words(page.contentType())));
      facts.add(
          List.of(words(Words.of(language, "warc")), words(page.warc() + " @ " + page.offset())));
    }
    return facts;
  }

  /** Only web addresses are links. */
  private static String web(String address) {
    return address.startsWith("https://") || address.startsWith("http://") ? address : "";
  }

  private static List<List<Part>> row(Figure figure, Language language) {
    return List.of(
        link(figure.series().name().in(language), "../" + Names.series(figure.series().key())),
        words(figure.period()),
        words(figure.quote()),
        words(figure.locator()));
  }
}
