package org.lacuna.alert;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lacuna.catalogue.Secret;

/** Gives out secrets, and takes them out of every text that is logged or stored. */
final class Secrets {

  private static final int SHORTEST = 4;

  private final Map<String, String> environment;
  private final Collection<String> given = ConcurrentHashMap.newKeySet();

  Secrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The secret itself.
   *
   * @throws ChannelFailure when its variable or file is absent or empty
   */
  String reveal(Secret secret) throws ChannelFailure {
    String value =
        secret
            .value(environment)
            .orElseThrow(() -> new ChannelFailure(secret + " is not set or empty"));
    given.add(value);
    return value;
  }

  Optional<String> reveal(Optional<Secret> secret) throws ChannelFailure {
    return secret.isPresent() ? Optional.of(reveal(secret.get())) : Optional.empty();
  }

  /** What went wrong, in one line without secrets. */
  ChannelFailure failure(String what, Throwable cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new ChannelFailure(clean(what + ": " + why.lines().findFirst().orElse("")));
  }

  /** The text without any secret given out so far. */
  String clean(String text) {
    String cleaned = text;
    for (String secret : given) {
      if (secret.length() >= SHORTEST) {
        cleaned = cleaned.replace(secret, "***");
      }
    }
    return cleaned;
  }
}
