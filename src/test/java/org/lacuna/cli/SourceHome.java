package org.lacuna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A home with the vocabulary and settings that ship, and no sources but those a test describes. */
record SourceHome(Path root) {

  static SourceHome in(Path root) throws IOException {
    Path shipped = Path.of("jobs");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(SourceHome::isShared).toList()) {
        Path copy = root.resolve("jobs").resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    SourceHome home = new SourceHome(root);
    home.source("seed-page", "https://seed.example/page.html", "");
    Files.writeString(
        root.resolve("jobs/watched.yml"),
        "title: Watched\nsources: [seed-page]\nindicators: [labour_transfers]\n");
    return home;
  }

  private static boolean isShared(Path file) {
    boolean setting = file.endsWith("watch.yml") || file.endsWith("publish.yml");
    return Files.isRegularFile(file)
        && (setting || file.toString().matches(".*/?(vocabulary|calendars)/.*"));
  }

  Path folder(String source) {
    return root.resolve("jobs/sources").resolve(source);
  }

  /** Describes a source of one page, with further lines at the end of its definition. */
  void source(String id, String address, String further) throws IOException {
    Files.createDirectories(folder(id));
    Files.writeString(
        folder(id).resolve("source.yml"),
        """
        title: A page of a test
        publisher: {name: 某局, name_en: A bureau, role: producer}
        release: {id: %s, stage: statement, frequency: I}
        area: CN-XJ
        language: zh-Hans
        access:
          - kind: page
            address: %s
        expects: {min_figures: 1, max_figures: 5, indicators: [labour_transfers]}
        seen: written for a test
        verified: never
        %s
        """
            .formatted(id, address, further));
  }

  Spoken lacuna(String... words) {
    return Spoken.lacuna(with(words));
  }

  Spoken answering(String typed, String... words) {
    return Spoken.answering(typed, with(words));
  }

  private String[] with(String... words) {
    return Stream.concat(Stream.of(words), Stream.of("--home", root.toString()))
        .toArray(String[]::new);
  }
}
