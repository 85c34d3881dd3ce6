package org.lacuna.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.Conduct;
import org.lacuna.pipeline.Installation;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.ReadOutcome;
import org.lacuna.pipeline.Replayed;
import org.lacuna.pipeline.RunListener;
import org.lacuna.series.Observation;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ReplayComparison;
import org.lacuna.vintage.Revision.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the archive again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every archived page again, without any network, and compares what comes out with what",
      "is held: row for row the same as long as the readers are the same. What newer readers read",
      "otherwise is listed first, then recorded beside what the older ones found, and counts from",
      "then on. With an empty database, everything is recorded."
    },
    footer = {
      "",
      "Example:",
      "  lacuna replay --dry-run",
      "",
      "Exit code 10 when anything differs."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ReplayCommand implements Callable<Integer> {

  private static final int SHOWN = 50;

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(names = "--dry-run", description = "Only say what differs, and record nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Progress progress = new Progress("reading", 0);
        Installation installation = Installation.writing(home.home(), conduct(progress))) {
      Replayed replayed =
          dryRun ? installation.lookAgain(catalogue) : installation.readAgain(catalogue);
      print(replayed, spec.commandLine().getOut());
      return (replayed.changesNothing() ? ExitCode.COMPLETE : ExitCode.NEW_FINDINGS).code();
    }
  }

  private static Conduct conduct(Progress progress) {
    RunListener listener =
        new RunListener() {
          @Override
          public void read(ReadOutcome outcome) {
            progress.step(outcome.source());
          }
        };
    return new Conduct(Clock.systemUTC(), Manners.polite(System.getenv()), listener);
  }

  private void print(Replayed replayed, PrintWriter out) {
    ReplayComparison difference = replayed.difference();
    out.printf(
        Locale.ROOT,
        "%d documents read again; %d rows are equal, %d are not%n",
        replayed.documents(),
        difference.rows(),
        difference.otherRows());
    out.printf(
        Locale.ROOT,
        "of what holds: %d figures the same, %d read otherwise, %d no longer read, %d new%n",
        difference.same(),
        difference.changed().size(),
        difference.gone().size(),
        difference.fresh().size());
    show(difference.changed().stream().map(ReplayCommand::words).toList(), out);
    show(difference.gone().stream().map(claim -> "- " + words(claim)).toList(), out);
    show(difference.fresh().stream().map(claim -> "+ " + words(claim)).toList(), out);
    show(replayed.readings(), out);
    out.println(
        replayed.sameVerdicts()
            ? "the watch finds the same in both"
            : "! the watch finds something else in what was read now");
    out.println(ending(replayed));
  }

  private String ending(Replayed replayed) {
    if (dryRun) {
      return "nothing was recorded";
    }
    return replayed.recorded()
        + " documents recorded; "
        + (replayed.equal()
            ? "the store holds what the archive gives"
            : "! the store still holds something else");
  }

  private static void show(List<String> lines, PrintWriter out) {
    lines.stream().limit(SHOWN).forEach(line -> out.println("  " + line));
    if (lines.size() > SHOWN) {
      out.printf("  and %d more%n", lines.size() - SHOWN);
    }
  }

  private static String words(Change change) {
    return "- %s%n  + %s".formatted(words(change.before()), words(change.after()));
  }

  private static String words(Claim claim) {
    Observation o = claim.observation();
    return "%s %s: %s %s '%s' at %s of %s"
        .formatted(
            o.key(),
            o.period(),
            o.amount().bound().code(),
            o.amount().value().toPlainString(),
            o.evidence().quote(),
            o.evidence().locator(),
            o.evidence().snapshot());
  }
}
