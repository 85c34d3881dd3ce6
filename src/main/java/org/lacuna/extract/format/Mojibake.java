package org.lacuna.extract.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Words that were written in one charset and read in another, because a part of their document is
 * labelled wrongly: 鏂扮枂 for 新疆. Such words name nothing, so no figure comes of them; this says why.
 */
final class Mojibake {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** In how a label may be wrong: what the bytes are, and as what they were read. */
  private record Mistake(Charset written, Charset read) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake(StandardCharsets.UTF_8, GB18030),
          new Mistake(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1),
          new Mistake(GB18030, StandardCharsets.ISO_8859_1));

  /** Fewer bytes may make sense in two charsets by chance. */
  private static final int LEAST = 12;

  private static final int MOST = 4096;

  private Mojibake() {}

  /** What is wrong with the words, for a person; empty when nothing is. */
  static Optional<String> in(String words) {
    String foreign = foreign(words);
    return MISTAKES.stream()
        .filter(mistake -> explains(mistake, foreign))
        .map(mistake -> "words in " + mistake.written + " were read as " + mistake.read)
        .map(found -> found + ": a part of the document is labelled wrongly")
        .findFirst();
  }

  /** The characters outside ASCII, the first ones if there are many. */
  private static String foreign(String words) {
    StringBuilder foreign = new StringBuilder();
    for (int i = 0; i < words.length() && foreign.length() < MOST; i++) {
      if (words.charAt(i) > '\u007F') {
        foreign.append(words.charAt(i));
      }
    }
    return foreign.toString();
  }

  private static boolean explains(Mistake mistake, String foreign) {
    try {
      ByteBuffer bytes = mistake.read.newEncoder().encode(CharBuffer.wrap(foreign));
      if (bytes.remaining() < LEAST) {
        return false;
      }
      String meant = mistake.written.newDecoder().decode(bytes.duplicate()).toString();
      return mistake.written.equals(StandardCharsets.UTF_8) || isChinese(meant);
    } catch (CharacterCodingException otherwise) {
      return false; // the words do not fit into the one charset, or its bytes not into the other
    }
  }

  private static boolean isChinese(String words) {
    return words.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count() * 2 > words.length();
  }
}
