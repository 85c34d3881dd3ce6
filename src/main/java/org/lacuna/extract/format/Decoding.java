package org.lacuna.extract.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lacuna.extract.Document;

/**
 * Bytes as text. A byte order mark decides, and zero bytes as only UTF-16 has them; then the label
 * inside the document, unless the bytes contradict it; then the bytes themselves, which cannot be
 * UTF-8 by chance; then a detector; then the label of the server. GB2312 and GBK are read as
 * GB18030, which holds both.
 *
 * @param text the characters, without a byte order mark
 * @param charset how the bytes were read
 * @param notice what is wrong with the labels, for a person
 */
record Decoding(String text, Charset charset, Optional<String> notice) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LABEL_WITHIN = 4096;
  private static final int LONGEST_LABEL = 40;
  private static final int DETECT_WITHIN = 64 << 10;
  private static final int SURE = 40;
  private static final char REPLACEMENT = '\uFFFD';

  /** Reads the bytes of a document whose own label, if any, stands near its start. */
  static Decoding of(Document document) {
    byte[] bytes = document.bytes();
    Optional<Decoding> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (document.charset().isPresent()) {
      return plain(bytes, wide(document.charset().get()));
    }
    Optional<Charset> wide = Utf16.of(bytes);
    if (wide.isPresent()) {
      return plain(bytes, wide.get());
    }
    Optional<Charset> label = inside(bytes);
    return Utf8.decode(bytes)
        .map(utf8 -> ascii(utf8, label) ? plain(bytes, label.get()) : valid(utf8, label))
        .orElseGet(() -> notUtf8(document, label, new String(bytes, StandardCharsets.UTF_8)));
  }

  private static boolean ascii(String utf8, Optional<Charset> label) {
    return label.isPresent()
        && label.get().name().startsWith("ISO-2022")
        && utf8.indexOf('\u001B') >= 0;
  }

  private static Decoding valid(String utf8, Optional<Charset> label) {
    boolean contradicted =
        label.filter(charset -> !charset.equals(StandardCharsets.UTF_8)).isPresent()
            && utf8.chars().anyMatch(character -> character > 127);
    return new Decoding(
        utf8,
        StandardCharsets.UTF_8,
        contradicted ? Optional.of(contradiction(label.get(), "UTF-8")) : Optional.empty());
  }

  private static Decoding notUtf8(Document document, Optional<Charset> label, String utf8) {
    boolean labelledUtf8 = label.filter(StandardCharsets.UTF_8::equals).isPresent();
    if (labelledUtf8 && mostlyUtf8(utf8)) {
      return new Decoding(
          utf8, StandardCharsets.UTF_8, Optional.of("some bytes are not valid UTF-8"));
    }
    if (label.isPresent() && !labelledUtf8) {
      return plain(document.bytes(), label.get());
    }
    Charset found = detected(document.bytes()).orElseGet(() -> byServer(document));
    Optional<String> notice = label.map(wrong -> contradiction(wrong, found.name()));
    return new Decoding(new String(document.bytes(), found), found, notice);
  }

  /**
   * Fewer than one character in a hundred damaged: a truncated or spliced page, not another
   * charset.
   */
  private static boolean mostlyUtf8(String utf8) {
    long foreign = utf8.chars().filter(character -> character > 127).count();
    long damaged = utf8.chars().filter(character -> character == REPLACEMENT).count();
    return damaged * 100 < Math.max(foreign, 100);
  }

  private static String contradiction(Charset label, String found) {
    return "labelled " + label.name() + ", but the bytes are " + found;
  }

  /**
   * Whether nearly all double bytes are those of GB 2312 for punctuation and the 3,755 most
   * frequent characters: surer than statistics on a short text, and half the codes of Big5 are
   * outside.
   */
  private static boolean isFrequentChinese(byte[] bytes) {
    int pairs = 0;
    int frequent = 0;
    for (int i = 0; i + 1 < Math.min(bytes.length, DETECT_WITHIN); i++) {
      int lead = bytes[i] & 0xFF;
      if (lead > 0x80) {
        int trail = bytes[++i] & 0xFF;
        boolean usual = (lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3);
        pairs++;
        frequent += usual && trail >= 0xA1 ? 1 : 0;
      }
    }
    return pairs > 0 && frequent * 100L >= pairs * 85L;
  }

  private static Decoding plain(byte[] bytes, Charset charset) {
    return new Decoding(new String(bytes, charset), charset, Optional.empty());
  }

  private static Optional<Decoding> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(marked(bytes, 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(marked(bytes, 2, StandardCharsets.UTF_16LE));
    }
    return Optional.empty();
  }

  private static Decoding marked(byte[] bytes, int length, Charset charset) {
    String text = new String(bytes, length, bytes.length - length, charset);
    return new Decoding(text, charset, Optional.empty());
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The charset named by a meta element or an XML declaration. */
  private static Optional<Charset> inside(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, LABEL_WITHIN), StandardCharsets.ISO_8859_1);
    if (head.indexOf('<') < 0) {
      return Optional.empty();
    }
    return inSmallLetters(head, "charset=")
        .or(() -> inSmallLetters(head, "encoding="))
        .or(() -> inCapitals(head));
  }

  private static Optional<Charset> inSmallLetters(String head, String key) {
    int at = head.indexOf(key);
    int end = Math.min(head.length(), at + key.length() + LONGEST_LABEL);
    return at < 0 ? Optional.empty() : named(head.substring(at, end).toLowerCase(Locale.ROOT), key);
  }

  private static Optional<Charset> inCapitals(String head) {
    String small = head.toLowerCase(Locale.ROOT);
    return named(small, "charset=").or(() -> named(small, "encoding="));
  }

  private static Optional<Charset> named(String text, String key) {
    int at = text.indexOf(key);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + key.length();
    while (start < text.length() && " \"'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return charset(text.substring(start, end));
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(wide(Charset.forName(name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty(); // a label nobody knows says nothing
    }
  }

  private static Charset wide(Charset charset) {
    String name = charset.name();
    boolean chinese = name.equals("GB2312") || name.equals("GBK") || name.equals("x-mswin-936");
    return chinese ? GB18030 : charset;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    if (isFrequentChinese(bytes)) {
      return Optional.of(GB18030);
    }
    byte[] sample = bytes.length > DETECT_WITHIN ? Arrays.copyOf(bytes, DETECT_WITHIN) : bytes;
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true); // markup is no help in telling languages apart
    CharsetMatch best = detector.setText(sample).detect();
    return best == null || best.getConfidence() < SURE ? Optional.empty() : charset(best.getName());
  }

  private static Charset byServer(Document document) {
    return document
        .mediaType()
        .flatMap(type -> named(type.toLowerCase(Locale.ROOT), "charset="))
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .orElse(GB18030);
  }
}
