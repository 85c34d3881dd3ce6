package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.ExpectedFigure;
import org.lacuna.pipeline.SampleTrial;
import org.lacuna.pipeline.SourceReading;
import org.lacuna.pipeline.Visit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one source's sample, or what its publisher answers now. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the sample of a source and prints what was found beside its words, what was seen and",
      "left, and how that differs from expected.csv. With --live: what its addresses answer now.",
      "Records no figure."
    },
    footer = {
      "",
      "Example:",
      "  lacuna source try hami-communique",
      "  lacuna source try hami-communique --live",
      "",
      "Ends with 0 when all is as expected, 20 when something differs, 65 without such a source."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class SourceTryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Mixin private NetworkOption network;

  @Parameters(paramLabel = "SOURCE", description = "Name of a folder below jobs/sources.")
  private String name;

  @Option(names = "--live", description = "Fetch its addresses instead of reading the sample.")
  private boolean live;

  @Override
  public Integer call() throws Exception {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    SourceDefinition source = SourceNames.one(name, catalogue);
    return (live ? visit(source, catalogue) : sample(source, catalogue)).code();
  }

  private ExitCode sample(SourceDefinition source, Catalogue catalogue) {
    Path sample =
        SampleTrial.sample(source)
            .orElseThrow(() -> new BadInput(source.id() + " has no file sample.* in its folder"));
    SampleTrial trial = trial(source, sample, new SourceReading(catalogue.vocabulary()));
    new ReadingPage(spec.commandLine().getOut()).print(trial.reading());
    tell(trial);
    return trial.isAsExpected() ? ExitCode.COMPLETE : ExitCode.PARTIAL;
  }

  private static SampleTrial trial(SourceDefinition source, Path sample, SourceReading reader) {
    try {
      return SampleTrial.of(source, sample, reader, Clock.systemUTC().instant());
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(String.valueOf(wrong.getMessage()));
    }
  }

  private void tell(SampleTrial trial) {
    PrintWriter out = spec.commandLine().getOut();
    if (trial.expected().isEmpty()) {
      out.println("there is no " + SampleTrial.EXPECTED + ": nothing to compare with");
      return;
    }
    int listed = trial.expected().get().size();
    out.printf(
        "%s lists %d figures: %d read, %d missing, %d read that it does not list%n",
        SampleTrial.EXPECTED,
        listed,
        listed - trial.missing().size(),
        trial.missing().size(),
        trial.unexpected().size());
    list("- ", trial.missing());
    list("+ ", trial.unexpected());
  }

  private void list(String mark, List<ExpectedFigure> figures) {
    figures.forEach(figure -> spec.commandLine().getOut().println(mark + figure));
  }

  private ExitCode visit(SourceDefinition source, Catalogue catalogue) throws InterruptedException {
    try (Expedition expedition = network.open(home.home(), catalogue.vocabulary())) {
      Visit visit = expedition.scout().visit(List.of(source), outcome -> {}).get(0);
      ReadingPage page = new ReadingPage(spec.commandLine().getOut());
      visit.readings().forEach(page::print);
      VisitLine.print(visit, spec.commandLine().getOut());
      return visit.answer() == Visit.Answer.AS_DESCRIBED ? ExitCode.COMPLETE : ExitCode.PARTIAL;
    }
  }
}
