package org.lacuna.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lacuna.detect.Finding;
import org.lacuna.detect.Finding.Axis;
import org.lacuna.detect.Finding.Severity;

/** Findings as the watch gives them. */
final class Findings {

  static final Instant START = Instant.parse("2026-03-05T04:00:00Z");
  static final String DIGEST_A = "sha-256:" + "a".repeat(64);
  static final String DIGEST_B = "sha-256:" + "b".repeat(64);

  private Findings() {}

  static Finding series(String subject, String kind, String cause, Severity severity) {
    return new Finding(
        Axis.SERIES,
        kind,
        subject,
        "xj-work-report",
        cause,
        severity,
        LocalDate.of(2026, 3, 1),
        START,
        subject + ": no published figure found since 2025",
        List.of("the row is not in the newest issue", "its siblings advanced", "a third ground"),
        List.of(DIGEST_A, DIGEST_B, "http://rst.example.cn/list.html"),
        "Open the newest document of the release.");
  }

  static Finding dropped(String subject) {
    return series(subject, "DROPPED_FROM_RELEASE", "row dropped", Severity.ALARM);
  }

  /** One host does not answer; its source and all its series say so. */
  static List<Finding> outage(int series) {
    return IntStream.rangeClosed(0, series).mapToObj(Findings::unreachable).toList();
  }

  private static Finding unreachable(int n) {
    return new Finding(
        n == 0 ? Axis.SOURCE : Axis.SERIES,
        n == 0 ? "SOURCE_UNREACHABLE" : "SOURCE_VANISHED",
        n == 0 ? "xj-work-report" : "series" + n,
        n % 2 == 0 ? "xj-work-report" : "xj-training",
        n % 3 == 0 ? "blocked" : "unreachable",
        Severity.WARNING,
        LocalDate.of(2026, 3, 5),
        START,
        "Host rst.example.cn gives no answer",
        List.of("connection refused", "the archive holds no newer copy"),
        List.of("http://rst.example.cn/page" + n + ".html"),
        "Open the address from another network.");
  }
}
