package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.EvidenceCheck;
import org.lacuna.pipeline.Installation;
import org.lacuna.snapshot.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that everything held is what it was. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Re-reads every archived byte and checks its digest, then checks that every figure's words",
      "stand in the bytes they are said to stand in. With a pack: checks that file alone, without",
      "network and without anything else of this installation."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna verify && echo sound",
      "  lacuna verify transfers.wacz --signer public.pem"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(
      arity = "0..1",
      paramLabel = "PACK",
      description = "A file made by 'lacuna pack' (default: everything held).")
  private @Nullable Path pack;

  @Option(
      names = "--signer",
      paramLabel = "PUBLIC.pem",
      description = "The pack must be signed with this Ed25519 key.")
  private @Nullable Path signer;

  @Override
  public Integer call() throws IOException {
    if (pack == null) {
      return holdings();
    }
    if (!Files.isRegularFile(pack)) {
      throw new BadInput("there is no file " + pack);
    }
    return PackVerification.run(pack, signer, spec.commandLine().getOut()).code();
  }

  private Integer holdings() {
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
