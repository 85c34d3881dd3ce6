package org.lacuna.alert;

import java.time.Instant;
import java.util.List;
import org.lacuna.detect.Finding.Severity;

/**
 * One message to people, the same for every channel.
 *
 * @param id unique: incident and number of the event
 * @param incident id of the incident; what belongs to it is one thread of messages
 * @param first id of the first notice of the incident, for threading
 * @param change what happened, in capitals: {@code OPENED}, {@code ESCALATED}, {@code REMINDED},
 *     {@code AWOKE}, {@code RESOLVED}, {@code DRILL}
 * @param severity how loudly it is told
 * @param at when it happened
 * @param subject one line
 * @param what one sentence: what was seen
 * @param since since when, in words
 * @param reasons why we think so, strongest first; at most two
 * @param certainty how sure we are, in words
 * @param check what to check by hand
 * @param evidence digests of the archived pages, or links to them, and other addresses; at most two
 *     of each
 * @param concerned headlines of the findings, loudest first; at most ten
 * @param findings how many findings there are
 */
public record Notice(
    String id,
    String incident,
    String first,
    String change,
    Severity severity,
    Instant at,
    String subject,
    String what,
    String since,
    List<String> reasons,
    String certainty,
    String check,
    List<String> evidence,
    List<String> concerned,
    int findings) {

  /** Words come from web pages: each text becomes one line without control characters. */
  public Notice {
    subject = line(subject);
    what = line(what);
    check = line(check);
    reasons = reasons.stream().map(Notice::line).toList();
    evidence = evidence.stream().map(Notice::line).toList();
    concerned = concerned.stream().map(Notice::line).toList();
  }

  /** What of the evidence lies in the archive: digests, or links to the archived pages. */
  List<String> archived() {
    return evidence.stream().filter(Notice::isArchived).toList();
  }

  /** The rest of the evidence: addresses where something was looked at. */
  List<String> addresses() {
    return evidence.stream().filter(proof -> !isArchived(proof)).toList();
  }

  /** The same without the list of what it concerns. */
  Notice alone() {
    return new Notice(
        id, incident, first, change, severity, at, subject, what, since, reasons, certainty, check,
        evidence, List.of(), 1);
  }

  static boolean isArchived(String proof) {
    return proof.contains("sha-256:");
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }
}
