package org.lacuna.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.alert.Incident.State;
import org.lacuna.alert.IncidentEvent.Change;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;

/** Tells the present state of an incident from all that happened to it. */
final class IncidentStory {

  private final Map<String, Finding> standing = new LinkedHashMap<>();
  private final IncidentEvent first;
  private State state = State.OPEN;
  private Severity severity;
  private Instant toldAt;
  private Optional<Instant> snoozedUntil = Optional.empty();
  private int events;

  private IncidentStory(IncidentEvent first) {
    this.first = first;
    this.severity = first.severity();
    this.toldAt = first.at();
  }

  /**
   * @param events of one incident, in their order; never empty
   */
  static Incident tell(List<IncidentEvent> events) {
    IncidentStory story = new IncidentStory(events.get(0));
    events.forEach(story::add);
    return story.incident();
  }

  private void add(IncidentEvent event) {
    events = event.position();
    severity = event.severity();
    state = after(event.change());
    snoozedUntil = event.change() == Change.CHANGED ? snoozedUntil : event.until();
    if (event.told()) {
      toldAt = event.at();
    }
    if (event.change() != Change.RESOLVED) {
      event.left().forEach(standing::remove);
    }
    event.joined().forEach(finding -> standing.put(Fingerprint.key(finding), finding));
  }

  private State after(Change change) {
    return switch (change) {
      case OPENED, AWOKE -> State.OPEN;
      case ESCALATED -> State.ESCALATED;
      case ACKNOWLEDGED -> State.ACKNOWLEDGED;
      case SNOOZED -> State.SNOOZED;
      case RESOLVED -> State.RESOLVED;
      case CHANGED, REMINDED -> state;
    };
  }

  private Incident incident() {
    List<Finding> loudestFirst =
        standing.values().stream()
            .sorted(
                Comparator.comparing(Finding::severity, Comparator.reverseOrder())
                    .thenComparing(Finding::axis, Comparator.reverseOrder())
                    .thenComparing(Finding::subject))
            .toList();
    return new Incident(
        first.incident(),
        first.fingerprint(),
        state,
        severity,
        first.at(),
        toldAt,
        snoozedUntil,
        loudestFirst,
        events);
  }
}
