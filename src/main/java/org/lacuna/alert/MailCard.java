package org.lacuna.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lacuna.alert.IncidentEvent.Change;

/**
 * One notice as the mail template shows it.
 *
 * @param colour of its upper edge and its label, as CSS writes it
 * @param label loudness and what happened, in a few words
 * @param notice what is said
 * @param pages the archived pages
 * @param looked addresses where we looked
 * @param listed headlines of all findings, where there are several
 * @param more how many findings are not listed; empty for none
 * @param standing whether somebody may acknowledge it
 */
record MailCard(
    String colour,
    String label,
    Notice notice,
    List<Page> pages,
    List<Page> looked,
    List<String> listed,
    String more,
    boolean standing) {

  private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{12}");
  private static final String GREEN = "#067647";

  /**
   * An archived page, or an address that proves something.
   *
   * @param name what it is called
   * @param address where it is to be had; empty when the archive is not served
   * @param digest what is shown of its digest; may be empty
   */
  record Page(String name, String address, String digest) {

    static Page of(int number, String evidence) {
      String address = evidence.matches("https?://\\S+") ? evidence : "";
      Matcher digest = DIGEST.matcher(evidence);
      if (!digest.find()) {
        return new Page(evidence, address, "");
      }
      String shown = address.isEmpty() ? evidence : digest.group() + "…";
      return new Page("Archived page " + number, address, shown);
    }
  }

  /** Whether archived pages are named. */
  boolean proven() {
    return !pages.isEmpty();
  }

  /** Whether addresses are named. */
  boolean located() {
    return !looked.isEmpty();
  }

  /** Whether several findings are listed. */
  boolean several() {
    return !listed.isEmpty();
  }

  static MailCard of(Notice notice) {
    List<String> listed = notice.findings() > 1 ? notice.concerned() : List.of();
    int more = notice.findings() > 1 ? notice.findings() - listed.size() : 0;
    List<Page> pages = new ArrayList<>();
    for (String evidence : notice.archived()) {
      pages.add(Page.of(pages.size() + 1, evidence));
    }
    return new MailCard(
        colour(notice),
        label(notice),
        notice,
        pages,
        notice.addresses().stream().map(address -> Page.of(1, address)).toList(),
        listed,
        more > 0 ? String.valueOf(more) : "",
        isStanding(notice));
  }

  private static boolean isStanding(Notice notice) {
    return !notice.change().equals(Change.RESOLVED.name()) && notice.findings() > 0;
  }

  private static String colour(Notice notice) {
    if (notice.change().equals(Change.RESOLVED.name())) {
      return GREEN;
    }
    return switch (notice.severity()) {
      case NOTICE -> "#175cd3";
      case WARNING -> "#b54708";
      case ALARM -> "#b42318";
    };
  }

  private static String label(Notice notice) {
    return notice.severity().code() + " · " + happened(notice.change());
  }

  private static String happened(String change) {
    return switch (change) {
      case "OPENED" -> "new";
      case "ESCALATED" -> "still, and louder";
      case "REMINDED" -> "still so";
      case "AWOKE" -> "still so, the snooze is over";
      case "RESOLVED" -> "resolved";
      default -> "drill";
    };
  }
}
