package org.lacuna.fetch.wayback;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Save Page Now 2 answers who asks with an account.
 *
 * @param job under which the capture is made; empty where it is not
 * @param words what it says about that
 */
record SaveReply(Optional<String> job, String words) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String UNKNOWN = "an answer of another form";

  /** Reads an answer; one that is no JSON takes nothing on. */
  static SaveReply read(byte[] body) {
    try {
      JsonNode answer = JSON.readTree(body);
      Optional<String> job = text(answer, "job_id");
      return new SaveReply(job, job.or(() -> text(answer, "message")).orElse(UNKNOWN));
    } catch (JacksonException malformed) {
      return new SaveReply(Optional.empty(), UNKNOWN);
    }
  }

  private static Optional<String> text(JsonNode answer, String field) {
    return Optional.of(answer.path(field))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .map(value -> value.substring(0, Math.min(value.length(), 200)))
        .filter(value -> !value.isBlank());
  }
}
