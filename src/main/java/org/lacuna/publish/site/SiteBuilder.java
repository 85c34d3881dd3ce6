package org.lacuna.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.SilenceLedger;
import org.lacuna.series.SeriesKey;

/** Writes the pages of one edition into an empty folder. For one thread. */
final class SiteBuilder implements AutoCloseable {

  private final Edition edition;
  private final Path site;
  private final Map<Language, Templates> templates = new EnumMap<>(Language.class);
  private final Map<Language, Voices> voices = new EnumMap<>(Language.class);
  private final Presses presses = new Presses();
  private final Map<SeriesKey, Sparkline> sparklines = new HashMap<>();
  private final EvidenceIndex evidence;

  SiteBuilder(Edition edition, Path site) {
    this.edition = edition;
    this.site = site;
    this.evidence = new EvidenceIndex(edition);
    for (Language language : Language.values()) {
      templates.put(language, new Templates(language));
      voices.put(language, new Voices(edition, language));
    }
  }

  void build(List<Download> files) throws IOException {
    for (Language language : Language.values()) {
      Files.createDirectories(folder(language).resolve("series"));
      Files.createDirectories(folder(language).resolve("evidence"));
    }
    Stories.tell(edition, this::series);
    presses.finish();
    for (Language language : Language.values()) {
      pages(language, files);
      Feeds.Feed feed = Feeds.of(edition, language);
      write(language, "feed.atom", "feed", feed);
      Files.write(folder(language).resolve("feed.json"), Feeds.json(feed));
    }
  }

  private void series(SeriesStory story, List<Claim> claims) throws IOException {
    Optional<LocalDate> silent =
        Optional.of(edition.day()).filter(day -> SilenceLedger.isSilent(story.series()));
    sparklines.put(story.series().key(), Sparkline.of(story, silent));
    evidence.add(story.series(), claims);
    presses.add(() -> series(story));
  }

  /** In both languages at once: they share the field of the chart. */
  private void series(SeriesStory story) throws IOException {
    Optional<Plot> field = Chart.field(edition, story);
    for (Language language : Language.values()) {
      Voices said = Objects.requireNonNull(voices.get(language));
      write(
          language,
          Names.series(story.series().key()),
          "series",
          SeriesPage.of(edition, said, language, story, field));
    }
  }

  private void pages(Language language, List<Download> files) throws IOException {
    Pages pages = new Pages(edition, language);
    write(language, "index.html", "home", HomePage.of(edition, language, sparklines));
    write(language, "silence.html", "table", pages.silence());
    write(language, "sources.html", "table", pages.sources());
    write(language, "calendar.html", "table", pages.calendar());
    write(language, "downloads.html", "table", pages.downloads(files));
    write(language, "method.html", "table", pages.method());
    for (String digest : evidence.digests()) {
      presses.add(
          () ->
              write(
                  language,
                  Names.evidence(digest),
                  "table",
                  evidence.page(edition, language, digest)));
    }
    presses.finish();
  }

  private void write(Language language, String path, String template, Object page)
      throws IOException {
    Files.write(folder(language).resolve(path), templates(language).render(template, page));
  }

  private Templates templates(Language language) {
    return Objects.requireNonNull(templates.get(language));
  }

  /** English stands at the top, Chinese in a folder of its own. */
  private Path folder(Language language) {
    return language == Language.EN ? site : site.resolve("zh");
  }

  @Override
  public void close() {
    presses.close();
  }
}
