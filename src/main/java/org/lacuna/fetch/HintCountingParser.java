package org.lacuna.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.impl.io.LenientHttpResponseParser;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Accepts a few interim answers (1xx) before a final one; a server may send them for ever. */
final class HintCountingParser extends LenientHttpResponseParser {

  private static final int MOST = 20;

  private int hints;

  HintCountingParser(Http1Config config) {
    super(config);
  }

  @Override
  protected ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException {
    ClassicHttpResponse message = super.createMessage(line);
    boolean hint = message != null && message.getCode() < 200;
    hints = hint ? hints + 1 : 0;
    if (hints > MOST) {
      throw new MessageConstraintException("more than " + MOST + " interim answers");
    }
    return message;
  }
}
