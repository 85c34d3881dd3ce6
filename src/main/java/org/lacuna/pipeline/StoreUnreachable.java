package org.lacuna.pipeline;

import java.sql.SQLException;

/** The store cannot be opened: its server does not answer or refuses us, or its file is damaged. */
public final class StoreUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreUnreachable(Home home, RuntimeException cause) {
    super(
        "the store %s cannot be opened: %s"
            .formatted(home.databaseName(), Home.withoutPassword(firstWords(cause))),
        cause);
  }

  /** What the database said, rather than the pool around it or the socket below it. */
  private static String firstWords(Throwable thrown) {
    Throwable speaker = thrown;
    while (!(speaker instanceof SQLException) && speaker.getCause() != null) {
      speaker = speaker.getCause();
    }
    return String.valueOf(speaker.getMessage()).lines().findFirst().orElse("");
  }
}
