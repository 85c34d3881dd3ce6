package org.lacuna.world;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text at its marks: {@code <!--world from 2022-02-07 until 2022-03-01-->} begins a
 * passage that stands on these days only ({@code from} or {@code until} may be left out), {@code
 * <!--world end-->} ends it. The marks themselves are never served.
 */
final class PassageReader {

  private static final Pattern MARK = Pattern.compile("<!--world ([^>]*?)-->\r?\n?");
  private static final Pattern DAYS = Pattern.compile("(?:from (\\S+))?\\s*(?:until (\\S+))?");

  private final String file;
  private final List<String> mistakes;
  private final List<Passage> passages = new ArrayList<>();
  private Passage open = Passage.always("");
  private boolean dated;

  PassageReader(String file, List<String> mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  List<Passage> read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher mark = MARK.matcher(text);
    int start = 0;
    while (mark.find()) {
      close(text.substring(start, mark.start()));
      begin(mark.group(1).strip(), line(text, mark.start()));
      start = mark.end();
    }
    close(text.substring(start));
    if (dated) {
      mistakes.add(file + ": a dated passage has no '<!--world end-->'");
    }
    return passages;
  }

  private void close(String latin) {
    if (!latin.isEmpty()) {
      passages.add(new Passage(latin, open.from(), open.until()));
    }
  }

  private void begin(String words, int line) {
    boolean ends = words.equals("end");
    if (ends != dated) {
      mistake(line, ends ? "no dated passage is open here" : "the passage before has no end");
    }
    dated = !ends;
    open = ends ? Passage.always("") : days(words, line);
  }

  private Passage days(String words, int line) {
    Matcher days = DAYS.matcher(words);
    if (!words.isEmpty() && days.matches()) {
      try {
        return new Passage("", day(days.group(1)), day(days.group(2)));
      } catch (DateTimeException unreadable) {
        // said below
      }
    }
    mistake(
        line,
        "expected 'from 2022-02-07', 'until 2022-03-01', both or 'end', found '" + words + "'");
    return Passage.always("");
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  private void mistake(int line, String message) {
    mistakes.add("%s:%d: %s".formatted(file, line, message));
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
