package org.lacuna.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.publish.CarefulWords.assertCareful;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.Cause;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.CodeWords;
import org.lacuna.publish.Language;
import org.lacuna.publish.Principles;
import org.lacuna.publish.SampleEdition;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.StateWords;

class SiteTest {

  @TempDir static Path folder;
  static Path site;

  @BeforeAll
  static void write() throws IOException {
    site = new SiteWriter(List.of()).write(SampleEdition.edition(), folder).get(0);
  }

  @Test
  void linksNowhereThatDoesNotExist() throws IOException {
    for (Path page : pages()) {
      for (Element link : Jsoup.parse(page).select("[href]:not([href^=http]), script[src]")) {
        String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        Path file = page.resolveSibling(target.replaceAll("#.*", "")).normalize();
        boolean within = target.startsWith("#") || Files.isRegularFile(file);
        assertThat(within).as(site.relativize(page) + " links to " + target).isTrue();
      }
    }
  }

  @Test
  void asksForNothingOutsideItself() throws IOException {
    for (Path page : pages()) {
      Document html = Jsoup.parse(page);
      assertThat(html.select("script[src], link[rel=stylesheet], img, iframe, object"))
          .allMatch(e -> !(e.attr("src") + e.attr("href")).contains("//"));
      assertThat(html.select("script:not([src]), [style], [onclick]")).isEmpty();
    }
    assertThat(Files.readString(site.resolve("assets/site.css"))).doesNotContain("url(", "@import");
    assertThat(Files.readString(site.resolve("assets/site.js"))).doesNotContain("fetch(", "http");
  }

  @Test
  void showsAHostileQuoteAsText() throws IOException {
    String html = Files.readString(seriesPage("en", SampleEdition.TRANSFERS));
    assertThat(html).contains("300多万人次[U+202E]&lt;b&gt;").doesNotContain("\u202E", "人次<b>");
  }

  @Test
  void saysNoMotiveAnywhere() throws IOException {
    for (Path page : pages()) {
      Document html = Jsoup.parse(page);
      html.select(".quote, svg.chart a").remove();
      assertCareful(html.text(), page.toString());
    }
  }

  @Test
  void choosesItsFixedWordsWithCare() {
    List<Bilingual> fixed = new ArrayList<>(Principles.all());
    Stream.of(Shorthand.values()).forEach(why -> fixed.add(why.meaning()));
    Stream.of(SeriesState.values()).forEach(state -> fixed.add(StateWords.of(state)));
    Stream.of(Cause.values()).forEach(cause -> fixed.add(CodeWords.of(cause.code())));
    fixed.forEach(text -> assertCareful(text.both(), text.en()));
    Words.in(Language.EN).forEach((key, text) -> assertCareful(text, key));
    Words.in(Language.ZH).forEach((key, text) -> assertCareful(text, key));
  }

  @Test
  void saysEveryStateAndCauseInBothLanguages() {
    assertThat(SeriesState.values())
        .allMatch(state -> !StateWords.of(state).zh().equals(StateWords.of(state).en()));
    assertThat(Cause.values())
        .allMatch(cause -> !CodeWords.of(cause.code()).zh().equals(cause.code()));
  }

  @Test
  void hasTheSameWordsInBothLanguages() {
    assertThat(Words.in(Language.ZH).keySet()).isEqualTo(Words.in(Language.EN).keySet());
  }

  @Test
  void namesTheLanguageOfEveryPage() throws IOException {
    for (Path page : pages()) {
      boolean chinese = page.startsWith(site.resolve("zh"));
      assertThat(Jsoup.parse(page).selectFirst("html").attr("lang"))
          .isEqualTo(chinese ? "zh-Hans" : "en");
    }
  }

  @Test
  void tellsTheSilenceWithLastSeenFirstMissingAndProof() throws IOException {
    String text = Jsoup.parse(site.resolve("silence.html")).text();
    assertThat(text)
        .contains("Labour transfers to other provinces, Xinjiang 2019 2020")
        .contains("archived page", "https://rst.example/annual/2021.html");
  }

  @Test
  void putsEveryFigureOfTheChartWithinReachOfTheKeyboard() throws IOException {
    Document html = Jsoup.parse(seriesPage("en", SampleEdition.TRANSFERS));
    assertThat(html.select("svg.chart a[href] > title")).hasSize(7);
    assertThat(html.select("svg.chart a > title:contains(about 2,600,000 person-times)"))
        .hasSize(1);
  }

  @Test
  void hatchesEachPeriodWithoutAFigureAndSaysWhy() throws IOException {
    Document html = Jsoup.parse(seriesPage("en", SampleEdition.TRANSFERS));
    assertThat(html.select("svg.chart .gap title").eachText())
        .containsExactly(
            "2015 … 2018: [x] not available: no figure was found",
            "2020: [g] only a growth rate was published, no level");
  }

  @Test
  void feedsTellTheFindings() throws IOException {
    assertThat(Jsoup.parse(site.resolve("feed.atom")).select("entry title").eachText())
        .containsExactly(SampleEdition.edition().findings().get(0).headline());
    assertThat(Files.readString(site.resolve("feed.json"))).contains("jsonfeed.org/version/1.1");
  }

  private static Path seriesPage(String language, org.lacuna.series.SeriesKey key) {
    return (language.equals("zh") ? site.resolve("zh") : site).resolve(Names.series(key));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }
}
