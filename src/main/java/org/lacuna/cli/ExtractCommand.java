package org.lacuna.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.ReadingContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files and prints the observations found. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Reads pages or attachments (HTML, XLS, XLSX, DOCX, PDF, CSV, ZIP, text) and prints the",
      "observations found, each with the words that carry it. Stores nothing."
    },
    footer = {
      "",
      "Example:",
      "  lacuna extract communique.html tables/ --format table",
      "  lacuna extract page.html --published 2026-03-01 --leftovers"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to read.")
  private List<Path> inputs;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication (2026-03-01); overrides what the page says.")
  private @Nullable LocalDate published;

  @Option(
      names = "--area",
      paramLabel = "CODE",
      description = "Place that 全市 or 全区 means on these pages: CN-650500.")
  private @Nullable String area;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "jsonl (default), csv or table.")
  private FigureFormat format;

  @Option(
      names = "--leftovers",
      description = "Print the figures that were seen and not read, with the reason, instead.")
  private boolean leftovers;

  @Override
  public Integer call() throws Exception {
    Vocabulary vocabulary = Catalogue.loadVocabulary(home.home().jobs());
    List<Path> files = files();
    Reader reader = new Reader(vocabulary, context());
    try (Progress progress = new Progress("reading", files.size());
        FigureWriter writer = format.writer(spec.commandLine().getOut(), leftovers);
        ParallelReading reading = new ParallelReading(reader)) {
      reading.read(
          files,
          read -> {
            writer.write(read);
            progress.step(read.file());
          });
      return tellFailures(reading.failures()).code();
    }
  }

  private ExitCode tellFailures(List<String> failures) {
    failures.forEach(failure -> spec.commandLine().getErr().println("lacuna: " + failure));
    return failures.isEmpty() ? ExitCode.COMPLETE : ExitCode.PARTIAL;
  }

  private ReadingContext context() {
    return new ReadingContext(
        Optional.ofNullable(area), Optional.empty(), Optional.ofNullable(published));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new BadInput("there is no file or folder " + input);
      }
      try (Stream<Path> below = Files.walk(input)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
