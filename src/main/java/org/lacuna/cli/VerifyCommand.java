package org.lacuna.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.EvidenceCheck;
import org.lacuna.pipeline.Installation;
import org.lacuna.snapshot.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks that everything held is what it was. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Re-reads every archived byte and checks its digest, then checks that every figure's words",
      "stand in the bytes they are said to stand in."
    },
    footer = {"", "Example:", "  lacuna verify && echo sound"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct());
        Progress progress = new Progress("verifying", 0)) {
      Verification archive =
          installation
              .archive()
              .verify(
                  (done, total) -> {
                    progress.expect(total);
                    progress.at(done);
                  });
      EvidenceCheck.Result evidence = installation.checkEvidence(catalogue);
      out.printf(
          "%d records, %d bytes: %d damaged%n",
          archive.records(), archive.bytes(), archive.damages().size());
      out.printf(
          "%d figures: %d without their words%n", evidence.figures(), evidence.unproven().size());
      List<String> troubles = new ArrayList<>();
      archive.damages().forEach(damage -> troubles.add(damage.toString()));
      troubles.addAll(evidence.unproven());
      troubles.forEach(trouble -> out.println("! " + trouble));
      return (troubles.isEmpty() ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
    }
  }
}
