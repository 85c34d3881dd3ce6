package org.lacuna.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
      "observations found, each with the words that carry it. Stores no figure."
    },
    footer = {
      "",
      "Example:",
      "  lacuna extract communique.html tables/ --format table",
      "  lacuna extract page.html --published 2026-03-01 --leftovers",
      "  lacuna extract https://www.example.gov.cn/tjgb/2025.html --format csv"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ExtractCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Mixin private NetworkOption network;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL",
      description = "What to read; a URL is fetched as politely as a harvest, and archived.")
  private List<String> inputs;

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
    ExtractInputs named = ExtractInputs.of(inputs);
    Reader reader = new Reader(vocabulary, context());
    int count = named.files().size() + named.addresses().size();
    try (Progress progress = new Progress("reading", count);
        FigureWriter writer = format.writer(spec.commandLine().getOut(), leftovers)) {
      Consumer<FileReading> sink =
          read -> {
            writer.write(read);
            progress.step(read.file());
          };
      List<String> failures = new ArrayList<>(readFiles(reader, named.files(), sink));
      failures.addAll(readPages(reader, vocabulary, named.addresses(), sink));
      return tellFailures(failures).code();
    }
  }

  private static List<String> readFiles(Reader reader, List<Path> files, Consumer<FileReading> sink)
      throws InterruptedException {
    try (ParallelReading reading = new ParallelReading(reader)) {
      reading.read(files, sink);
      return reading.failures();
    }
  }

  private List<String> readPages(
      Reader reader, Vocabulary vocabulary, List<URI> addresses, Consumer<FileReading> sink) {
    List<String> failures = new ArrayList<>();
    if (addresses.isEmpty()) {
      return failures;
    }
    try (Expedition expedition = network.open(home.home(), vocabulary)) {
      for (URI address : addresses) {
        try {
          sink.accept(reader.read(FoundPage.whole(expedition.scout().look("extract", address))));
        } catch (BadInput absent) {
          failures.add(
              String.valueOf(absent.getMessage())); // the other pages are read all the same
        }
      }
    }
    return failures;
  }

  private ExitCode tellFailures(List<String> failures) {
    failures.forEach(failure -> spec.commandLine().getErr().println("lacuna: " + failure));
    return failures.isEmpty() ? ExitCode.COMPLETE : ExitCode.PARTIAL;
  }

  private ReadingContext context() {
    return new ReadingContext(
        Optional.ofNullable(area), Optional.empty(), Optional.ofNullable(published));
  }
}
