package org.lacuna.pipeline;

import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the failures that come from the disk below us, whoever reports them: the operating system,
 * H2 or PostgreSQL.
 */
public final class StorageTrouble {

  private static final String FULL =
      "the disk is full; nothing half-written is kept. Make room and run again";
  private static final String READ_ONLY =
      "the disk is read-only, or we may not write to it; nothing was changed. Mount it writable,"
          + " or give this user the right to write, and run again";

  /** SQL states and H2's numbers: 53100 and 90100 disk full; 25006 and 90097 read-only. */
  private static final Map<String, String> STATES =
      Map.of("53100", FULL, "90100", FULL, "25006", READ_ONLY, "90097", READ_ONLY);

  private static final Map<String, String> MESSAGES =
      Map.of(
          "no space left on device", FULL,
          "not enough space", FULL,
          "disk quota exceeded", FULL,
          "read-only file system", READ_ONLY,
          "permission denied", READ_ONLY);

  private StorageTrouble() {}

  /** One sentence on what the disk did; empty when the failure is of another kind. */
  public static Optional<String> words(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(cause);
      if (known.isPresent()) {
        return known.map(words -> words + ".");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> known(Throwable cause) {
    if (cause instanceof AccessDeniedException denied) {
      return Optional.of(READ_ONLY + " (" + denied.getFile() + ")");
    }
    if (cause instanceof ReadOnlyFileSystemException) {
      return Optional.of(READ_ONLY);
    }
    if (cause instanceof SQLException sql
        && STATES.containsKey(String.valueOf(sql.getSQLState()))) {
      return Optional.ofNullable(STATES.get(sql.getSQLState()));
    }
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return MESSAGES.entrySet().stream()
        .filter(entry -> message.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
