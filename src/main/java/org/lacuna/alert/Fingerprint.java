package org.lacuna.alert;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lacuna.detect.Finding;
import org.lacuna.digest.Sha256;

/**
 * What findings with one cause have in common. Holds nothing that changes while the cause lasts: no
 * dates, no counts, no wording, and no stage of growing silence.
 */
final class Fingerprint {

  /** A server that does not let us see the page, whichever way it says so today. */
  private static final Set<String> NO_ANSWER = Set.of("unreachable", "blocked", "soft-missing");

  /** A server that shows us nothing, as against one that says that a page is not there. */
  private static final Set<String> OUTAGES = Set.of("SOURCE_UNREACHABLE", "SOURCE_BLOCKED");

  /** One silence, told by how long it has lasted. */
  private static final Set<String> SILENCE =
      Set.of("LATE", "OVERDUE", "PRESUMED_DISCONTINUED", "RELEASE_STALLED");

  private Fingerprint() {}

  /**
   * The findings of each cause, in the order of fingerprints; each list in the order given.
   *
   * @param subjects tells the hosts of sources
   */
  static Map<String, List<Finding>> group(List<Finding> findings, Subjects subjects) {
    Map<String, Map<String, Finding>> groups = new TreeMap<>();
    for (Finding finding : findings) {
      groups
          .computeIfAbsent(of(finding, subjects), key -> new LinkedHashMap<>())
          .putIfAbsent(key(finding), finding);
    }
    Map<String, List<Finding>> result = new TreeMap<>();
    groups.forEach((key, children) -> result.put(key, List.copyOf(children.values())));
    return result;
  }

  static String of(Finding finding, Subjects subjects) {
    if (NO_ANSWER.contains(finding.cause())) {
      return "no answer|" + host(finding).or(() -> subjects.host(finding)).orElse(where(finding));
    }
    if (SILENCE.contains(finding.kind())) {
      return "silence|" + where(finding);
    }
    return finding.axis().code() + "|" + finding.kind() + "|" + where(finding);
  }

  /** Whether a server does not let us see its pages. */
  static boolean isOutage(Finding finding) {
    return OUTAGES.contains(finding.kind());
  }

  /** What tells one finding of an incident from another. */
  static String key(Finding finding) {
    return Sha256.hex(finding.axis().code() + "|" + finding.release() + "|" + finding.subject());
  }

  private static String where(Finding finding) {
    return finding.release().isEmpty() ? finding.subject() : finding.release();
  }

  private static Optional<String> host(Finding finding) {
    return finding.evidence().stream()
        .filter(text -> text.startsWith("http://") || text.startsWith("https://"))
        .flatMap(text -> hostOf(text).stream())
        .findFirst();
  }

  private static Optional<String> hostOf(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
