package org.lacuna.fetch;

import java.util.Map;
import java.util.Optional;

/**
 * What a request sends to its address, by POST. An address that this is sent on to gets a plain
 * question, without the fields and without the authorization.
 *
 * @param fields names and values
 * @param authorization value of the header of that name, where one is needed: a secret
 */
public record Form(Map<String, String> fields, Optional<String> authorization) {

  /** A form that nobody can change. */
  public Form {
    fields = Map.copyOf(fields);
  }

  /** Never the authorization. */
  @Override
  public String toString() {
    return "Form[fields=" + fields + "]";
  }
}
