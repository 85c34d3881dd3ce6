package org.lacuna.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one harvest job, {@code jobs/<name>.yml}. */
final class JobReader {

  private final Path file;
  private final Vocabulary vocabulary;
  private final Map<String, SourceDefinition> known;

  JobReader(Path file, Vocabulary vocabulary, Map<String, SourceDefinition> known) {
    this.file = file;
    this.vocabulary = vocabulary;
    this.known = known;
  }

  JobDefinition read(YamlMap map) {
    JobDefinition job = new JobDefinition(name(), map.text("title"), sources(map), indicators(map));
    map.noFurtherKeys();
    return job;
  }

  private String name() {
    return file.getFileName().toString().replaceFirst("\\.yml$", "");
  }

  private List<SourceDefinition> sources(YamlMap map) {
    List<SourceDefinition> sources = new ArrayList<>();
    for (String id : map.texts("sources")) {
      SourceDefinition source = known.get(id);
      if (source == null) {
        map.mistake(map.line("sources"), "no source '" + id + "' below sources/");
      } else {
        sources.add(source);
      }
    }
    if (sources.isEmpty()) {
      map.mistake(map.line("sources"), "'sources' must name at least one source");
    }
    return List.copyOf(sources);
  }

  private List<String> indicators(YamlMap map) {
    List<String> indicators = map.texts("indicators");
    for (String code : indicators) {
      if (vocabulary.find(Term.Kind.INDICATOR, code).isEmpty()) {
        map.mistake(
            map.line("indicators"), "no indicator '" + code + "' in vocabulary/indicators.yml");
      }
    }
    return indicators;
  }
}
