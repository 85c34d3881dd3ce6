package org.lacuna.publish;

import java.time.LocalDate;
import java.util.Optional;
import org.lacuna.series.ReferencePeriod;

/**
 * One issue of a release: expected on a day, seen or not.
 *
 * @param release id of the release
 * @param title name of the release
 * @param period reference period of the issue
 * @param expected day it is expected
 * @param basis where the expectation comes from: {@code timetable}, {@code delay}, {@code history}
 * @param seen day on which it was first seen, empty when not seen
 * @param status one word in lower case: {@code seen}, {@code due}, {@code late}, {@code overdue}
 * @param cause code of what was observed instead, empty when it was seen or nothing is known
 */
public record ReleaseEvent(
    String release,
    Bilingual title,
    ReferencePeriod period,
    LocalDate expected,
    String basis,
    Optional<LocalDate> seen,
    String status,
    String cause) {}
