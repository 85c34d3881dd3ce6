package org.lacuna.publish.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.CodeWords;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesNames;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.StateWords;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.ReferencePeriod;

/**
 * The page of one series in one language; its parts are what the template asks for; a list of one
 * or none stands for what may be absent.
 */
record SeriesPage(
    Frame frame,
    String indicator,
    String otherName,
    String state,
    String tone,
    String since,
    boolean hasReasons,
    List<String> reasons,
    List<Chart.Drawing> chart,
    String unit,
    List<Value> values,
    List<Row> claims,
    boolean hasNotes,
    List<String> notes,
    List<Frame.Link> successor,
    String key) {

  /** A period: a figure, or the reason why there is none. */
  record Value(
      String period,
      boolean missing,
      String symbol,
      String words,
      String value,
      String bounds,
      String quote,
      String publisher,
      String published,
      String href) {}

  /** A claim as first seen. */
  record Row(
      String id,
      String period,
      String value,
      String validity,
      String firstSeen,
      String source,
      String status,
      String quote,
      String href) {}

  static SeriesPage of(Edition edition, Language language, SeriesStory story, List<Claim> claims) {
    SeriesEntry entry = story.series();
    Frame frame = Frame.of(edition, language, Names.series(entry.key()), entry.name().in(language));
    Language other = language == Language.EN ? Language.ZH : Language.EN;
    return new SeriesPage(
        frame,
        entry.indicator().in(language),
        entry.name().in(other),
        StateWords.of(entry.state()).in(language),
        Tone.of(entry.state()),
        entry.since().toString(),
        !entry.reasons().isEmpty(),
        entry.reasons(),
        Chart.of(story, language, frame.root()).stream().toList(),
        SeriesNames.of(entry.key().unit()).in(language),
        values(story, language, frame.root()),
        claims.stream().map(claim -> row(claim, language, frame.root())).toList(),
        !entry.notes().isEmpty(),
        entry.notes().stream().map(note -> note.in(language)).toList(),
        entry
            .successor()
            .map(key -> new Frame.Link(frame.root() + Names.series(key), key.toString(), false))
            .stream()
            .toList(),
        entry.key().toString());
  }

  /** Newest first: it is the newest that most readers want. */
  private static List<Value> values(SeriesStory story, Language language, String root) {
    List<Value> values = new ArrayList<>();
    for (ReferencePeriod period : story.periods()) {
      values.add(
          story
              .shown(period)
              .map(claim -> value(claim, language, root))
              .orElseGet(() -> missing(period, story.why(period), language)));
    }
    Collections.reverse(values);
    return values;
  }

  private static Value missing(ReferencePeriod period, Shorthand why, Language language) {
    String words = why.meaning().in(language);
    return new Value(period.timePeriod(), true, why.symbol(), words, "", "", "", "", "", "");
  }

  private static Value value(Claim claim, Language language, String root) {
    return new Value(
        claim.observation().period().timePeriod(),
        false,
        "",
        "",
        Figures.grouped(claim.observation().amount().value()),
        Figures.bounds(claim.observation().amount(), language),
        claim.observation().evidence().quote(),
        claim.observation().said().publisher(),
        claim.observation().said().published().date().toString(),
        root + Names.evidence(claim.observation().evidence().snapshot()));
  }

  private static Row row(Claim claim, Language language, String root) {
    return new Row(
        claim.id(),
        claim.observation().period().timePeriod(),
        Figures.grouped(claim.observation().amount().value()),
        CodeWords.of(claim.validity()).in(language),
        claim.observation().firstSeen().toString(),
        claim.observation().said().source(),
        statuses(claim),
        claim.observation().evidence().quote(),
        root + Names.evidence(claim.observation().evidence().snapshot()));
  }

  private static String statuses(Claim claim) {
    return claim.observation().status().stream()
        .sorted()
        .map(ObservationStatus::name)
        .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /** Both names of a series, for search. */
  static String find(SeriesEntry entry) {
    Bilingual state = StateWords.of(entry.state());
    return String.join(
            " ",
            entry.name().en(),
            entry.name().zh(),
            entry.key().toString(),
            state.en(),
            state.zh())
        .toLowerCase(java.util.Locale.ROOT);
  }
}
