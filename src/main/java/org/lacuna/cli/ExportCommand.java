package org.lacuna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Publication;
import org.lacuna.pipeline.Exported;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.Publications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The store, as known at a date, in one file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes what is held, as known at a date, to one file.",
    footer = {
      "",
      "Examples:",
      "  lacuna export --series 'exports.*' --as-of 2024-06-30 --format xlsx -o exports.xlsx",
      "  lacuna export --format csv -o everything.csv",
      "  lacuna export --changes-since 2024-05-31 --as-of 2024-06-30 --format xlsx -o june.xlsx"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(
      names = "--series",
      paramLabel = "GLOB",
      defaultValue = "*",
      description = "Only series whose keys match (* for any characters).")
  private String series;

  @Mixin private DayOption day;

  @Option(
      names = "--changes-since",
      paramLabel = "DATE",
      description = "Only what changed since the end of this day, as a workbook (xlsx).")
  private @Nullable LocalDate since;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "xlsx, csv, sdmx-csv or jsonl: the same claims in each. A workbook of at most 25000",
        "claims has charts, gaps and findings beside them."
      })
  private String format;

  @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (!List.of("xlsx", "csv", "sdmx-csv", "jsonl").contains(format)) {
      throw new BadInput("no format is called '" + format + "'; known: xlsx, csv, sdmx-csv, jsonl");
    }
    if (since != null && !(format.equals("xlsx") && since.isBefore(day.day()))) {
      throw new BadInput("--changes-since takes --format xlsx and a day before the other one");
    }
    Path target = file.toAbsolutePath();
    Path scratch = Files.createTempDirectory(target.getParent(), ".export");
    try {
      Files.move(written(scratch), target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      remove(scratch);
    }
    return ExitCode.COMPLETE.code();
  }

  private Path written(Path scratch) {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    Publication publication = Publications.of(series, format);
    try (Installation installation =
        Installation.reading(home.home().withOutput(scratch), ExplainCommand.conduct())) {
      if (since != null) {
        return installation.compare(
            installation.edition(catalogue, publication, DayOption.endOf(since)),
            installation.edition(catalogue, publication, day.instant()));
      }
      return exported(installation, catalogue, publication);
    }
  }

  private Path exported(Installation installation, Catalogue catalogue, Publication publication) {
    try (Progress progress = new Progress("export", 0)) {
      Exported exported =
          installation.export(
              catalogue,
              publication,
              day.instant(),
              (written, all) -> {
                progress.expect(all);
                progress.at(written);
              });
      if (format.equals("xlsx") && !exported.judged()) {
        spec.commandLine().getErr().println(claimsAlone(exported.claims()));
      }
      return exported.file();
    }
  }

  private static String claimsAlone(long claims) {
    return ("%,d claims: the workbook holds them alone."
            + " Charts, gaps and findings stand beside %,d at most; --series takes fewer.")
        .formatted(claims, Installation.MOST_JUDGED);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> everything = Files.walk(folder)) {
      for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
