package org.lacuna.cli;

import java.util.List;
import java.util.Locale;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;

/** Sources by the names people type. */
final class SourceNames {

  private static final int PREFIX = 3;

  private SourceNames() {}

  /** The source of this name; refuses others with names that are near. */
  static SourceDefinition one(String name, Catalogue catalogue) {
    return catalogue.source(name).orElseThrow(() -> unknown(name, catalogue));
  }

  /** The sources of these names; all when there are none. */
  static List<SourceDefinition> all(List<String> names, Catalogue catalogue) {
    return names.isEmpty()
        ? catalogue.sources()
        : names.stream().map(name -> one(name, catalogue)).toList();
  }

  private static BadInput unknown(String name, Catalogue catalogue) {
    String start = name.toLowerCase(Locale.ROOT);
    String prefix = start.substring(0, Math.min(PREFIX, start.length()));
    List<String> all = catalogue.sources().stream().map(SourceDefinition::id).toList();
    List<String> near = all.stream().filter(id -> id.contains(prefix)).toList();
    return new BadInput(
        "there is no source '%s'; %s: %s"
            .formatted(
                name,
                near.isEmpty() ? "sources" : "near it",
                String.join(", ", near.isEmpty() ? all : near)));
  }
}
