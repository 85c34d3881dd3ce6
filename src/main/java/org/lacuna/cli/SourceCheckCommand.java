package org.lacuna.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.Scout;
import org.lacuna.pipeline.Visit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which sources answer as their definitions describe. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Asks every address of every source once, of each list the first item, and says which",
      "sources answer as described: as described, differs (and how), blocked, or unreachable.",
      "Blocked and unreachable say nothing of the source."
    },
    footer = {
      "",
      "Example:",
      "  LACUNA_CONTACT=statistics@example.org lacuna source check",
      "  lacuna source check hami-communique gacc-flash",
      "",
      "Ends with 0 when all answer as described, else with 20."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class SourceCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Mixin private NetworkOption network;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Which sources; else all.")
  private @Nullable List<String> names;

  @Override
  public Integer call() throws Exception {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    List<SourceDefinition> sources = SourceNames.all(names == null ? List.of() : names, catalogue);
    try (Expedition expedition = network.open(home.home(), catalogue.vocabulary())) {
      List<Visit> visits = visit(expedition.scout(), sources);
      visits.forEach(visit -> VisitLine.print(visit, spec.commandLine().getOut()));
      return tell(visits).code();
    }
  }

  private static List<Visit> visit(Scout scout, List<SourceDefinition> sources)
      throws InterruptedException {
    try (Progress progress = new Progress("asking", sources.size())) {
      return scout.visit(
          sources,
          outcome -> {
            progress.expect(scout.known());
            progress.step(outcome.request().source());
          });
    }
  }

  private ExitCode tell(List<Visit> visits) {
    StringBuilder line = new StringBuilder();
    for (Visit.Answer answer : Visit.Answer.values()) {
      long count = visits.stream().filter(visit -> visit.answer() == answer).count();
      line.append(line.isEmpty() ? "" : ", ").append(count).append(' ').append(answer.code());
    }
    spec.commandLine().getOut().println(line);
    return visits.stream().allMatch(SourceCheckCommand::isFine)
        ? ExitCode.COMPLETE
        : ExitCode.PARTIAL;
  }

  private static boolean isFine(Visit visit) {
    return visit.answer() == Visit.Answer.AS_DESCRIBED || visit.answer() == Visit.Answer.ENDED;
  }
}
