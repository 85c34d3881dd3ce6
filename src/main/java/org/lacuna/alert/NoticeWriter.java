package org.lacuna.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.alert.IncidentEvent.Change;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;

/**
 * Words for what happened. Says what was seen and what was not, never why somebody did it.
 *
 * @param zone zone of the times it writes
 * @param snapshotLink address of an archived page with {@code {digest}} in it
 */
record NoticeWriter(ZoneId zone, Optional<String> snapshotLink) {

  private static final int REASONS = 2;
  private static final int LISTED = 10;

  Notice notice(IncidentEvent event, Incident incident) {
    Finding foremost = incident.foremost();
    return new Notice(
        incident.id() + "." + event.position(),
        incident.id(),
        incident.id() + ".1",
        event.change().name(),
        event.severity(),
        event.at(),
        subject(event, incident),
        what(event, incident),
        since(event, incident),
        foremost.reasons().stream().limit(REASONS).toList(),
        certainty(foremost),
        check(event, foremost),
        evidence(foremost),
        incident.findings().stream().limit(LISTED).map(Finding::headline).toList(),
        incident.findings().size());
  }

  /** A message that only shows that messages arrive. */
  Notice drill(Instant now) {
    String id = "drill-" + now.getEpochSecond();
    return new Notice(
        id + ".1",
        id,
        id + ".1",
        "DRILL",
        Severity.WARNING,
        now,
        "Drill: this is a test of the alarm",
        "Nothing has happened. Somebody ran 'lacuna alert test' to see whether messages arrive.",
        "since " + time(now),
        List.of("the drill was asked for", "this message has reached you"),
        "Certain.",
        "Nothing. If another channel stayed silent, look at its settings in jobs/watch.yml.",
        List.of(),
        List.of(),
        0);
  }

  private static String subject(IncidentEvent event, Incident incident) {
    String begin =
        switch (event.change()) {
          case ESCALATED -> "Still, and louder: ";
          case REMINDED, AWOKE -> "Still: ";
          case RESOLVED -> "Resolved: ";
          default -> "";
        };
    int others = incident.findings().size() - 1;
    String end = others > 0 ? " (and %d more)".formatted(others) : "";
    return begin + incident.foremost().headline() + end;
  }

  private static String what(IncidentEvent event, Incident incident) {
    String headline = incident.foremost().headline();
    if (event.change() != Change.RESOLVED) {
      return headline;
    }
    return event.isByPerson()
        ? "%s says that this is settled: %s%s".formatted(event.who(), headline, said(event))
        : "This no longer holds: " + headline;
  }

  private static String said(IncidentEvent event) {
    return event.note().isBlank() ? "" : " (" + event.note() + ")";
  }

  private String since(IncidentEvent event, Incident incident) {
    String since =
        "since %s, known to us since %s"
            .formatted(incident.foremost().since(), time(incident.openedAt()));
    return event.change() == Change.RESOLVED
        ? since + ", until " + time(event.at()) + " (" + lasted(event, incident) + ")"
        : since;
  }

  private static String lasted(IncidentEvent event, Incident incident) {
    Duration time = Duration.between(incident.openedAt(), event.at());
    return time.toHours() < 48 ? time.toHours() + " hours" : time.toDays() + " days";
  }

  private static String check(IncidentEvent event, Finding foremost) {
    if (event.change() != Change.RESOLVED) {
      return foremost.check();
    }
    return event.isByPerson()
        ? "Nothing, unless the next watch finds it again; that is told as a new incident."
        : "Nothing is left to check.";
  }

  private static String certainty(Finding finding) {
    return finding.reasons().size() > 1
        ? "%d grounds agree, the strongest first.".formatted(finding.reasons().size())
        : "One ground only: take it as a hint until somebody has looked.";
  }

  /** Both archived pages, where there are two to compare, and where we looked. */
  private List<String> evidence(Finding foremost) {
    List<String> proofs =
        foremost.evidence().stream().filter(p -> !p.isBlank()).distinct().toList();
    Stream<String> archived = proofs.stream().filter(Notice::isArchived).limit(REASONS);
    Stream<String> others = proofs.stream().filter(p -> !Notice.isArchived(p)).limit(REASONS);
    return Stream.concat(archived, others).map(this::link).toList();
  }

  private String link(String evidence) {
    return evidence.startsWith("sha-256:")
        ? snapshotLink.map(link -> link.replace("{digest}", evidence)).orElse(evidence)
        : evidence;
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV").withZone(zone).format(instant);
  }
}
