package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

  private static final BodyReader READER = new BodyReader(FetchSettings.Limits.SAFE, 0);

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Hands out one part at a read, and has nothing at hand between them, as a slow server. */
  private static InputStream slowly(byte[]... parts) {
    InputStream all = InputStream.nullInputStream();
    for (byte[] part : parts) {
      all = new SequenceInputStream(all, new ByteArrayInputStream(part));
    }
    return new java.io.FilterInputStream(all) {
      @Override
      public int available() {
        return 0;
      }
    };
  }

  private static HttpEntity gzipped(InputStream in) {
    return new InputStreamEntity(in, -1, null, "gzip");
  }

  private static String text(HttpEntity entity) throws Exception {
    return new String(READER.read(entity), StandardCharsets.UTF_8);
  }

  @Test
  void readsEveryMemberOfABodyWhoseServerPausesBetweenThem() throws Exception {
    assertThat(text(gzipped(slowly(gzip("first "), gzip("second "), gzip("third")))))
        .isEqualTo("first second third");
  }

  @Test
  void doesNotTakeTheFirstMembersForTheWholeWhenTheConnectionBreaksBehindThem() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketException("Connection reset");
          }
        };
    InputStream body = new SequenceInputStream(slowly(gzip("first ")), broken);
    assertThatThrownBy(() -> text(gzipped(body))).isInstanceOf(SocketException.class);
  }

  @Test
  void ignoresWhatFollowsTheLastMember() throws Exception {
    assertThat(text(gzipped(slowly(gzip("whole"), new byte[] {0, 0, 0, 0})))).isEqualTo("whole");
  }
}
