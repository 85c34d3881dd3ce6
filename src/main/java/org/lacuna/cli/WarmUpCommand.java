package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.JobDefinition;
import org.lacuna.pipeline.Demonstration;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.JobRuns;
import org.lacuna.world.RecordedWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A small real run in a folder of its own, by which the launcher makes its class archive. It
 * publishes nothing: the archive takes as long to make as it holds classes, and workbooks are
 * written once a day, not with each look.
 */
@Command(name = "warm-up", hidden = true, mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class WarmUpCommand implements Callable<Integer> {

  private static final int DAYS = 2;

  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  @Mixin private HomeOption home;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("lacuna-warm-up");
    try (HarvestProgress progress = new HarvestProgress()) {
      Home scratch = Home.at(folder, Map.of()).withJobs(home.home().jobs());
      new Demonstration(scratch, Catalogue.load(scratch.jobs()), RecordedWorld.shipped("xinjiang"))
          .until(DAYS)
          .rehearse(progress, WarmUpCommand::run);
      return new JobsRun(scratch, List.of(), true, NOWHERE, NOWHERE).run().code();
    } finally {
      remove(folder);
    }
  }

  private static void run(JobRuns runs, JobDefinition job) {
    new JobSequence(runs, new RunSummary(NOWHERE), NOWHERE)
        .run(new RunSelection(List.of(job), false, false));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> everything = Files.walk(folder)) {
      for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
