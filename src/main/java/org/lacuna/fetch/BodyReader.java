package org.lacuna.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body to its end within limits, counting both as transferred and as decoded, so that a
 * small bomb is stopped where it begins to grow.
 */
final class BodyReader {

  private static final int BUFFER = 16 << 10;
  private static final long RATIO_FROM = 1L << 20;

  private final FetchSettings.Limits limits;
  private final long most;

  BodyReader(FetchSettings.Limits limits, long sourceLimit) {
    this.limits = limits;
    this.most = sourceLimit > 0 ? sourceLimit : limits.bodyBytes();
  }

  byte[] read(@Nullable HttpEntity entity) throws IOException, WireFailure {
    if (entity == null) {
      return new byte[0];
    }
    refuseDeclared(entity.getContentLength());
    Counted wire = new Counted(entity.getContent(), limits.wireBytes());
    return drain(decoded(wire, coding(entity)), wire, entity.getContentLength());
  }

  private void refuseDeclared(long declared) throws WireFailure {
    if (declared > limits.wireBytes() || declared > most) {
      throw tooBig("the server announces " + declared + " bytes");
    }
  }

  private static String coding(HttpEntity entity) {
    String coding = entity.getContentEncoding();
    return coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
  }

  private static InputStream decoded(InputStream wire, String coding)
      throws IOException, WireFailure {
    return switch (coding) {
      case "", "identity" -> wire;
      case "gzip", "x-gzip" -> gunzipped(wire);
      default ->
          throw new WireFailure(
              Trouble.CODING, "the body is coded as " + coding + ", which was not offered");
    };
  }

  /** Servers do announce gzip on an empty body; that is an empty body. */
  private static InputStream gunzipped(InputStream wire) throws IOException, WireFailure {
    try {
      return new GZIPInputStream(wire, BUFFER);
    } catch (ZipException e) {
      throw new WireFailure(Trouble.CODING, "the body is announced as gzip and is not", e);
    } catch (EOFException e) {
      return InputStream.nullInputStream();
    }
  }

  private byte[] drain(InputStream in, Counted wire, long declared)
      throws IOException, WireFailure {
    ByteArrayOutputStream out = new ByteArrayOutputStream(expected(declared));
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      refuseGrown(out.size(), wire);
    }
    // a connection that broke between two members is told to nobody until it is read again
    while (wire.read(buffer) >= 0) {
      refuseGrown(out.size(), wire);
    }
    return out.toByteArray();
  }

  private static int expected(long declared) {
    return (int) Math.max(BUFFER, Math.min(declared, 4 << 20));
  }

  private void refuseGrown(long size, Counted wire) throws WireFailure {
    if (wire.exceeded() || size > most) {
      throw tooBig("the body does not end within " + Math.min(most, limits.wireBytes()) + " bytes");
    }
    if (size > RATIO_FROM && size > wire.count() * limits.ratio()) {
      throw tooBig("the body grows more than " + limits.ratio() + " times when decoded");
    }
  }

  private static WireFailure tooBig(String explanation) {
    return new WireFailure(Trouble.TOO_BIG, explanation);
  }

  /** Counts the bytes of the wire and ends where the limit is passed. */
  private static final class Counted extends java.io.FilterInputStream {

    private final long limit;
    private long count;

    Counted(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int octet = exceeded() ? -1 : super.read();
      count += octet < 0 ? 0 : 1;
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = exceeded() ? -1 : super.read(buffer, offset, length);
      count += Math.max(n, 0);
      return n;
    }

    /**
     * Something always may come: a reader of gzip that is told of nothing between two members takes
     * the first ones for the whole.
     */
    @Override
    public int available() {
      return exceeded() ? 0 : 1;
    }

    long count() {
      return count;
    }

    boolean exceeded() {
      return count > limit;
    }
  }
}
