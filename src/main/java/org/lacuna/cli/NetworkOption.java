package org.lacuna.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.pipeline.Home;
import org.lacuna.world.RecordedWorld;
import picocli.CommandLine.Option;

/** Who answers: the web, or a recorded world in its place. */
final class NetworkOption {

  @Option(
      names = "--world",
      paramLabel = "DIR",
      description = "A recorded world answers instead of the web; see docs/recorded-worlds.md.")
  private @Nullable Path folder;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "With --world: the day it is there (default: its last).")
  private @Nullable LocalDate day;

  /** Opens the way to the publishers; close it when done. */
  Expedition open(Home home, Vocabulary vocabulary) {
    if (folder == null) {
      if (day != null) {
        throw new BadInput("--day needs --world: the web has no past days");
      }
      return Expedition.toTheWeb(home, vocabulary);
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInput("the world " + folder + " is no folder");
    }
    RecordedWorld world = RecordedWorld.open(folder);
    return Expedition.into(world, day == null ? world.days().last() : day, vocabulary);
  }
}
