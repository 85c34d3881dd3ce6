package org.lacuna.extract.format;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.lacuna.extract.Document;
import org.lacuna.extract.Page;
import org.lacuna.extract.UnreadableDocument;

/**
 * Runs a library that reads binary documents on a thread of its own, with a deadline and room for
 * deep recursion, and gives every way in which it can fail a name.
 */
final class Bounded {

  private static final long STACK = 64L << 20;

  private Bounded() {}

  static Page read(Document document, String format, Duration time, Callable<Page> reading)
      throws UnreadableDocument {
    FutureTask<Page> task = new FutureTask<>(reading);
    Thread thread = new Thread(null, task, "reading " + format, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      thread.interrupt();
      throw unreadable(document, UnreadableDocument.Reason.TOO_SLOW, format, late);
    } catch (InterruptedException stopped) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw unreadable(document, UnreadableDocument.Reason.TOO_SLOW, format, stopped);
    } catch (ExecutionException failed) {
      throw named(document, format, Objects.requireNonNullElse(failed.getCause(), failed));
    }
  }

  private static UnreadableDocument named(Document document, String format, Throwable cause) {
    if (cause instanceof UnreadableDocument already) {
      return already;
    }
    return unreadable(document, reason(cause), format, cause);
  }

  private static UnreadableDocument.Reason reason(Throwable cause) {
    if (cause instanceof EncryptedDocumentException || cause instanceof InvalidPasswordException) {
      return UnreadableDocument.Reason.PROTECTED;
    }
    boolean tooLarge =
        cause instanceof OutOfMemoryError
            || cause instanceof StackOverflowError
            || isLimitOfPoi(cause);
    return tooLarge ? UnreadableDocument.Reason.TOO_LARGE : UnreadableDocument.Reason.DAMAGED;
  }

  /** The limits set in {@link PoiLimits} announce themselves by message only. */
  private static boolean isLimitOfPoi(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    boolean limit = message.contains("Zip bomb") || message.contains("maximum length");
    return limit && (cause instanceof IOException || cause instanceof RuntimeException);
  }

  private static UnreadableDocument unreadable(
      Document document, UnreadableDocument.Reason reason, String format, Throwable cause) {
    String what =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new UnreadableDocument(
        reason,
        "%s: expected a readable %s, found it %s (%s)"
            .formatted(document.name(), format, reason.code().replace('_', ' '), oneLine(what)),
        cause);
  }

  private static String oneLine(String message) {
    String line = Words.collapse(message);
    return line.length() <= 200 ? line : line.substring(0, 200) + "...";
  }
}
