package org.lacuna.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lacuna.alert.Outbox.Letter;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.AlertSettings.Quiet;
import org.lacuna.catalogue.AlertSettings.Route;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;

/** Who is told, and when. Pure. */
record Router(AlertSettings settings, Subjects subjects) {

  /** A letter for each channel that some route gives the incident, in the order of the routes. */
  List<Letter> letters(Notice notice, Incident incident) {
    boolean inDigest = notice.severity() == Severity.NOTICE;
    Instant due = inDigest ? nextDigest(notice.at()) : afterQuiet(notice);
    return channels(notice, incident).stream()
        .map(channel -> new Letter(notice.id() + "@" + channel, channel, due, inDigest, notice))
        .toList();
  }

  private Set<String> channels(Notice notice, Incident incident) {
    Set<String> channels = new LinkedHashSet<>();
    for (Route route : settings.routes()) {
      Severity least = Severity.valueOf(route.atLeast().name());
      boolean loudEnough = notice.severity().compareTo(least) >= 0;
      if (loudEnough && incident.findings().stream().anyMatch(f -> takes(route, f))) {
        channels.addAll(route.channels());
      }
    }
    return channels;
  }

  private boolean takes(Route route, Finding finding) {
    return anyOf(route.families(), subjects.families(finding))
        && anyOf(route.publishers(), subjects.publishers(finding));
  }

  private static boolean anyOf(List<String> wanted, Set<String> found) {
    return wanted.isEmpty() || wanted.stream().anyMatch(found::contains);
  }

  private Instant nextDigest(Instant now) {
    ZonedDateTime local = now.atZone(settings.zone());
    ZonedDateTime today = local.with(settings.digestAt());
    return (today.isBefore(local) ? today.plusDays(1) : today).toInstant();
  }

  /** Alarms wake people; anything else waits for the end of the quiet hours. */
  private Instant afterQuiet(Notice notice) {
    if (notice.severity() == Severity.ALARM || notice.change().equals("DRILL")) {
      return notice.at();
    }
    ZonedDateTime local = notice.at().atZone(settings.zone());
    return settings
        .quiet()
        .filter(quiet -> isQuiet(quiet, local.toLocalTime()))
        .map(quiet -> end(quiet, local))
        .orElse(notice.at());
  }

  private static boolean isQuiet(Quiet quiet, LocalTime time) {
    boolean begun = !time.isBefore(quiet.from());
    boolean notOver = time.isBefore(quiet.to());
    boolean overMidnight = quiet.from().isAfter(quiet.to());
    return overMidnight ? begun || notOver : begun && notOver;
  }

  private static Instant end(Quiet quiet, ZonedDateTime local) {
    LocalDate day = local.toLocalDate();
    LocalDate last = local.toLocalTime().isBefore(quiet.to()) ? day : day.plusDays(1);
    return last.atTime(quiet.to()).atZone(local.getZone()).toInstant();
  }
}
