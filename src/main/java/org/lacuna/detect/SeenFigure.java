package org.lacuna.detect;

import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * That an issue carried a value of a series; the value itself does not matter here.
 *
 * @param key the series
 * @param period what the value is about
 * @param rule id of the rule or reader that read it
 * @param locator place in the document
 * @param quote the words of the page that carry it
 */
public record SeenFigure(
    SeriesKey key, ReferencePeriod period, String rule, String locator, String quote) {}
