package org.lacuna.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.detect.Cause;
import org.lacuna.detect.Expectation;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.ReleaseEvent;

/** A row of the release calendar as it is published. Pure. */
final class CalendarRow {

  private static final ZoneId PUBLISHERS = ZoneId.of("Asia/Shanghai");

  private CalendarRow() {}

  static ReleaseEvent of(
      org.lacuna.detect.ReleaseEvent event, List<SourceDefinition> sources, Instant asOf) {
    Expectation expected = event.expected();
    return new ReleaseEvent(
        expected.release(),
        title(expected.release(), sources),
        expected.period(),
        expected.on(),
        expected.basis().code(),
        event.firstSeen().map(at -> LocalDate.ofInstant(at, PUBLISHERS)),
        status(event, LocalDate.ofInstant(asOf, PUBLISHERS)),
        event.cause().map(Cause::code).orElse(""));
  }

  private static Bilingual title(String release, List<SourceDefinition> sources) {
    return sources.stream()
        .filter(source -> source.release().id().equals(release))
        .findFirst()
        .map(source -> new Bilingual(source.titleInChinese(), source.title()))
        .orElseGet(() -> Bilingual.same(release));
  }

  private static String status(org.lacuna.detect.ReleaseEvent event, LocalDate today) {
    if (event.firstSeen().isPresent()) {
      return "seen";
    }
    return today.isAfter(event.expected().lateAfter()) ? "late" : "due";
  }
}
