package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lacuna.catalogue.Declaration;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Claim;
import org.lacuna.publish.SeriesNames;
import org.lacuna.publish.SeriesStory;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/** What a reader should know of a series before its figures are compared. Pure. */
final class SeriesRemarks {

  private static final Bilingual ANNUAL =
      new Bilingual(
          "一月至十二月的累计即年度数字，为另一序列。",
          "January to December is the annual figure, a series of its own.");

  private final List<Declaration> declarations;
  private final Collection<SeriesKey> published;
  private final Map<SeriesKey, List<SeriesKey>> inAnyUnit;

  /**
   * The remarks of one edition.
   *
   * @param declarations what publishers said and persons decided, as known at the time
   * @param published the keys of all series in the edition
   */
  SeriesRemarks(List<Declaration> declarations, Collection<SeriesKey> published) {
    this.declarations =
        declarations.stream().sorted(Comparator.comparing(Declaration::effective)).toList();
    this.published = published;
    this.inAnyUnit =
        published.stream().collect(Collectors.groupingBy(SeriesRemarks::apartFromUnit));
  }

  /** The series that goes on in its place, as declared last and published here. */
  Optional<SeriesKey> successor(SeriesKey key, String release) {
    return about(key, release).stream()
        .filter(word -> !word.successors().isEmpty())
        .flatMap(word -> published.stream().filter(other -> word.continuesAs(other.toString())))
        .filter(other -> !other.equals(key))
        .reduce((earlier, later) -> later);
  }

  /**
   * The remarks on one series, each one sentence.
   *
   * @param claims the claims about it that stand
   */
  List<Bilingual> of(SeriesKey key, String release, List<Claim> claims) {
    List<Bilingual> remarks = new ArrayList<>();
    about(key, release).forEach(word -> remarks.add(declared(word)));
    breaks(claims).forEach(period -> remarks.add(changed(period)));
    inAnyUnit.getOrDefault(apartFromUnit(key), List.of()).stream()
        .filter(other -> !other.equals(key))
        .findFirst()
        .ifPresent(other -> remarks.add(otherUnit(other)));
    if (hasWholeYear(key)) {
      remarks.add(ANNUAL);
    }
    return List.copyOf(remarks);
  }

  private List<Declaration> about(SeriesKey key, String release) {
    return declarations.stream()
        .filter(word -> word.release().equals(release) && word.isAbout(key.toString()))
        .toList();
  }

  private static Bilingual declared(Declaration word) {
    return new Bilingual(
        "%s，%s：“%s”".formatted(word.by(), word.effective(), word.quote()),
        "%s, %s: \"%s\"".formatted(word.by(), word.effective(), word.quote()));
  }

  private static List<ReferencePeriod> breaks(List<Claim> claims) {
    return claims.stream()
        .filter(SeriesStory::isBreak)
        .map(claim -> claim.observation().period())
        .distinct()
        .sorted()
        .toList();
  }

  private static Bilingual changed(ReferencePeriod period) {
    return new Bilingual(
        "自 %s 起定义不同。".formatted(period), "From %s on the definition differs.".formatted(period));
  }

  /** One key for what differs in nothing but the unit. */
  private static SeriesKey apartFromUnit(SeriesKey key) {
    return key.with(key.measure(), Unit.PERSONS);
  }

  /** Whether it sums from January on and the sum of the whole year is published. */
  private boolean hasWholeYear(SeriesKey key) {
    return key.accumulation() == Accumulation.YEAR_TO_DATE
        && published.contains(key.with(Accumulation.PERIOD, Frequency.ANNUAL));
  }

  private static Bilingual otherUnit(SeriesKey other) {
    Bilingual unit = SeriesNames.of(other.unit());
    return new Bilingual(
        "另有以%s为单位公布的数字，为另一序列，两者不可比较。".formatted(unit.zh()),
        "Figures in %s are published too; they are another series and are not compared with these."
            .formatted(unit.en()));
  }
}
