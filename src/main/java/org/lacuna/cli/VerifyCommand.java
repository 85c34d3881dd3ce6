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
import org.lacuna.pipeline.PageCollection;
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
      "network and without anything else of this installation. With --warc: checks a folder of",
      "pages, as 'lacuna snapshot --warc' fills it."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna verify && echo sound",
      "  lacuna verify transfers.wacz --signer public.pem",
      "  lacuna verify --warc /data/pages"
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

  @Option(
      names = "--warc",
      paramLabel = "DIR",
      description = "A folder of pages made by 'lacuna snapshot --warc'.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    if (folder != null) {
      return collection(folder);
    }
    if (pack == null) {
      return holdings();
    }
    if (!Files.isRegularFile(pack)) {
      throw new BadInput("there is no file " + pack);
    }
    return PackVerification.run(pack, signer, spec.commandLine().getOut()).code();
  }

  private Integer collection(Path pages) {
    if (pack != null) {
      throw new BadInput("name a pack or --warc DIR, not both");
    }
    if (!PageCollection.isIn(pages)) {
      throw new BadInput(pages + " is no folder of pages made by 'lacuna snapshot --warc'");
    }
    try (Progress progress = new Progress("verifying", 0)) {
      Verification found = PageCollection.verify(pages, shownBy(progress));
      tell(found);
      return ending(found.damages().stream().map(Object::toString).toList());
    }
  }

  private Integer holdings() {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct());
        Progress progress = new Progress("verifying", 0)) {
      Verification archive = installation.archive().verify(shownBy(progress));
      EvidenceCheck.Result evidence = installation.checkEvidence(catalogue);
      tell(archive);
      out()
          .printf(
              "%d figures: %d without their words%n",
              evidence.figures(), evidence.unproven().size());
      List<String> troubles = new ArrayList<>();
      archive.damages().forEach(damage -> troubles.add(damage.toString()));
      troubles.addAll(evidence.unproven());
      return ending(troubles);
    }
  }

  private static Verification.Progress shownBy(Progress progress) {
    return (done, total) -> {
      progress.expect(total);
      progress.at(done);
    };
  }

  private void tell(Verification archive) {
    out()
        .printf(
            "%d records, %d bytes: %d damaged%n",
            archive.records(), archive.bytes(), archive.damages().size());
  }

  private Integer ending(List<String> troubles) {
    troubles.forEach(trouble -> out().println("! " + trouble));
    return (troubles.isEmpty() ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
