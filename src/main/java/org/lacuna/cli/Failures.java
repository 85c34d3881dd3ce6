package org.lacuna.cli;

import java.io.PrintWriter;
import org.lacuna.catalogue.CatalogueMistakes;
import org.lacuna.catalogue.Mistake;
import org.lacuna.pipeline.Crontab;
import org.lacuna.pipeline.HeldByAnotherRun;
import org.lacuna.pipeline.StorageTrouble;
import org.lacuna.pipeline.StoreUnreachable;
import org.lacuna.pipeline.WrongSetting;
import org.lacuna.vintage.StoreIsNewerException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    ExitCode code = tell(thrown, err);
    err.flush();
    return code.code();
  }

  /** Says what happened, and which exit code it calls for. */
  static ExitCode tell(Throwable thrown, PrintWriter err) {
    return tellKnown(rootOf(thrown), err);
  }

  private static ExitCode tellKnown(Throwable thrown, PrintWriter err) {
    if (thrown instanceof CatalogueMistakes wrong) {
      err.printf("The definitions have %d mistake(s):%n", wrong.mistakes().size());
      for (Mistake mistake : wrong.mistakes()) {
        err.println("  " + mistake);
      }
      return ExitCode.CONFIGURATION;
    }
    if (StorageTrouble.words(thrown).isPresent()) {
      err.println("lacuna: " + StorageTrouble.words(thrown).get());
      return ExitCode.CONFIGURATION;
    }
    err.println("lacuna: " + thrown.getMessage());
    if (thrown instanceof HeldByAnotherRun) {
      return ExitCode.LOCKED;
    }
    if (thrown instanceof BadInput || thrown instanceof Crontab.Unreadable) {
      return ExitCode.BAD_INPUT;
    }
    if (thrown instanceof WrongSetting || isOfTheStore(thrown)) {
      return ExitCode.CONFIGURATION;
    }
    thrown.printStackTrace(err);
    return ExitCode.INTERNAL;
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable known = thrown;
    while (!isNamed(known) && known.getCause() != null) {
      known = known.getCause();
    }
    return isNamed(known) ? known : thrown;
  }

  private static boolean isNamed(Throwable thrown) {
    return thrown instanceof CatalogueMistakes
        || thrown instanceof HeldByAnotherRun
        || thrown instanceof Crontab.Unreadable
        || thrown instanceof WrongSetting
        || thrown instanceof BadInput
        || isOfTheStore(thrown);
  }

  /** 'lacuna doctor' names the mend of these. */
  private static boolean isOfTheStore(Throwable thrown) {
    return thrown instanceof StoreIsNewerException || thrown instanceof StoreUnreachable;
  }
}
