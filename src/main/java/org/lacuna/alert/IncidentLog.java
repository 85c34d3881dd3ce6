package org.lacuna.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lacuna.alert.IncidentEvent.Change;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that ever happened to incidents. Inserts and reads. */
final class IncidentLog {

  private static final String OPEN =
      "incident not in (select incident from alert_event where change = 'RESOLVED')";

  private final JdbcTemplate jdbc;

  IncidentLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Incidents that are not resolved, oldest first. */
  List<Incident> unresolved() {
    return incidents(OPEN);
  }

  /** The incident with this id, resolved or not. */
  Optional<Incident> find(String id) {
    return incidents("incident = ?", id).stream().findFirst();
  }

  private List<Incident> incidents(String condition, Object... values) {
    Map<String, List<IncidentEvent>> stories = new LinkedHashMap<>();
    Map<Place, Findings> findings = findings(condition, values);
    jdbc.query(
        "select * from alert_event where " + condition + " order by incident, position",
        row -> {
          IncidentEvent event = event(row, findings);
          stories.computeIfAbsent(event.incident(), id -> new ArrayList<>()).add(event);
        },
        values);
    return stories.values().stream().map(IncidentStory::tell).sorted(IncidentLog::inOrder).toList();
  }

  // Comparator's own words are linked anew in every process, which each run would pay for.
  private static int inOrder(Incident one, Incident other) {
    int byTime = one.openedAt().compareTo(other.openedAt());
    return byTime != 0 ? byTime : one.id().compareTo(other.id());
  }

  /** Where in a story something stands. */
  private record Place(String incident, int position) {}

  /** What joined and what left at one place. */
  private record Findings(List<Finding> joined, Set<String> left) {
    static Findings none() {
      return new Findings(new ArrayList<>(), new TreeSet<>());
    }
  }

  private Map<Place, Findings> findings(String condition, Object... values) {
    Map<Place, Findings> all = new LinkedHashMap<>();
    jdbc.query(
        "select * from alert_finding where " + condition + " order by incident, position",
        row -> {
          Place place = new Place(row.getString("incident"), row.getInt("position"));
          Findings at = all.computeIfAbsent(place, p -> Findings.none());
          if (row.getBoolean("standing")) {
            at.joined().add(Json.MAPPER.readValue(row.getString("finding"), Finding.class));
          } else {
            at.left().add(row.getString("finding_key"));
          }
        },
        values);
    return all;
  }

  private static IncidentEvent event(ResultSet row, Map<Place, Findings> findings)
      throws SQLException {
    Place place = new Place(row.getString("incident"), row.getInt("position"));
    Findings at = findings.getOrDefault(place, Findings.none());
    return new IncidentEvent(
        place.incident(),
        place.position(),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Change.valueOf(row.getString("change")),
        Severity.valueOf(row.getString("severity")),
        row.getString("fingerprint"),
        row.getBoolean("told"),
        Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("who"),
        row.getString("note"),
        at.joined(),
        at.left());
  }

  /** Adds events; the caller holds the transaction. */
  void add(List<IncidentEvent> events) {
    List<Object[]> findings = new ArrayList<>();
    for (IncidentEvent event : events) {
      jdbc.update(
          "insert into alert_event (incident, position, at, change, severity, fingerprint, told,"
              + " until_at, who, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          event.incident(),
          event.position(),
          utc(event.at()),
          event.change().name(),
          event.severity().name(),
          event.fingerprint(),
          event.told(),
          event.until().map(IncidentLog::utc).orElse(null),
          event.who(),
          event.note());
      event.joined().forEach(f -> findings.add(row(event, Fingerprint.key(f), f)));
      event.left().forEach(key -> findings.add(row(event, key, null)));
    }
    jdbc.batchUpdate(
        "insert into alert_finding (incident, position, finding_key, standing, finding)"
            + " values (?, ?, ?, ?, ?)",
        findings);
  }

  private static Object[] row(IncidentEvent event, String key, @Nullable Finding finding) {
    String text = finding == null ? "" : Json.MAPPER.writeValueAsString(finding);
    return new Object[] {event.incident(), event.position(), key, finding != null, text};
  }

  /** Cut to what a column holds: rounded up, what is due now would be due only later. */
  static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
