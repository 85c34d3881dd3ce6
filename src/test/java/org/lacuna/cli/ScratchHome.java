package org.lacuna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A home of its own, with one job of one source a page. */
final class ScratchHome {

  private static final String SOURCE =
      """
      title: Page %1$s
      publisher: {name: 统计局, name_en: Bureau, role: producer}
      release: {id: %1$s, stage: annual, frequency: A, due_after_days: 120, grace_days: 90}
      area: CN-XJ
      language: zh-Hans
      access:
        - {kind: page, address: "http://%1$s.example.org/%1$s.html"}
      recognition: {selector: body}
      expects: {min_figures: 0, max_figures: 500, indicators: [exports]}
      seen: a test
      verified: never
      notes: a test
      """;

  private ScratchHome() {}

  static Path at(Path home, String... pages) throws IOException {
    Path jobs = home.resolve("jobs");
    Path vocabulary = Files.createDirectories(jobs.resolve("vocabulary"));
    try (Stream<Path> files = Files.list(Path.of("jobs", "vocabulary"))) {
      for (Path file : files.toList()) {
        Files.copy(file, vocabulary.resolve(file.getFileName()));
      }
    }
    for (String file : List.of("watch.yml", "publish.yml")) {
      Files.copy(Path.of("jobs", file), jobs.resolve(file));
    }
    List<String> ids = new ArrayList<>();
    for (String page : pages) {
      String id = page.replace(".html", "");
      Path folder = Files.createDirectories(jobs.resolve("sources").resolve(id));
      Files.writeString(folder.resolve("source.yml"), SOURCE.formatted(id));
      ids.add(id);
    }
    Files.writeString(
        jobs.resolve("all.yml"), "title: All\nsources: " + ids + "\nindicators: [exports]\n");
    return home;
  }
}
