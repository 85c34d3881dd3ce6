package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lacuna.series.Coded;

/**
 * Something a person should know. States what was seen, never a motive.
 *
 * @param axis whose health it is about
 * @param kind state or event in capitals, as the release calendar and life of series name them:
 *     {@code DROPPED_FROM_RELEASE}, {@code SOURCE_VANISHED}
 * @param subject what it is about: a series key, a source id, a job name
 * @param release release concerned, empty when none
 * @param cause one cause word ({@code row dropped}, {@code unreachable}), empty when not known
 * @param severity how loudly to tell it
 * @param since day from which it has been so, in the time of the publisher
 * @param learned when we came to know it
 * @param headline one sentence in careful words
 * @param reasons why we think so, strongest first; at least one
 * @param evidence digests of snapshots and addresses that prove it, in the order of the reasons
 * @param check what a person should check by hand
 */
public record Finding(
    Axis axis,
    String kind,
    String subject,
    String release,
    String cause,
    Severity severity,
    LocalDate since,
    Instant learned,
    String headline,
    List<String> reasons,
    List<String> evidence,
    String check) {

  /** Whose health a finding is about; never mixed. */
  public enum Axis implements Coded {
    /** Did we run and read. */
    PIPELINE("pipeline"),
    /** Does the source answer, as the page we know. */
    SOURCE("source"),
    /** Does the series go on. */
    SERIES("series");

    private final String code;

    Axis(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** How loudly a finding is told. */
  public enum Severity implements Coded {
    /** Worth a line in a digest. */
    NOTICE("notice"),
    /** Worth a message. */
    WARNING("warning"),
    /** Worth waking somebody. */
    ALARM("alarm");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** The same finding about something else. */
  Finding about(String otherSubject) {
    return new Finding(
        axis,
        kind,
        otherSubject,
        release,
        cause,
        severity,
        since,
        learned,
        headline,
        reasons,
        evidence,
        check);
  }

  /** The same finding on other grounds. */
  Finding with(List<String> otherReasons, List<String> otherEvidence) {
    return new Finding(
        axis,
        kind,
        subject,
        release,
        cause,
        severity,
        since,
        learned,
        headline,
        otherReasons,
        otherEvidence,
        check);
  }

  /**
   * What findings of one incident share: axis, release, kind and cause; of a finding on a source or
   * a run, its subject too, so that two failing sources are two incidents and a thousand series
   * left out of one release are one.
   */
  public String incident() {
    String about = axis == Axis.SERIES && !release.isEmpty() ? release : release + "/" + subject;
    return String.join("|", axis.code(), about, kind, cause);
  }
}
