package org.lacuna.catalogue;

import java.util.List;

/**
 * What a healthy reading of one issue brings. Below the minimum the reading is not trusted and
 * changes nothing; above the maximum it is stored and reported.
 *
 * @param minFigures fewest observations of a trusted reading, over all its pages
 * @param maxFigures most observations expected
 * @param indicators codes of indicators of which a trusted reading brings at least one each
 * @param unreadable whether the pages are known to carry images only
 */
public record Expectations(
    int minFigures, int maxFigures, List<String> indicators, boolean unreadable) {}
