package org.lacuna.alert;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lacuna.alert.IncidentEvent.Change;
import org.lacuna.alert.Outbox.Letter;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what the watch found: findings with one cause as one incident, and only when its
 * state changes. What happened and what is to be said are written down in one transaction before
 * anything is sent, so that a killed process loses no message. One thread at a time.
 */
public final class AlertDispatcher {

  private final IncidentLog log;
  private final Outbox outbox;
  private final Courier courier;
  private final Router router;
  private final IncidentRules rules;
  private final NoticeWriter writer;
  private final List<AlertChannel> channels;
  private final TransactionTemplate transaction;

  AlertDispatcher(
      AlertSettings settings, Subjects subjects, DataSource database, ChannelSupplier supplier) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    this.log = new IncidentLog(jdbc);
    this.outbox = new Outbox(jdbc);
    this.channels = supplier.channels(settings, outbox);
    this.courier = new Courier(outbox, channels);
    this.router = new Router(settings, subjects);
    this.rules = new IncidentRules(settings.escalateAfter(), settings.remindEvery());
    this.writer = new NoticeWriter(settings.zone(), settings.snapshotLink());
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /** Makes the channels; tests put their own in place. */
  @FunctionalInterface
  interface ChannelSupplier {
    List<AlertChannel> channels(AlertSettings settings, Outbox outbox);
  }

  /**
   * A dispatcher over a migrated store.
   *
   * @param settings who is told what
   * @param catalogue tells families and publishers of findings
   * @param database holds the tables of the migrations {@code V5xx}
   * @param root folder that the paths of files and feeds are relative to
   * @param environment variables that may hold secrets, usually {@code System.getenv()}
   */
  public static AlertDispatcher open(
      AlertSettings settings,
      Catalogue catalogue,
      DataSource database,
      Path root,
      Map<String, String> environment) {
    return new AlertDispatcher(
        settings, Subjects.of(catalogue), database, new Channels(root, environment)::open);
  }

  /**
   * Tells what changed since the last call.
   *
   * @param findings all findings that hold at {@code now}, as {@code Watch.judge} gives them; an
   *     incident none of whose findings is among them is resolved
   * @param now the present
   */
  public Told tell(List<Finding> findings, Instant now) {
    List<IncidentEvent> events = transaction.execute(status -> happen(findings, now));
    return told(events, courier.deliver(now));
  }

  /** Sends what is due and was not taken before; changes no incident. */
  public Told retry(Instant now) {
    return told(List.of(), courier.deliver(now));
  }

  /** Incidents that are not resolved, oldest first. */
  public List<Incident> incidents() {
    return log.unresolved();
  }

  /** Somebody has the incident: no more reminders, but escalation when it grows louder. */
  public Incident acknowledge(String incident, String who, String note, Instant now) {
    return decide(incident, Change.ACKNOWLEDGED, Optional.empty(), who, note, now);
  }

  /** Nobody wants to hear of the incident until then, unless it grows louder. */
  public Incident snooze(String incident, Instant until, String who, String note, Instant now) {
    return decide(incident, Change.SNOOZED, Optional.of(until), who, note, now);
  }

  /**
   * Somebody says that the cause is gone. Those who heard of the incident hear of that, too; should
   * the cause hold when the watch judges next, it is told as a new incident.
   */
  public Incident resolve(String incident, String who, String note, Instant now) {
    Incident settled = decide(incident, Change.RESOLVED, Optional.empty(), who, note, now);
    courier.deliver(now);
    return settled;
  }

  /** Sends a test message through every channel at once, whatever the routes say. */
  public List<Delivery> drill(Instant now) {
    Notice notice = writer.drill(now);
    List<Letter> letters =
        channels.stream()
            .map(c -> new Letter(notice.id() + "@" + c.name(), c.name(), now, false, notice))
            .toList();
    transaction.executeWithoutResult(status -> outbox.add(letters, now));
    return courier.deliver(now);
  }

  /** Looks at every channel whether it could send now, and sends nothing. */
  public List<Delivery> probe() {
    return channels.stream().map(AlertDispatcher::probe).toList();
  }

  private static Delivery probe(AlertChannel channel) {
    try {
      return new Delivery(channel.name(), 0, true, channel.probe());
    } catch (ChannelFailure failed) {
      return new Delivery(channel.name(), 0, false, failed.why());
    }
  }

  private List<IncidentEvent> happen(List<Finding> findings, Instant now) {
    Map<String, List<Finding>> causes = Fingerprint.group(findings, router.subjects());
    Map<String, Incident> known =
        log.unresolved().stream()
            .collect(Collectors.toMap(Incident::fingerprint, i -> i, (a, b) -> a));
    Set<String> fingerprints = new TreeSet<>(known.keySet());
    fingerprints.addAll(causes.keySet());
    List<IncidentEvent> events = new ArrayList<>();
    for (String fingerprint : fingerprints) {
      List<Finding> present = causes.getOrDefault(fingerprint, List.of());
      Optional<Incident> incident = Optional.ofNullable(known.get(fingerprint));
      events.addAll(
          incident
              .map(i -> rules.next(i, present, now))
              .orElseGet(() -> List.of(rules.open(fingerprint, present, now))));
    }
    log.add(events);
    outbox.add(letters(events, known), now);
    return events;
  }

  private List<Letter> letters(List<IncidentEvent> events, Map<String, Incident> before) {
    Map<String, Incident> after = new HashMap<>();
    List<Letter> letters = new ArrayList<>();
    for (IncidentEvent event : events) {
      if (event.told()) {
        Incident incident =
            after.computeIfAbsent(event.incident(), id -> log.find(id).orElseThrow());
        if (isWorthALetter(event, before)) {
          letters.addAll(router.letters(writer.notice(event, incident), incident));
        }
      }
    }
    return letters;
  }

  /** A notice is a line in a digest; that it no longer holds is not even that. */
  private static boolean isWorthALetter(IncidentEvent event, Map<String, Incident> before) {
    return event.change() != Change.RESOLVED
        || Optional.ofNullable(before.get(event.fingerprint()))
            .filter(incident -> incident.severity() != Severity.NOTICE)
            .isPresent();
  }

  private Incident decide(
      String incident,
      Change change,
      Optional<Instant> until,
      String who,
      String note,
      Instant now) {
    Incident open =
        log.unresolved().stream()
            .filter(i -> i.id().equals(incident))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no open incident '" + incident + "'"));
    IncidentEvent event = IncidentEvent.byPerson(open, now, change, until, who, note);
    transaction.executeWithoutResult(
        status -> {
          log.add(List.of(event));
          outbox.add(letters(List.of(event), Map.of(open.fingerprint(), open)), now);
        });
    return log.find(incident).orElseThrow();
  }

  private Told told(List<IncidentEvent> events, List<Delivery> deliveries) {
    return new Told(
        count(events, Change.OPENED),
        count(events, Change.ESCALATED),
        count(events, Change.RESOLVED),
        log.unresolved().size(),
        deliveries,
        outbox.waiting().size());
  }

  private static int count(List<IncidentEvent> events, Change change) {
    return (int) events.stream().filter(event -> event.change() == change).count();
  }
}
