package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.pipeline.Installation;
import org.lacuna.publish.pack.PackKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evidence in one file that others can check. */
@Command(
    name = "pack",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the evidence of series, of a source, of a finding or of a workbook into one WACZ file: the",
      "archived pages, every figure read from them with its words and rule, what was found, the release",
      "calendar, and the digest of each. 'lacuna verify FILE' checks it anywhere, without network."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna pack 'labour_transfers_interprovincial.CN-XJ.*' -o transfers.wacz",
      "  lacuna pack xinjiang-trade -o workbook.wacz",
      "  lacuna pack xj-hrss-training --sign key.pem -o training.wacz",
      "",
      "A key pair for --sign:",
      "  openssl genpkey -algorithm ed25519 -out key.pem",
      "  openssl pkey -in key.pem -pubout >> key.pem"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class PackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(
      paramLabel = "SUBJECT",
      description = {
        "Series key, source, subject of a finding, or a pattern of them (* for any characters);",
        "or the name of a publication in jobs/publish.yml."
      })
  private String subject;

  @Mixin private DayOption day;

  @Option(
      names = "--sign",
      paramLabel = "KEY.pem",
      description = "Signs the pack with the Ed25519 key pair in this file.")
  private @Nullable Path key;

  @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    Optional<PackKey> signer = signer();
    Path target = file.toAbsolutePath();
    try (Installation installation = Installation.reading(home.home(), ExplainCommand.conduct())) {
      installation.pack(
          catalogue, installation.evidence(catalogue, subject), day.instant(), signer, target);
    } catch (IllegalArgumentException nothing) {
      throw new BadInput(String.valueOf(nothing.getMessage()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s%ncheck it anywhere with: lacuna verify %s%n", file, file);
    return ExitCode.COMPLETE.code();
  }

  private Optional<PackKey> signer() {
    try {
      return key == null ? Optional.empty() : Optional.of(PackKey.read(key));
    } catch (IOException unfit) {
      throw new BadInput(String.valueOf(unfit.getMessage()));
    }
  }
}
