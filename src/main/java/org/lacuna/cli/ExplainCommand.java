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
import org.lacuna.pipeline.RunListener;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.snapshot.Snapshot;
import org.lacuna.vintage.Claim;
import org.lacuna.vintage.ClaimQuery;
import org.lacuna.vintage.Explanation;
import org.lacuna.vintage.audit.Derived;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where a figure comes from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says where a figure comes from: who said it and when, the archived page, the place in it,",
      "and the words themselves; with every other claim about the same thing, and what was said",
      "before."
    },
    footer = {
      "",
      "Example:",
      "  lacuna explain 'labour_transfers_interprovincial.CN-XJ.*level.persons.actual*' 2019-S1",
      "",
      "SERIES is a series key, or a pattern of one (* for any characters)."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERIES", description = "Series key or pattern.")
  private String series;

  @Parameters(
      index = "1",
      paramLabel = "PERIOD",
      description = "2021, 2022-S1, 2022-Q3, 2022-09 or 2022-01-01/P9M.")
  private String period;

  @Override
  public Integer call() {
    ReferencePeriod wanted = period();
    try (Installation installation = Installation.reading(home.home(), conduct())) {
      List<SeriesKey> keys =
          installation.vintages().claims(ClaimQuery.matching(series)).stream()
              .filter(claim -> claim.observation().period().equals(wanted))
              .map(claim -> claim.observation().key())
              .distinct()
              .toList();
      if (keys.isEmpty()) {
        return explainDerived(installation, wanted);
      }
      keys.forEach(key -> print(installation, installation.vintages().explain(key, wanted)));
      return ExitCode.COMPLETE.code();
    }
  }

  /** What nobody published may follow from what was. */
  private int explainDerived(Installation installation, ReferencePeriod wanted) {
    ClaimQuery query = ClaimQuery.matching(series);
    List<Derived> derived =
        installation.derived(Catalogue.load(home.home().jobs())).stream()
            .filter(figure -> query.matches(figure.key()) && figure.period().equals(wanted))
            .toList();
    if (derived.isEmpty()) {
      throw new BadInput("nothing is held about " + series + " for " + wanted);
    }
    derived.forEach(figure -> print(figure, spec.commandLine().getOut()));
    return ExitCode.COMPLETE.code();
  }

  private static void print(Derived figure, PrintWriter out) {
    out.println(Terminal.colours().string("@|bold " + figure.key() + "|@  " + figure.period()));
    out.printf(
        "  not published; derived (status E): %s to %s %s%n",
        figure.lower().toPlainString(), figure.upper().toPlainString(), figure.key().unit().code());
    out.printf("    formula    %s%n", figure.formula());
    figure.inputs().forEach(input -> print(input, out));
  }

  private static void print(Observation input, PrintWriter out) {
    out.printf(
        "    input      %s at %s of %s%n",
        input.evidence().quote(), input.evidence().locator(), input.evidence().snapshot());
  }

  private ReferencePeriod period() {
    try {
      return ReferencePeriod.parse(period);
    } catch (IllegalArgumentException unreadable) {
      throw new BadInput(String.valueOf(unreadable.getMessage()));
    }
  }

  static Conduct conduct() {
    return new Conduct(Clock.systemUTC(), Manners.polite(System.getenv()), RunListener.NONE);
  }

  private void print(Installation installation, Explanation explanation) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Terminal.colours()
            .string("@|bold " + explanation.series() + "|@  " + explanation.period()));
    explanation.holding().forEach(claim -> print(installation, claim, out));
    if (explanation.events().size() > 1) {
      out.println("  what was said, in the order in which it was captured:");
      explanation.events().forEach(event -> print(event, out));
    }
  }

  private static void print(Installation installation, Claim claim, PrintWriter out) {
    Observation observation = claim.observation();
    out.printf(
        Locale.ROOT,
        "  %s %s %s, %s%n",
        observation.amount().bound().code(),
        observation.amount().value().toPlainString(),
        observation.key().unit().code(),
        observation.key().scenario().code());
    out.printf(
        "    said by    %s, published %s (%s)%n",
        observation.said().publisher(),
        observation.said().published().date(),
        observation.said().published().precision().code());
    out.printf("    address    %s%n", claim.address());
    out.printf("    first seen %s%n", observation.firstSeen());
    out.printf("    snapshot   %s%n", observation.evidence().snapshot());
    installation
        .archive()
        .find(observation.evidence().snapshot())
        .ifPresent(snapshot -> out.println("    archived   " + place(snapshot)));
    out.printf("    place      %s%n", observation.evidence().locator());
    out.printf("    read by    %s%n", observation.evidence().rule());
    out.printf("    the words  %s%n", observation.evidence().quote());
  }

  private static String place(Snapshot snapshot) {
    return snapshot.warc() + " at byte " + snapshot.offset();
  }

  private static void print(Explanation.Event event, PrintWriter out) {
    out.printf(
        "    %s  %-10s %s  %s%n",
        event.captured(),
        event.what(),
        event.source(),
        event.claim().map(claim -> claim.observation().evidence().printed()).orElse(""));
  }
}
