package org.lacuna.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lacuna.detect.ContentChange;
import org.lacuna.detect.DocumentChange;
import org.lacuna.publish.Edition;
import org.lacuna.publish.ReleaseEvent;
import org.lacuna.publish.RevisionEntry;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SourceEntry;
import org.lacuna.series.ReferencePeriod;
import picocli.CommandLine.Help.Ansi;

/** An edition as {@code lacuna status} prints it: sources, series, the newest revisions. */
final class StatusText {

  private static final int REVISIONS_SHOWN = 10;

  private final PrintWriter out;
  private final Edition edition;
  private final List<DocumentChange> changes;
  private final Map<String, LocalDate> next;
  private final LocalDate today;
  private final Ansi ansi = Terminal.colours();

  StatusText(PrintWriter out, Edition edition, List<DocumentChange> changes) {
    this.out = out;
    this.edition = edition;
    this.changes = changes;
    this.today = edition.day();
    this.next = next(edition.calendar(), today);
  }

  void print() {
    out.println(ansi.string("@|bold sources|@"));
    edition.sources().forEach(this::print);
    out.println(ansi.string("@|bold series|@"));
    edition.series().forEach(this::print);
    if (!edition.revisions().isEmpty()) {
      out.println(ansi.string("@|bold revisions, newest last|@"));
      newest().forEach(this::print);
    }
  }

  /** For each release the soonest issue to come. */
  private static Map<String, LocalDate> next(List<ReleaseEvent> calendar, LocalDate today) {
    return calendar.stream()
        .filter(issue -> issue.seen().isEmpty() && !issue.expected().isBefore(today))
        .collect(
            Collectors.toMap(
                ReleaseEvent::release,
                ReleaseEvent::expected,
                (one, other) -> one.isBefore(other) ? one : other));
  }

  private void print(SourceEntry source) {
    out.printf(
        "  %-34s %-16s looked %-12s next issue %-11s%s%n",
        source.id(),
        source.health(),
        source
            .lastLooked()
            .map(at -> TimeWords.words(Duration.between(at, edition.asOf())) + " ago")
            .orElse("never"),
        next(Optional.ofNullable(next.get(source.release()))),
        last(source).map(StatusText::words).orElse(""));
  }

  private static String next(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("not known");
  }

  private Optional<DocumentChange> last(SourceEntry source) {
    return changes.stream()
        .filter(change -> change.source().equals(source.id()))
        .reduce((before, after) -> after);
  }

  private static String words(DocumentChange change) {
    String what = change.change().name().toLowerCase(Locale.ROOT);
    return change.change() == ContentChange.FROZEN
        ? " frozen since " + change.at()
        : " " + what + " changed " + change.at();
  }

  private void print(SeriesEntry entry) {
    out.printf(
        "  %-22s last %-18s %-10s since %s  next %-11s %s%n",
        entry.state(),
        entry.last().map(ReferencePeriod::timePeriod).orElse("never"),
        entry.last().map(this::age).orElse(""),
        entry.since(),
        next(entry.nextExpected()),
        entry.key());
  }

  /** Months from the end of a period to today. */
  private String age(ReferencePeriod period) {
    return ChronoUnit.MONTHS.between(period.end(), YearMonth.from(today)) + " mo. old";
  }

  private List<RevisionEntry> newest() {
    List<RevisionEntry> all =
        edition.revisions().stream().sorted(Comparator.comparing(RevisionEntry::seen)).toList();
    return all.subList(Math.max(0, all.size() - REVISIONS_SHOWN), all.size());
  }

  private void print(RevisionEntry revision) {
    out.printf(
        "  %s %s %s: %s to %s, %s%n",
        revision.seen(),
        revision.series(),
        revision.period(),
        revision.before().toPlainString(),
        revision.after().map(BigDecimal::toPlainString).orElse("nothing"),
        revision.explanation().isEmpty() ? "without a word" : revision.explanation());
  }
}
