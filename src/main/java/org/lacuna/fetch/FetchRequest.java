package org.lacuna.fetch;

import java.net.URI;
import java.util.Optional;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Recognition;

/**
 * One address to look at.
 *
 * @param source id of the source it belongs to
 * @param address where; kept in the form of {@link PlainAddress}
 * @param conditions what we hold of it already
 * @param recognition how the right page is told from a wall
 * @param connection what the source needs of the connection
 * @param form sent to it by POST; empty for a plain question, as nearly all are
 */
public record FetchRequest(
    String source,
    URI address,
    Conditions conditions,
    Recognition recognition,
    Connection connection,
    Optional<Form> form) {

  /** Asks for the address in its plain form. */
  public FetchRequest {
    address = PlainAddress.of(address);
  }

  /** A plain question. */
  public FetchRequest(
      String source,
      URI address,
      Conditions conditions,
      Recognition recognition,
      Connection connection) {
    this(source, address, conditions, recognition, connection, Optional.empty());
  }
}
