package org.lacuna.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.detect.assess.AssessedSeries;
import org.lacuna.detect.assess.Assessment;
import org.lacuna.detect.assess.AssessmentCsv;
import org.lacuna.detect.assess.CatalogueFile;
import org.lacuna.detect.assess.UnreadableCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges the life of any catalogue of series. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Judges the life of any catalogue of series: which go on, which are late, which ended.",
      "CATALOGUE.csv has the columns series_id, release_id, frequency and last_period (first day",
      "of the newest period); further columns are allowed."
    },
    footer = {"", "Example:", "  lacuna assess catalogue.csv --as-of 2022-12-22 --format csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class AssessCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(paramLabel = "CATALOGUE.csv", description = "The catalogue.")
  private Path file;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "The day to judge on: 2022-12-22.")
  private LocalDate asOf;

  // The only format there is; scripts name it all the same.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--format", paramLabel = "csv", description = "csv (the only format).")
  private Format format = Format.CSV;

  private enum Format {
    CSV
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("there is no file " + file);
    }
    WatchSettings settings = WatchSettings.load(home.home().jobs());
    List<AssessedSeries> assessed = judge(settings);
    AssessmentCsv.write(assessed, spec.commandLine().getOut());
    return ExitCode.COMPLETE.code();
  }

  private List<AssessedSeries> judge(WatchSettings settings) {
    try {
      return Assessment.judge(CatalogueFile.read(file), asOf, settings.assess());
    } catch (UnreadableCatalogue unreadable) {
      throw new BadInput(String.valueOf(unreadable.getMessage()));
    }
  }
}
