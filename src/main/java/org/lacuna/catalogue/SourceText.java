package org.lacuna.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.series.Frequency;

/** Writes a definition as {@code source.yml}; reading it again gives the same definition. */
public final class SourceText {

  private final StringBuilder text = new StringBuilder();

  private SourceText() {}

  /**
   * The lines of the file.
   *
   * @param source a new definition: without a certificate of its own, and without declarations
   */
  public static String of(SourceDefinition source) {
    SourceText written = new SourceText();
    written.whoAndWhat(source);
    source.access().forEach(written::access);
    written.recognition(source.recognition());
    written.layout(source.layout());
    written.connection(source.connection());
    written.expectations(source.expectations());
    written.life(source.life());
    return written.text.toString();
  }

  private void whoAndWhat(SourceDefinition source) {
    line("title", source.title());
    source.titleZh().ifPresent(title -> line("title_zh", title));
    text.append("publisher:\n");
    line("  name", source.publisher().name());
    line("  name_en", source.publisher().nameEn());
    line("  role", source.publisher().role().code());
    release(source.release());
    line("area", source.area());
    line("language", source.language());
    text.append("access:\n");
  }

  private void release(Release release) {
    text.append("release:\n");
    line("  id", release.id());
    line("  stage", release.stage());
    line("  frequency", release.frequency().code());
    if (release.frequency() != Frequency.IRREGULAR) {
      bare("  due_after_days", release.dueAfterDays());
      bare("  grace_days", release.graceDays());
    }
    if (!release.timetable().isEmpty()) {
      line("  timetable", release.timetable());
    }
  }

  private void access(Access access) {
    line("  - kind", access.kind().code());
    line("    address", access.address().toString());
    line("    items", access.items());
    line("    pattern", access.pattern());
    line("    next", access.next());
    if (access.kind() == Access.Kind.LIST) {
      bare("    max_pages", access.maxPages());
    }
    if (access.attachments()) {
      bare("    attachments", true);
    }
  }

  private void recognition(Recognition recognition) {
    if (recognition.selector().isPresent()
        || recognition.charset().isPresent()
        || !recognition.phrases().isEmpty()) {
      text.append("recognition:\n");
      line("  selector", recognition.selector());
      list("  phrases", recognition.phrases());
      line("  charset", recognition.charset());
    }
  }

  private void layout(Layout layout) {
    if (!layout.parts().isEmpty()) {
      text.append("layout:\n");
      layout.parts().forEach((part, selector) -> line("  " + part, selector));
    }
  }

  private void connection(Connection connection) {
    if (!connection.equals(Connection.USUAL)) {
      text.append("connection:\n");
      bare("  legacy_tls", connection.legacyTls());
      bare("  cookies", connection.cookies());
      bare("  max_megabytes", connection.maxBytes() >> 20);
    }
  }

  private void expectations(Expectations expected) {
    text.append("expects:\n");
    bare("  min_figures", expected.minFigures());
    bare("  max_figures", expected.maxFigures());
    list("  indicators", expected.indicators());
    if (expected.unreadable()) {
      bare("  unreadable", true);
    }
  }

  private void life(Life life) {
    line("seen", life.seen());
    bare("verified", life.verified().map(LocalDate::toString).orElse("never"));
    life.ended().ifPresent(day -> bare("ended", day));
    line("reason", life.reason());
    line("notes", life.notes());
  }

  private void list(String key, List<String> values) {
    if (!values.isEmpty()) {
      text.append(key).append(": [");
      text.append(String.join(", ", values.stream().map(SourceText::quoted).toList()));
      text.append("]\n");
    }
  }

  private void line(String key, Optional<String> value) {
    value.ifPresent(present -> line(key, present));
  }

  private void line(String key, String value) {
    bare(key, quoted(value));
  }

  private void bare(String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  /** Plain where nothing in it means something to YAML, else in single quotes on one line. */
  private static String quoted(String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    boolean plain =
        line.matches("[\\p{L}][\\p{L}\\p{N} _-]*")
            && !line.matches("(?i)y|n|yes|no|on|off|true|false|null");
    return plain ? line : "'" + line.replace("'", "''") + "'";
  }
}
