package org.lacuna.fetch;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Names the trouble behind an exception of the client. */
final class Failures {

  private Failures() {}

  static WireFailure of(Exception e, Deadline deadline, FetchSettings.Limits limits) {
    if (deadline.passed()) {
      long seconds = limits.total().toSeconds();
      return new WireFailure(Trouble.TOO_SLOW, "no whole answer within " + seconds + " s", e);
    }
    if (deadline.stopped() || Thread.currentThread().isInterrupted()) {
      return new WireFailure(Trouble.STOPPED, "the look was stopped before its end", e);
    }
    return new WireFailure(trouble(e), explanation(e), e);
  }

  private static Trouble trouble(Exception e) {
    if (e instanceof GuardedResolver.UnsafeAddress) {
      return Trouble.UNSAFE;
    }
    if (e instanceof UnknownHostException) {
      return Trouble.NAME;
    }
    if (e instanceof SSLException) {
      return Trouble.TLS;
    }
    return transport(e);
  }

  private static Trouble transport(Exception e) {
    if (e instanceof ConnectTimeoutException || e instanceof NoHttpResponseException) {
      return Trouble.CONNECTION;
    }
    if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
      return Trouble.SILENCE;
    }
    return content(e);
  }

  private static Trouble content(Exception e) {
    if (e instanceof MessageConstraintException) {
      return ofConstraint(String.valueOf(e.getMessage()));
    }
    if (e instanceof MalformedChunkCodingException || e.getCause() instanceof HttpException) {
      return Trouble.PROTOCOL;
    }
    if (e instanceof ConnectionClosedException || e instanceof EOFException) {
      return Trouble.TRUNCATED;
    }
    return e instanceof ZipException ? Trouble.CODING : Trouble.CONNECTION;
  }

  /** The parser counts every line before a status line as an empty one: that is not HTTP. */
  private static Trouble ofConstraint(String message) {
    return message.contains("empty line") ? Trouble.PROTOCOL : Trouble.TOO_BIG;
  }

  private static String explanation(Exception e) {
    String name = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    String said = e.getMessage() == null ? "" : ": " + firstLine(e.getMessage());
    return name + said;
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + " ..." : line;
  }
}
