package org.lacuna.catalogue;

import java.util.List;

/**
 * One publication: what is in it and in which formats it comes out.
 *
 * @param name lower case with dashes; begins every file name
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param aboutZh what it holds and for whom, in Chinese
 * @param aboutEn the same in English
 * @param series patterns of series keys, {@code *} standing for any characters; a series that one
 *     of them matches is in it
 * @param formats names of formats, in the order they are written
 */
public record Publication(
    String name,
    String titleZh,
    String titleEn,
    String aboutZh,
    String aboutEn,
    List<String> series,
    List<String> formats) {

  /** Whether a series belongs to the publication. */
  public boolean holds(String seriesKey) {
    return series.stream().anyMatch(pattern -> SeriesPattern.matches(pattern, seriesKey));
  }
}
