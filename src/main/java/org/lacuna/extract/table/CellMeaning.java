package org.lacuna.extract.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.extract.Leftover;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.Subject;
import org.lacuna.series.Measure;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Unit;

/**
 * Decides from the words over a cell what the cell is: pure, and refusing whatever is not clear.
 */
final class CellMeaning {

  private final Vocabulary vocabulary;

  CellMeaning(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What a cell states.
   *
   * @param scale its unit and what one printed is worth
   */
  record Meaning(Subject subject, PeriodWords period, Measure measure, Word.Scale scale) {}

  /**
   * The meaning of a cell under these words.
   *
   * @param unitCell unit named in a unit column of its row, if there is one
   * @param percentSign whether a percent sign stands in the cell
   */
  Meaning decide(
      Context context, Section section, Facts facts, List<Word.Scale> unitCell, boolean percentSign)
      throws Refusal {
    String indicator = only(context.codes(Term.Kind.INDICATOR), "indicators");
    Optional<Word.Compared> compared = comparison(context);
    Word.Scale scale = scale(context, section, facts, unitCell, compared.isPresent(), percentSign);
    Measure measure = compared.isPresent() ? measure(compared.get(), scale) : Measure.LEVEL;
    if (measure == Measure.LEVEL) {
      checkFits(indicator, scale);
    }
    return new Meaning(
        subject(context, indicator, facts), period(context, section, facts), measure, scale);
  }

  private Subject subject(Context context, String indicator, Facts facts) throws Refusal {
    return new Subject(
        indicator,
        area(context, facts),
        only(context, Term.Kind.PARTNER, SeriesKey.WORLD),
        only(context, Term.Kind.COMMODITY, SeriesKey.TOTAL),
        only(context, Term.Kind.MODE, SeriesKey.TOTAL),
        only(context, Term.Kind.ENTERPRISE, SeriesKey.TOTAL));
  }

  private static String area(Context context, Facts facts) throws Refusal {
    Set<String> areas = context.codes(Term.Kind.AREA);
    if (areas.isEmpty() && facts.area().isEmpty()) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_PLACE, "neither the table nor its page names a place");
    }
    return areas.isEmpty() ? facts.area().orElseThrow() : only(areas, "places");
  }

  private static String only(Context context, Term.Kind kind, String otherwise) throws Refusal {
    Set<String> codes = context.codes(kind);
    return codes.isEmpty() ? otherwise : only(codes, kind.code());
  }

  private static String only(Set<String> codes, String what) throws Refusal {
    if (codes.size() != 1) {
      throw new Refusal(
          Leftover.Reason.AMBIGUOUS_SUBJECT, "several " + what + " stand over the cell: " + codes);
    }
    return codes.iterator().next();
  }

  private static Optional<Word.Compared> comparison(Context context) throws Refusal {
    List<Word.Compared> compared = context.words(Word.Compared.class);
    if (compared.size() > 1) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_COMPARISON, "several comparisons stand over the cell");
    }
    return compared.stream().findFirst();
  }

  private static Measure measure(Word.Compared compared, Word.Scale scale) throws Refusal {
    if (scale.isPercent()) {
      return compared.percent();
    }
    boolean yearly = compared.percent() == Measure.YOY_PERCENT;
    if (!yearly || scale.unit().isEmpty()) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_COMPARISON,
          "a comparison in " + scale.words() + " has no measure");
    }
    boolean points = scale.unit().get() == Unit.PERCENTAGE_POINTS;
    return points ? Measure.YOY_PP : Measure.YOY_ABS;
  }

  /** The unit nearest to the cell wins: in it, over it, in its row, over the table. */
  private static Word.Scale scale(
      Context context,
      Section section,
      Facts facts,
      List<Word.Scale> unitCell,
      boolean compared,
      boolean percentSign)
      throws Refusal {
    if (percentSign) {
      return new Word.Scale(Optional.of(Unit.PERCENT), BigDecimal.ONE, "%", false);
    }
    List<Word.Scale> near = context.scales();
    if (near.isEmpty() && !compared) {
      near = unitCell;
    }
    if (near.isEmpty()) {
      near = section.declared().stream().filter(scale -> scale.isPercent() == compared).toList();
    }
    return currencyAgrees(onlyUnit(near), facts);
  }

  private static Word.Scale onlyUnit(List<Word.Scale> units) throws Refusal {
    if (units.isEmpty()) {
      throw new Refusal(Leftover.Reason.UNKNOWN_UNIT, "no unit stands over the cell or the table");
    }
    if (units.size() > 1) {
      throw new Refusal(
          Leftover.Reason.UNKNOWN_UNIT,
          "several units: " + units.stream().map(Word.Scale::words).toList());
    }
    return units.get(0);
  }

  private static Word.Scale currencyAgrees(Word.Scale scale, Facts facts) throws Refusal {
    boolean money = scale.unit().filter(unit -> unit == Unit.CNY || unit == Unit.USD).isPresent();
    if (money && facts.currency().isPresent() && !facts.currency().equals(scale.unit())) {
      throw new Refusal(
          Leftover.Reason.UNIT_DOES_NOT_FIT,
          "the unit is " + scale.words() + ", the document says " + facts.currency().get().code());
    }
    return scale;
  }

  private void checkFits(String indicator, Word.Scale scale) throws Refusal {
    String counted =
        vocabulary
            .find(Term.Kind.INDICATOR, indicator)
            .map(term -> term.attributes().getOrDefault("unit", ""))
            .orElse("");
    if (scale.unit().isEmpty() || !family(scale.unit().get().code()).equals(family(counted))) {
      throw new Refusal(
          Leftover.Reason.UNIT_DOES_NOT_FIT,
          indicator + " is counted in " + counted + ", not in " + scale.words());
    }
  }

  /** Yuan and dollars both state trade; persons and person-times both state labour. */
  private static String family(String unit) {
    if (unit.equals("USD")) {
      return "CNY";
    }
    return unit.equals("person-times") ? "persons" : unit;
  }

  private static PeriodWords period(Context context, Section section, Facts facts) throws Refusal {
    return new CellPeriod(context, section, facts).words();
  }
}
