package org.lacuna.extract;

import org.jspecify.annotations.Nullable;
import org.lacuna.series.Coded;

/** A document that cannot be read at all: a named outcome, nothing of it is used. */
public final class UnreadableDocument extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why a document cannot be read. */
  public enum Reason implements Coded {
    /** It has no bytes, or no words. */
    EMPTY("empty"),
    /** No extractor knows its format. */
    UNKNOWN_FORMAT("unknown_format"),
    /** It breaks the rules of its own format, or ends too early. */
    DAMAGED("damaged"),
    /** It asks for a password. */
    PROTECTED("protected"),
    /** It is larger, deeper or denser than the limits allow. */
    TOO_LARGE("too_large"),
    /** Reading it took longer than the limits allow. */
    TOO_SLOW("too_slow");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** A reason and a sentence that names the document, what was expected and what was found. */
  public UnreadableDocument(Reason reason, String message) {
    this(reason, message, null);
  }

  /** As above, with the error of the library that met it. */
  public UnreadableDocument(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Which of the reasons. */
  public Reason reason() {
    return reason;
  }
}
