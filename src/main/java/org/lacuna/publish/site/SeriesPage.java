package org.lacuna.publish.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lacuna.publish.Claim;
import org.lacuna.publish.CodeWords;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Headline;
import org.lacuna.publish.Language;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesNames;
import org.lacuna.publish.SeriesStory;
import org.lacuna.publish.Shorthand;
import org.lacuna.publish.StateWords;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * The page of one series in one language; its parts are what the template asks for; a list of one
 * or none stands for what may be absent.
 *
 * @param values one line a period, newest first
 * @param claims the claims about periods that have several, or whose claim does not stand
 */
record SeriesPage(
    Frame frame,
    Frame.Link group,
    String otherName,
    String state,
    String tone,
    String since,
    boolean hasReasons,
    List<String> reasons,
    List<Drawing> chart,
    String unit,
    List<Value> values,
    boolean hasClaims,
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
      String id,
      String value,
      String bounds,
      Quote quote,
      String publisher,
      String published,
      String firstSeen,
      String href) {}

  /** A claim as first seen. */
  record Row(
      String id,
      String period,
      String value,
      String validity,
      String publisher,
      String firstSeen,
      String status,
      Quote quote,
      String href) {}

  /** The words of a page with their language. */
  record Quote(String text, String lang) {

    private static final Quote NONE = new Quote("", "");

    static Quote of(Claim claim) {
      String text = claim.observation().evidence().quote();
      boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
      return new Quote(text, chinese ? "zh" : "en");
    }
  }

  static SeriesPage of(
      Edition edition, Voices voices, Language language, SeriesStory story, Optional<Plot> field) {
    SeriesEntry entry = story.series();
    Frame frame = Frame.of(edition, language, Names.series(entry.key()), entry.name().in(language));
    Language other = language == Language.EN ? Language.ZH : Language.EN;
    List<Row> claims = claims(story, language, frame.root(), voices);
    return new SeriesPage(
        frame,
        new Frame.Link(
            frame.root() + "index.html#" + Names.group(entry.key()),
            entry.indicator().in(language),
            false),
        entry.name().in(other),
        StateWords.of(entry.state()).in(language),
        Tone.of(entry.state()),
        entry.since().toString(),
        !entry.reasons().isEmpty(),
        entry.reasons().stream().map(reason -> reason.in(language)).toList(),
        field
            .map(plot -> Chart.on(plot, story, new Marks.Place(language, frame.root(), voices)))
            .stream()
            .toList(),
        SeriesNames.of(entry.key().unit()).in(language),
        values(story, language, frame.root(), voices),
        !claims.isEmpty(),
        claims,
        !entry.notes().isEmpty(),
        entry.notes().stream().map(note -> note.in(language)).toList(),
        entry.successor().map(key -> successor(edition, language, frame, key)).stream().toList(),
        entry.key().toString());
  }

  private static Frame.Link successor(
      Edition edition, Language language, Frame frame, SeriesKey key) {
    String name =
        edition.series().stream()
            .filter(entry -> entry.key().equals(key))
            .map(entry -> entry.name().in(language))
            .findFirst()
            .orElse(key.toString());
    return new Frame.Link(frame.root() + Names.series(key), name, false);
  }

  /** Newest first: it is the newest that most readers want. */
  private static List<Value> values(
      SeriesStory story, Language language, String root, Voices voices) {
    List<Value> values = new ArrayList<>();
    for (ReferencePeriod period : story.periods()) {
      values.add(
          story
              .shown(period)
              .map(claim -> value(claim, language, root, voices))
              .orElseGet(() -> missing(period, story.why(period), language)));
    }
    Collections.reverse(values);
    return values;
  }

  private static Value missing(ReferencePeriod period, Shorthand why, Language language) {
    return new Value(
        Moments.period(period),
        true,
        why.symbol(),
        why.meaning().in(language),
        "",
        "",
        "",
        Quote.NONE,
        "",
        "",
        "",
        "");
  }

  private static Value value(Claim claim, Language language, String root, Voices voices) {
    return new Value(
        Moments.period(claim.observation().period()),
        false,
        "",
        "",
        claim.id(),
        Figures.grouped(claim.observation().amount().value()),
        bounds(claim, language),
        Quote.of(claim),
        voices.of(claim),
        claim.observation().said().published().date().toString(),
        Moments.day(claim.observation().firstSeen()),
        root + Names.evidence(claim.observation().evidence().snapshot()));
  }

  /** What is to be said of a number beside itself. */
  private static String bounds(Claim claim, Language language) {
    String bounds = Figures.bounds(claim.observation().amount(), language);
    String status = status(claim, language);
    return status.isEmpty() ? bounds : bounds + "; " + status;
  }

  private static String status(Claim claim, Language language) {
    return String.join(
        ", ",
        claim.observation().status().stream()
            .sorted()
            .flatMap(status -> CodeWords.of(status).stream())
            .map(words -> words.in(language))
            .toList());
  }

  private static List<Row> claims(
      SeriesStory story, Language language, String root, Voices voices) {
    return story.values().values().stream()
        .filter(headline -> headline.claims().size() > 1 || headline.shown().isEmpty())
        .map(Headline::claims)
        .flatMap(List::stream)
        .map(claim -> row(claim, language, root, voices))
        .toList();
  }

  private static Row row(Claim claim, Language language, String root, Voices voices) {
    return new Row(
        claim.id(),
        Moments.period(claim.observation().period()),
        Figures.grouped(claim.observation().amount().value()),
        CodeWords.of(claim.validity()).in(language),
        voices.of(claim),
        Moments.day(claim.observation().firstSeen()),
        status(claim, language),
        Quote.of(claim),
        root + Names.evidence(claim.observation().evidence().snapshot()));
  }
}
