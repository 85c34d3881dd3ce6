package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.Demonstration;
import org.lacuna.pipeline.DemonstrationReport;
import org.lacuna.pipeline.DemonstrationReport.Called;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Publications;
import org.lacuna.publish.Conflict;
import org.lacuna.world.RecordedWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Replays the recorded world. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Replays the recorded world that ships with the program: harvest, watch and publish over",
      "simulated days, without any network. Its pages are reconstructions for demonstration;",
      "their figures are published ones."
    },
    footer = {"", "Example:", "  lacuna demo"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class DemoCommand implements Callable<Integer> {

  private static final String WORLD = "xinjiang";

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Override
  public Integer call() throws Exception {
    Home real = home.home();
    Path folder = real.state().resolve("demo");
    emptyOut(folder);
    Home demo = Home.at(folder, Map.of()).withJobs(real.jobs()).withOutput(real.output());
    RecordedWorld world = RecordedWorld.shipped(WORLD);
    tell(replay(demo, world), folder);
    return ExitCode.COMPLETE.code();
  }

  private static DemonstrationReport replay(Home demo, RecordedWorld world) throws Exception {
    try (Progress progress = new Progress("replaying", world.days().size())) {
      return new Demonstration(demo, Catalogue.load(demo.jobs()), world)
          .run(
              Publications.demonstration(),
              Publications.formats(),
              (day, done) -> progress.step(day.toString()));
    }
  }

  // Only ever the demonstration's own folder: a real store is never emptied.
  private static void emptyOut(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> everything = Files.walk(folder)) {
        for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private void tell(DemonstrationReport report, Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    Ansi ansi = Terminal.colours();
    out.printf(
        "Replayed %d days of releases, %s to %s. Every page is a reconstruction for"
            + " demonstration; the figures are published ones.%n%n",
        report.days().size(), report.days().get(0), report.days().get(report.days().size() - 1));
    RunSummary summary = new RunSummary(out);
    report.jobs().forEach(summary::jobInBrief);
    out.println(
        ansi.string("%n@|bold Silences|@, with the simulated day each was called on".formatted()));
    silences(report.called()).forEach(called -> silence(summary, called, out));
    out.println(ansi.string("%n@|bold Figures that disagree|@ (both are kept)".formatted()));
    report.edition().conflicts().forEach(conflict -> conflict(conflict, out));
    out.println();
    summary.files(report.files());
    out.printf("%nLook closer:%n  lacuna status --home %s%n", folder);
    out.printf(
        "  lacuna explain 'labour_transfers_interprovincial.CN-XJ.*' 2019-S1 --home %s%n", folder);
  }

  private static List<Called> silences(List<Called> called) {
    return called.stream()
        .sorted(
            Comparator.comparing((Called c) -> !c.finding().subject().contains("interprovincial"))
                .thenComparing(Called::on))
        .toList();
  }

  private static void silence(RunSummary summary, Called called, PrintWriter out) {
    out.print(called.on() + "  ");
    summary.finding(called.finding());
  }

  private static void conflict(Conflict conflict, PrintWriter out) {
    out.printf("%s %s%n", conflict.series(), conflict.period());
    for (int i = 0; i < conflict.claims().size(); i++) {
      out.printf("  %s: %s%n", conflict.publishers().get(i), conflict.values().get(i));
    }
  }
}
