package org.lacuna.fetch;

import java.util.Optional;

/** No whole answer, with the reason; never leaves the package. */
final class WireFailure extends Exception {

  private final Trouble trouble;
  private final transient Optional<Exchange> exchange;

  WireFailure(Trouble trouble, String explanation) {
    this(trouble, explanation, Optional.empty());
  }

  WireFailure(Trouble trouble, String explanation, Throwable cause) {
    super(explanation, cause);
    this.trouble = trouble;
    this.exchange = Optional.empty();
  }

  WireFailure(Trouble trouble, String explanation, Optional<Exchange> exchange) {
    super(explanation);
    this.trouble = trouble;
    this.exchange = exchange;
  }

  /** The answer that shows it, where there is one. */
  Optional<Exchange> exchange() {
    return exchange;
  }

  Trouble trouble() {
    return trouble;
  }

  /** One sentence for people. */
  String explanation() {
    return String.valueOf(getMessage());
  }
}
