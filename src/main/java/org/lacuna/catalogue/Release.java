package org.lacuna.catalogue;

import org.lacuna.series.Frequency;

/**
 * What a publisher issues again and again.
 *
 * @param id id of the release; sources that carry the same release share it
 * @param stage flash, monthly, annual, yearbook or statement: figures of different stages coexist
 * @param frequency how often an issue comes; {@code IRREGULAR} releases are never late
 * @param dueAfterDays days from the end of the reference period to the day an issue is expected
 * @param graceDays days after that before its absence is called late
 * @param timetable id of a calendar below {@code jobs/calendars} that gives the expected days, or
 *     empty when the delay above, or the release's own history, must do
 */
public record Release(
    String id,
    String stage,
    Frequency frequency,
    int dueAfterDays,
    int graceDays,
    String timetable) {}
