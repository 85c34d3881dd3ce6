package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lacuna.pipeline.Conduct;
import org.lacuna.pipeline.Home;
import org.lacuna.pipeline.Rehearsal;
import org.lacuna.pipeline.RunListener;

/**
 * A small real run in a folder of its own, by which the launcher makes its class archive. A program
 * beside the commands: it does without their library, which no run of a schedule uses. It publishes
 * nothing, for workbooks are written once a day, not with each look, and the archive takes as long
 * to make as it holds classes.
 */
final class WarmUp {

  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  private WarmUp() {}

  /**
   * Rehearses; ends with an exception, and so not with zero, where a run could not have been.
   *
   * @param none no words are understood
   */
  public static void main(String[] none) throws IOException {
    Path folder = Files.createTempDirectory("lacuna-warm-up");
    try {
      Rehearsal.in(folder, HomeOption.home(Optional.empty())).run(WarmUp::run);
    } finally {
      remove(folder);
    }
  }

  private static void run(Home scratch, String job, Function<RunListener, Conduct> conduct) {
    PlainRun words = PlainRun.asked("run", job).orElseThrow();
    new JobsRun(scratch, words.names(), false, NOWHERE, NOWHERE).rehearsed(conduct).run();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> everything = Files.walk(folder)) {
      for (Path path : everything.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
