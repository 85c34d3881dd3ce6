package org.lacuna.fetch;

import java.util.Optional;

/**
 * What we hold of a resource, so that an unchanged one costs no body (RFC 9110, section 13).
 *
 * @param etag entity tag of our copy, as the server wrote it
 * @param lastModified Last-Modified of our copy, as the server wrote it
 */
public record Conditions(Optional<String> etag, Optional<String> lastModified) {

  /** We hold nothing. */
  public static final Conditions NONE = new Conditions(Optional.empty(), Optional.empty());
}
