package org.lacuna.fetch;

import java.net.URI;
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
 */
public record FetchRequest(
    String source,
    URI address,
    Conditions conditions,
    Recognition recognition,
    Connection connection) {

  /** Asks for the address in its plain form. */
  public FetchRequest {
    address = PlainAddress.of(address);
  }
}
