package org.lacuna.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lacuna.catalogue.Declaration;
import org.lacuna.catalogue.WatchSettings;
import org.lacuna.series.Accumulation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
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

  /**
   * A figure and the document it stood in.
   *
   * @param figure the figure
   * @param issue the document
   */
  public record Sighting(SeenFigure figure, ReleaseIssue issue) {
    ReferencePeriod period() {
      return figure.period();
    }
  }

  /**
   * The history of what {@code about} counts.
   *
   * @param about any series of it
   * @param evidence all that is known; what is later than {@code now} is left aside
   */
  public static TopicHistory of(
      SeriesKey about, Evidence evidence, WatchSettings settings, Instant now) {
    return new Gathering(about, evidence.asOf(now)).history(settings, now);
  }

  /** The conclusions in careful words, most telling first. */
  public List<String> statements() {
    List<String> words = new ArrayList<>();
    String name = Words.name(about);
    lastSingle.ifPresent(
        last -> words.add("%s: no published figure found since %s".formatted(name, last.period())));
    lastSingle.ifPresent(last -> words.add("last figure for a single period: " + told(last)));
    lastOfAnyKind.ifPresent(last -> words.add("last figure of any kind: " + told(last)));
    dropped.ifPresent(
        step -> words.add("%s since the document of %s".formatted(step.to().name(), step.since())));
    wentOn.forEach(whole -> words.add("went on without it: " + told(whole)));
    targets.forEach(target -> words.add("a target, no figure of what happened: " + told(target)));
    breaks.forEach(
        word ->
            words.add(
                "figures before and after %s follow different definitions and are not compared: %s"
                    .formatted(word.effective(), word.quote())));
    return List.copyOf(words);
  }

  private static String told(Sighting sighting) {
    return "%s for %s, %s (%s)"
        .formatted(
            Words.name(sighting.figure().key()),
            sighting.period(),
            Words.quoted(sighting.figure().quote()),
            sighting.issue().published());
  }

  /** Gathers a history from the documents. */
  private record Gathering(SeriesKey about, Evidence evidence) {

    private static final Comparator<Sighting> BY_PERIOD = Comparator.comparing(Sighting::period);
    private static final Comparator<Sighting> BY_PUBLICATION =
        Comparator.comparing((Sighting sighting) -> sighting.issue().published());

    TopicHistory history(WatchSettings settings, Instant now) {
      Optional<Sighting> single =
          own().filter(Gathering::isSingle).max(BY_PERIOD.thenComparing(BY_PUBLICATION));
      return new TopicHistory(
          about,
          single,
          own().max(BY_PUBLICATION.thenComparing(BY_PERIOD)),
          single.map(last -> wentOn(last.period())).orElse(List.of()),
          targets(),
          breaks(),
          dropped(settings, now));
    }

    private Stream<Sighting> all() {
      return evidence.issues().stream()
          .flatMap(issue -> issue.figures().stream().map(figure -> new Sighting(figure, issue)));
    }

    private Stream<Sighting> own() {
      Topic topic = Topic.of(about);
      return all().filter(sighting -> Topic.of(sighting.figure().key()).equals(topic));
    }

    private static boolean isSingle(Sighting sighting) {
      return sighting.figure().key().accumulation() != Accumulation.SPAN;
    }

    /** Figures of what stood beside it, read by the same rule, for later periods. */
    private List<Sighting> wentOn(ReferencePeriod last) {
      Set<Topic> beside = beside();
      Map<List<Object>, Sighting> once = new LinkedHashMap<>();
      all()
          .filter(sighting -> beside.contains(Topic.of(sighting.figure().key())))
          .filter(sighting -> sighting.period().end().isAfter(last.end()))
          .filter(Gathering::isSingle)
          .sorted(BY_PERIOD.thenComparing(BY_PUBLICATION))
          .forEach(
              sighting ->
                  once.putIfAbsent(List.of(sighting.figure().key(), sighting.period()), sighting));
      return List.copyOf(once.values());
    }

    private Set<Topic> beside() {
      Set<Topic> beside = new HashSet<>();
      own()
          .forEach(
              sighting ->
                  sighting.issue().figures().stream()
                      .filter(
                          other -> Sightings.rule(other).equals(Sightings.rule(sighting.figure())))
                      .map(other -> Topic.of(other.key()))
                      .filter(topic -> topic.property() == Topic.of(about).property())
                      .filter(topic -> topic.scenario() == Scenario.ACTUAL)
                      .forEach(beside::add));
      beside.remove(Topic.of(about));
      return beside;
    }

    private List<Sighting> targets() {
      String subject = Topic.of(about).subject();
      return all()
          .filter(sighting -> Topic.of(sighting.figure().key()).subject().equals(subject))
          .filter(sighting -> sighting.figure().key().scenario() == Scenario.TARGET)
          .sorted(BY_PERIOD)
          .toList();
    }

    private List<Declaration> breaks() {
      List<Sighting> own = own().toList();
      return evidence.declarations().stream()
          .filter(word -> word.word() == Declaration.Word.REDEFINED)
          .filter(word -> own.stream().anyMatch(sighting -> isOf(word, sighting)))
          .sorted(Comparator.comparing(Declaration::effective))
          .toList();
    }

    private static boolean isOf(Declaration word, Sighting sighting) {
      return word.release().equals(sighting.issue().release())
          && word.isAbout(sighting.figure().key().toString());
    }

    private Optional<Transition> dropped(WatchSettings settings, Instant now) {
      return Watch.lives(evidence, settings, now).stream()
          .filter(life -> Topic.of(life.series()).equals(Topic.of(about)))
          .filter(life -> life.state() == SeriesState.DROPPED_FROM_RELEASE)
          .flatMap(life -> life.latest().stream())
          .min(Comparator.comparing(Transition::since, Comparator.<LocalDate>naturalOrder()));
    }
  }
}
