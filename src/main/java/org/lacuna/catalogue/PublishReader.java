package org.lacuna.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code jobs/publish.yml}. */
final class PublishReader {

  /** Every format there is, in the order in which they are best written. */
  private static final List<String> FORMATS =
      List.of("xlsx", "csv", "sdmx-csv", "jsonl", "json-ld", "site");

  private final Set<String> names = new HashSet<>();

  private PublishReader() {}

  static PublishSettings read(Path jobs) {
    List<Mistake> mistakes = new ArrayList<>();
    Optional<PublishSettings> settings =
        YamlFile.read(jobs, jobs.resolve("publish.yml"), mistakes)
            .map(map -> new PublishReader().settings(map));
    if (!mistakes.isEmpty()) {
      throw new CatalogueMistakes(mistakes);
    }
    return settings.orElseThrow();
  }

  private PublishSettings settings(YamlMap map) {
    PublishSettings settings =
        new PublishSettings(
            map.text("creator"),
            map.text("contact"),
            map.text("licence"),
            map.address("home"),
            publications(map));
    map.noFurtherKeys();
    return settings;
  }

  /** There is one place for the site. */
  private static void oneSite(YamlMap map, List<Publication> publications) {
    long sites = publications.stream().filter(p -> p.formats().contains("site")).count();
    if (sites > 1) {
      map.mistake(
          map.line("publications"), sites + " publications have the format 'site'; expected one");
    }
  }

  private List<Publication> publications(YamlMap map) {
    List<Publication> publications = new ArrayList<>();
    map.maps("publications").forEach(entry -> publications.add(publication(entry)));
    if (publications.isEmpty()) {
      map.mistake(map.line("publications"), "'publications' must list at least one publication");
    }
    oneSite(map, publications);
    return List.copyOf(publications);
  }

  private Publication publication(YamlMap map) {
    Publication publication =
        new Publication(
            name(map),
            map.text("title_zh"),
            map.text("title_en"),
            map.text("about_zh"),
            map.text("about_en"),
            series(map),
            formats(map));
    map.noFurtherKeys();
    return publication;
  }

  private String name(YamlMap map) {
    String name = map.text("name");
    if (!name.isEmpty() && !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      map.mistake(map.line("name"), "'name' must be lower case with dashes, found '" + name + "'");
    }
    if (!names.add(name)) {
      map.mistake(map.line("name"), "a publication is called '" + name + "' a second time");
    }
    return name;
  }

  private static List<String> series(YamlMap map) {
    List<String> series = map.texts("series");
    if (series.isEmpty()) {
      map.mistake(map.line("series"), "'series' must list patterns of series keys, \"*\" for all");
    }
    return series;
  }

  private static List<String> formats(YamlMap map) {
    List<String> formats = map.has("formats") ? map.texts("formats") : FORMATS;
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        map.mistake(map.line("formats"), "no format is called '" + format + "'; known: " + FORMATS);
      }
    }
    return formats;
  }
}
