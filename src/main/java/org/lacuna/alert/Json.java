package org.lacuna.alert;

import tools.jackson.databind.json.JsonMapper;

/**
 * What findings and notices are written in. Made when the first is: most runs write and read none.
 */
final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}
}
