package org.lacuna.detect;

import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Declaration;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * What is known of one thing counted, over all releases and all forms of its figures: the last
 * figure for a single period, the last of any kind, what went on without it, which targets stand
 * beside it, where its definition changed. Levels of different definitions are never compared.
 *
 * @param about the thing, named by one of its series
 * @param lastSingle newest figure for a single period; empty when there is none
 * @param lastOfAnyKind figure published last, sums over several years included; empty when none is
 * @param wentOn newer figures of what stood beside it in the same documents, oldest first, one a
 *     series and period
 * @param targets targets and plans for it, which are no figures of it, oldest first
 * @param breaks words on its definition, in the order of the days from which they hold
 * @param dropped the step by which a release left it out, while that holds; empty otherwise
 */
public record TopicHistory(
    SeriesKey about,
    Optional<Sighting> lastSingle,
    Optional<Sighting> lastOfAnyKind,
    List<Sighting> wentOn,
    List<Sighting> targets,
    List<Declaration> breaks,
    Optional<Transition> dropped) {

  /** Copies the lists. */
  public TopicHistory {
    wentOn = List.copyOf(wentOn);
    targets = List.copyOf(targets);
    breaks = List.copyOf(breaks);
  }

  /**
   * A figure and the document it stood in.
   *
   * @param figure the figure
   * @param issue the document
   */
  public record Sighting(SeenFigure figure, ReleaseIssue issue) {

    /** What the figure is about. */
    public ReferencePeriod period() {
      return figure.period();
    }
  }
}
