package org.lacuna.extract.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.PublicationTime;

/**
 * Dates in the short lines of a page. 发布时间 and its like name the date of publication; a line that
 * is nothing but a date is one when it is the only such line. Dates of the visit, of updates, of
 * printing and of reposts are none.
 */
final class DateLines {

  private static final List<String> LABELS =
      List.of("发布时间", "发布日期", "发文日期", "公布日期", "公开日期", "成文日期", "刊发日期");
  private static final List<String> WEAK_LABELS = List.of("时间", "日期");
  private static final List<String> TRAPS =
      List.of("今天", "更新", "生成", "打印", "转载", "转发", "访问", "现在", "星期", "有效", "截止", "至今");
  private static final int LABEL_LENGTH = 12;

  private Optional<Dated> labelled = Optional.empty();
  private Optional<Dated> weaklyLabelled = Optional.empty();
  private final List<Dated> bare = new ArrayList<>();

  /**
   * A date and where it was found.
   *
   * @param time the date
   * @param where {@code meta PubDate}, {@code text 发布时间}
   */
  record Dated(PublicationTime time, String where) {}

  /**
   * Looks at a short piece of text; at none any more when the date was named.
   *
   * @param before the piece before it, which may be its label
   * @param words the piece
   */
  void offer(String before, String words) {
    if (labelled.isEmpty() && PublishedDate.mayHoldDate(words)) {
      PublishedDate.Found found = PublishedDate.locate(words);
      if (found.date().isPresent()) {
        sort(label(before, words, found), found, words);
      }
    }
  }

  private static String label(String before, String words, PublishedDate.Found found) {
    String near = before + words.substring(0, found.start());
    return near.substring(Math.max(0, near.length() - LABEL_LENGTH));
  }

  private void sort(String label, PublishedDate.Found found, String words) {
    PublicationTime time = found.date().orElseThrow();
    String around = label + words.substring(found.end());
    if (first(TRAPS, around).isPresent()) {
      return;
    }
    Optional<String> name = first(LABELS, label);
    if (name.isPresent()) {
      labelled = Optional.of(new Dated(time, "text " + name.get()));
    } else if (first(WEAK_LABELS, label).isPresent()) {
      weaklyLabelled = weaklyLabelled.or(() -> Optional.of(new Dated(time, "text 时间")));
    } else if (isBare(words, found)) {
      bare.add(new Dated(time, "text"));
    }
  }

  private static Optional<String> first(List<String> words, String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Nothing before the date, nothing after it but a time of day. */
  private static boolean isBare(String words, PublishedDate.Found found) {
    return Words.collapse(words.substring(0, found.start())).isEmpty()
        && words.substring(found.end()).chars().allMatch(DateLines::isTimeOfDay);
  }

  private static boolean isTimeOfDay(int c) {
    return Words.isBlank((char) c) || c == ':' || c == '：' || (c >= '0' && c <= '9');
  }

  Optional<Dated> best() {
    return labelled.or(() -> weaklyLabelled).or(this::onlyBare);
  }

  private Optional<Dated> onlyBare() {
    boolean agree = bare.stream().map(Dated::time).distinct().count() == 1;
    return agree ? bare.stream().findFirst() : Optional.empty();
  }
}
