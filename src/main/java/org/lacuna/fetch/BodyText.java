package org.lacuna.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a body, well enough to judge it by: byte order mark, then what the source is known to
 * use, then UTF-8 where the bytes are valid, then what page or header name, then GB18030.
 */
final class BodyText {

  private static final Pattern NAMED =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** What stands for bytes that are none of the charset. */
  private static final char REPLACEMENT = '\ufffd';

  private static final int HEAD = 4096;
  private static final int MOST = 4 << 20;

  private BodyText() {}

  static String of(Exchange answer, Optional<String> known) {
    byte[] body = start(answer.body());
    Optional<Charset> sure = marked(body).or(() -> known.flatMap(BodyText::charset));
    return sure.map(charset -> new String(body, charset))
        .orElseGet(() -> guessed(body, answer.contentType()));
  }

  private static Optional<Charset> marked(byte[] body) {
    boolean two = body.length > 1;
    if (two && body[0] == (byte) 0xff && body[1] == (byte) 0xfe) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    boolean big = two && body[0] == (byte) 0xfe && body[1] == (byte) 0xff;
    return big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  /** As much as is judged, not cut within a character of UTF-8. */
  private static byte[] start(byte[] body) {
    if (body.length <= MOST) {
      return body;
    }
    int end = MOST;
    while (end > MOST - 4 && (body[end] & 0xc0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private static String guessed(byte[] body, Optional<String> contentType) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 || isUtf8(body)
        ? text
        : new String(body, declared(body, contentType).orElse(CHINESE));
  }

  /** Costs more than decoding; a page may hold the character that stands for bytes in error. */
  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A page that claims UTF-8 and is not is nearly always GBK; so are most that claim Latin-1. */
  private static Optional<Charset> declared(byte[] body, Optional<String> contentType) {
    String start = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
    return named(start)
        .or(() -> contentType.flatMap(BodyText::named))
        .filter(charset -> charset.newEncoder().maxBytesPerChar() > 1)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
  }

  private static Optional<Charset> named(String text) {
    Matcher name = NAMED.matcher(text);
    return name.find() ? charset(name.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    boolean chinese = name.toLowerCase(Locale.ROOT).matches("gb.*|x-gbk|euc-cn");
    if (chinese) {
      return Optional.of(CHINESE);
    }
    try {
      return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a name nobody knows: the bytes decide
    }
  }
}
