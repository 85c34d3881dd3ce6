package org.lacuna.fetch;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request only over a connection on which nothing waits. What came behind an answer (a body
 * longer than announced, a body of a 304) would be taken for the answer to the next request, and
 * one page for another.
 */
final class CleanRequests extends HttpRequestExecutor {

  private static final Timeout A_MOMENT = Timeout.ofMilliseconds(1);

  /** Nothing was sent: the request may be made over another connection. */
  static final class Unclean extends IOException {
    Unclean() {
      super("the server sent more than its last answer");
    }
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      @Nullable HttpResponseInformationCallback hints,
      HttpContext context)
      throws IOException, HttpException {
    boolean used = connection.getEndpointDetails().getResponseCount() > 0;
    if (used && connection.isDataAvailable(A_MOMENT)) {
      throw new Unclean();
    }
    return super.execute(request, connection, hints, context);
  }
}
