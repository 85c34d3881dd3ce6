package org.lacuna.pipeline;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Declaration;
import org.lacuna.detect.TopicHistories;
import org.lacuna.detect.TopicHistory;
import org.lacuna.detect.TopicHistory.Sighting;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.SeriesNames;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Observation;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Remarks on series that fell silent: what was seen last, in which form, what went on beside it,
 * and what is no figure of it. Says what is held and nothing of what is not.
 */
final class TopicNotes {

  private final TopicHistories histories;
  private final SeriesNames names;
  private final Map<Slot, List<Observation>> held = new HashMap<>();

  private record Slot(SeriesKey series, ReferencePeriod period) {}

  /** Remarks from what was judged, on claims that stand. */
  TopicNotes(Judged judged, List<Claim> claims, SeriesNames names, Instant asOf) {
    this.histories = TopicHistories.of(judged.evidence(), judged.lives(), asOf);
    this.names = names;
    for (Claim claim : claims) {
      Observation observation = claim.observation();
      held.computeIfAbsent(
              new Slot(observation.key(), observation.period()), slot -> new ArrayList<>())
          .add(observation);
    }
  }

  /** The remarks on a silent series, most telling first. */
  List<Bilingual> on(SeriesKey silent) {
    TopicHistory history = histories.of(silent);
    List<Bilingual> notes = new ArrayList<>();
    history.lastSingle().ifPresent(last -> notes.add(notFoundSince(last)));
    history.lastSingle().ifPresent(last -> notes.add(lastSingle(last)));
    history.lastOfAnyKind().ifPresent(last -> notes.add(lastOfAnyKind(last)));
    wentOn(history.wentOn()).ifPresent(notes::add);
    targets(history.targets()).ifPresent(notes::add);
    history.breaks().forEach(word -> notes.add(definition(word)));
    return List.copyOf(notes);
  }

  private static Bilingual notFoundSince(Sighting last) {
    Bilingual period = SpokenPeriod.of(last.period());
    return new Bilingual(
        period.zh() + "之后，未见公布的数字。", "No published figure found since " + period.en() + ".");
  }

  private Bilingual lastSingle(Sighting last) {
    Bilingual told = told(last);
    return new Bilingual(
        "最近一个单一时期的数字：" + told.zh() + "。", "Last figure for a single period: " + told.en() + ".");
  }

  private Bilingual lastOfAnyKind(Sighting last) {
    Bilingual told = told(last);
    return new Bilingual(
        "最近任何形式的数字：" + told.zh() + "。", "Last figure of any kind: " + told.en() + ".");
  }

  private Bilingual told(Sighting sighting) {
    SeriesKey key = sighting.figure().key();
    Bilingual period = SpokenPeriod.of(sighting.period());
    Bilingual value = value(sighting);
    boolean sum = key.accumulation() == Accumulation.SPAN;
    return new Bilingual(
        period.zh() + (sum ? "累计" : "") + value.zh() + "（" + sighting.issue().published() + "公布）",
        (sum ? "the cumulative " : "")
            + value.en()
            + " for "
            + period.en()
            + ", published on "
            + sighting.issue().published());
  }

  /** The figure held, with its unit; its words where another vintage took its place. */
  private Bilingual value(Sighting sighting) {
    SeriesKey key = sighting.figure().key();
    return held.getOrDefault(new Slot(key, sighting.period()), List.of()).stream()
        .max(Comparator.comparing(observation -> isFrom(observation, sighting)))
        .map(
            observation -> {
              String number = grouped(observation);
              Bilingual unit = SeriesNames.of(key.unit());
              return new Bilingual(number + unit.zh(), number + " " + unit.en());
            })
        .orElseGet(() -> Bilingual.same("\"" + sighting.figure().quote() + "\""));
  }

  private static boolean isFrom(Observation observation, Sighting sighting) {
    return observation.evidence().snapshot().equals(sighting.issue().digest());
  }

  private static String grouped(Observation observation) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(observation.amount().value());
  }

  /** What stood beside it and went on, by indicator, with the periods seen since. */
  private Optional<Bilingual> wentOn(List<Sighting> sightings) {
    Map<String, List<Sighting>> byIndicator = new LinkedHashMap<>();
    sightings.forEach(
        seen ->
            byIndicator
                .computeIfAbsent(seen.figure().key().indicator(), name -> new ArrayList<>())
                .add(seen));
    if (byIndicator.isEmpty()) {
      return Optional.empty();
    }
    List<Bilingual> wholes = byIndicator.values().stream().map(this::periods).toList();
    return Optional.of(
        new Bilingual(
            "与其同列者仍有公布：" + joined(wholes.stream().map(Bilingual::zh).toList(), "；") + "。",
            "What stood beside it went on: "
                + joined(wholes.stream().map(Bilingual::en).toList(), "; ")
                + "."));
  }

  private Bilingual periods(List<Sighting> ofIndicator) {
    Bilingual indicator = names.indicator(ofIndicator.get(0).figure().key());
    List<Bilingual> periods =
        ofIndicator.stream().map(Sighting::period).distinct().map(SpokenPeriod::of).toList();
    return new Bilingual(
        indicator.zh() + " " + joined(periods.stream().map(Bilingual::zh).toList(), "、"),
        indicator.en() + " " + joined(periods.stream().map(Bilingual::en).toList(), ", "));
  }

  private Optional<Bilingual> targets(List<Sighting> targets) {
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    List<Bilingual> told = targets.stream().map(this::told).distinct().toList();
    return Optional.of(
        new Bilingual(
            "目标与计划，并非实际数字：" + joined(told.stream().map(Bilingual::zh).toList(), "；") + "。",
            "Targets and plans, no figures of what happened: "
                + joined(told.stream().map(Bilingual::en).toList(), "; ")
                + "."));
  }

  private static Bilingual definition(Declaration word) {
    return new Bilingual(
        word.effective() + "前后定义不同，不作比较：" + word.quote(),
        "Figures before and after "
            + word.effective()
            + " follow different definitions and are not compared: "
            + word.quote());
  }

  private static String joined(List<String> parts, String between) {
    return parts.stream().collect(Collectors.joining(between));
  }
}
