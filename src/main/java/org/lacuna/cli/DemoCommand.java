package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.detect.Finding;
import org.lacuna.pipeline.Demonstration;
import org.lacuna.pipeline.DemonstrationReport;
import org.lacuna.pipeline.DemonstrationReport.Called;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Publications;
import org.lacuna.publish.Conflict;
import org.lacuna.world.RecordedWorld;
import picocli.CommandLine.Command;
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
    Home demo = Demonstration.home(folder, real);
    RecordedWorld world = RecordedWorld.shipped(WORLD);
    tell(replay(demo, world), folder);
    return ExitCode.COMPLETE.code();
  }

  private static DemonstrationReport replay(Home demo, RecordedWorld world) throws Exception {
    try (Progress progress = new Progress("replaying", world.days().size())) {
      return new Demonstration(demo, Catalogue.load(demo.jobs()), world)
          .run(Publications.demonstration(), (day, done) -> progress.step(day.toString()));
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
    out.printf(
        "Replayed %d days of releases, %s to %s. Every page is a reconstruction for"
            + " demonstration; the figures are published ones.%n%n",
        report.days().size(), report.days().get(0), report.days().get(report.days().size() - 1));
    RunSummary summary = new RunSummary(out);
    report.jobs().forEach(summary::jobInBrief);
    section(
        "@|bold Silences|@, with the simulated day each was called on",
        groups(report.called(), DemoCommand::isSilence),
        group -> silence(summary, group, out));
    section(
        "@|bold Published again|@",
        groups(report.called(), called -> called.finding().kind().equals("RESUMED")),
        group -> inBrief(group, out));
    section(
        "@|bold Sources|@, not series: what answered otherwise",
        groups(report.called(), called -> called.finding().axis() == Finding.Axis.SOURCE),
        group -> inBrief(group, out));
    section(
        "@|bold Figures that disagree|@ (all are kept)",
        report.edition().conflicts(),
        conflict -> conflict(conflict, out));
    lookCloser(report.files(), folder, out);
  }

  private static void lookCloser(List<Path> files, Path folder, PrintWriter out) {
    out.println("%nLook closer:".formatted());
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        out.printf("  the site      %s%n", file.resolve("index.html"));
        out.printf("  the silences  %s%n", file.resolve("silence.html"));
        out.printf("  the feed      %s%n", file.resolve("feed.atom"));
      } else {
        out.printf("  the workbook  %s%n", file);
      }
    }
    out.printf("  lacuna status --home %s%n", folder);
    out.printf(
        "  lacuna explain 'labour_transfers_interprovincial.CN-XJ.*' 2019-S1 --home %s%n", folder);
  }

  /** A heading and what stands under it; nothing at all when nothing does. */
  private <T> void section(String heading, List<T> entries, Consumer<T> teller) {
    if (!entries.isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(Terminal.colours().string("%n".formatted() + heading));
      entries.forEach(teller);
    }
  }

  private static boolean isSilence(Called called) {
    return called.finding().axis() == Finding.Axis.SERIES
        && !called.finding().kind().equals("RESUMED");
  }

  /** What was called on one day of one release with one verdict; inter-provincial series first. */
  private static List<List<Called>> groups(List<Called> called, Predicate<Called> wanted) {
    Map<String, List<Called>> groups =
        called.stream()
            .filter(wanted)
            .sorted(Comparator.comparing(Called::on).thenComparing(DemoCommand::subject))
            .collect(
                Collectors.groupingBy(DemoCommand::cause, LinkedHashMap::new, Collectors.toList()));
    return groups.values().stream()
        .sorted(
            Comparator.comparing((List<Called> group) -> !isInterprovincial(group.get(0)))
                .thenComparing(group -> group.get(0).on()))
        .toList();
  }

  private static String cause(Called called) {
    Finding finding = called.finding();
    return String.join(
        " ",
        called.on().toString(),
        finding.kind(),
        finding.release(),
        String.valueOf(isInterprovincial(called)));
  }

  private static boolean isInterprovincial(Called called) {
    return subject(called).contains("interprovincial");
  }

  private static String subject(Called called) {
    return called.finding().subject();
  }

  private static void silence(RunSummary summary, List<Called> group, PrintWriter out) {
    out.print(group.get(0).on() + "  ");
    summary.finding(group.get(0).finding());
    if (group.size() > 1) {
      out.printf("  and %d more series of the same release%n", group.size() - 1);
    }
  }

  private static void inBrief(List<Called> group, PrintWriter out) {
    Finding first = group.get(0).finding();
    out.printf("%s  %s %s", group.get(0).on(), first.kind(), first.headline());
    out.println(group.size() > 1 ? "; and " + (group.size() - 1) + " more" : "");
  }

  private static void conflict(Conflict conflict, PrintWriter out) {
    out.printf("%s %s%n", conflict.series(), conflict.period());
    for (int i = 0; i < conflict.claims().size(); i++) {
      out.printf("  %s: %s%n", conflict.publishers().get(i), conflict.values().get(i));
    }
    if (!conflict.explanation().isEmpty()) {
      out.println("  " + conflict.explanation());
    }
  }
}
