package org.lacuna.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lacuna.pipeline.Home;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which installation a command works on. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Folder with jobs/, output/ and var/ (default: $LACUNA_HOME, else the program's own).")
  private @Nullable Path folder;

  Home home() {
    return home(Optional.ofNullable(folder));
  }

  /** The home at a folder, or else the one that the environment names. */
  static Home home(Optional<Path> folder) {
    return Home.at(folder.map(HomeOption::existing).orElseGet(HomeOption::root), System.getenv());
  }

  private static Path root() {
    String variable = System.getenv("LACUNA_HOME");
    if (variable != null && !variable.isBlank()) {
      return existing(Path.of(variable));
    }
    return Path.of(System.getProperty("lacuna.home.default", "."));
  }

  private static Path existing(Path root) {
    if (!Files.isDirectory(root)) {
      throw new BadInput("the home " + root + " is no folder");
    }
    return root;
  }
}
