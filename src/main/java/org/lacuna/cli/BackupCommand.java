package org.lacuna.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lacuna.pipeline.Backup;
import org.lacuna.pipeline.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a home, at work or not, to another folder. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies definitions, store, archive and output to a folder, which is a home itself then. A run",
      "may be under way meanwhile. A folder that is an earlier backup is brought up to date: what",
      "has not changed is not copied again. A store in PostgreSQL is backed up by pg_dump, before."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna backup /mnt/backup/lacuna && lacuna verify --home /mnt/backup/lacuna",
      "  pg_dump lacuna > lacuna.sql && lacuna backup /mnt/backup/lacuna",
      "",
      "To restore, copy it back: docs/runbook.md says how."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class BackupCommand implements Callable<Integer> {

  private static final double MIB = 1 << 20;

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(paramLabel = "DIR", description = "Where to, best on another disk.")
  private Path target;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Home original = home.home();
    Backup backup = backup(original);
    Backup.Copied copied = backup.make();
    out.printf(
        "%d files copied (%.1f MiB), %d unchanged since the last backup%n",
        copied.files(), copied.bytes() / MIB, copied.unchanged());
    if (backup.holdsStore()) {
      out.printf("the copy opens; 'lacuna verify --home %s' reads all of it%n", target);
    } else {
      out.println(
          "the store is on a database server and not in this copy: keep what pg_dump wrote before");
    }
    return ExitCode.COMPLETE.code();
  }

  private Backup backup(Home original) {
    try {
      return new Backup(original, target, ExplainCommand.conduct());
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(String.valueOf(wrong.getMessage()));
    }
  }
}
