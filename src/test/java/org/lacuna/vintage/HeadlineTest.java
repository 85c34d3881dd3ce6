package org.lacuna.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.vintage.Figures.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Bound;
import org.lacuna.series.Observation;
import org.lacuna.series.Statement;
import org.lacuna.vintage.Figures.PageThen;

/** The documented order in which one of several claims stands for a figure, rule by rule. */
class HeadlineTest {

  private static final PageThen JANUARY = page("2021-01-20");
  private static final PageThen MARCH = page("2021-03-20");

  private final List<Claim> claims = new ArrayList<>();

  private HeadlineTest and(PageThen page, Bound bound, String value, String step) {
    return and(page.says(Figures.series("labour_transfers"), "2020", value, bound, step));
  }

  private HeadlineTest and(Observation observation) {
    claims.add(new Claim(claims.size() + 1, observation, Figures.PAGE));
    return this;
  }

  private static Observation by(String publisher, PageThen page, String value) {
    Observation o = page.says("labour_transfers", "2020", value);
    Statement said = o.said();
    return new Observation(
        o.key(),
        o.period(),
        o.amount(),
        o.status(),
        new Statement(publisher, said.source(), said.release(), said.stage(), said.published()),
        o.evidence(),
        o.firstSeen());
  }

  /** Whichever order the claims come in. */
  private void leads(String value, Headline order) {
    for (int i = 0; i < claims.size(); i++) {
      Collections.rotate(claims, 1);
      assertThat(order.of(claims).orElseThrow().observation().amount().value())
          .isEqualByComparingTo(new BigDecimal(value));
    }
  }

  private void leads(String value) {
    leads(value, Headline.standard());
  }

  @Test
  void isNoneWhereNothingHolds() {
    assertThat(Headline.standard().of(List.of())).isEmpty();
  }

  @Test
  void takesThePublisherThatIsPreferredBeforeAllElse() {
    and(by("bureau", JANUARY, "1")).and(by("agency", MARCH.stage("yearbook"), "2"));
    leads("1", new Headline(List.of("bureau", "agency")));
    leads("2", new Headline(List.of("agency")));
    leads("2");
  }

  @Test
  void takesTheStageThatSettlesAFigureBeforeTheOneThatFirstMentionsIt() {
    List<String> stages = List.of("another", "statement", "flash", "monthly", "annual", "yearbook");
    for (int i = 0; i < stages.size(); i++) {
      and((i % 2 == 0 ? MARCH : JANUARY).stage(stages.get(i)), Bound.EXACT, "" + i, "1");
      leads("" + i);
    }
  }

  @Test
  void takesWhatIsMeantToTheDigitBeforeWhatIsAbout() {
    and(JANUARY, Bound.EXACT, "3172000", "1000");
    for (Bound bound : Bound.values()) {
      and(MARCH, bound, bound == Bound.EXACT ? "3172000" : "3500000", "100000");
    }
    leads("3172000");
  }

  @Test
  void takesTheOnePublishedLast() {
    and(JANUARY, Bound.EXACT, "1", "1").and(MARCH, Bound.EXACT, "2", "1");
    leads("2");
  }

  @Test
  void takesAPageWithoutADayByTheDayItWasFirstSeen() {
    and(page("2021-02-20").undated(), Bound.EXACT, "1", "1").and(JANUARY, Bound.EXACT, "2", "1");
    leads("1");
    and(MARCH, Bound.EXACT, "3", "1");
    leads("3");
  }

  @Test
  void keepsThePreciseFigureThatALaterRoundOneRepeats() {
    and(JANUARY, Bound.EXACT, "3172000", "1000").and(MARCH, Bound.EXACT, "3200000", "100000");
    leads("3172000");
  }

  @Test
  void givesUpThePreciseFigureThatALaterRoundOneContradicts() {
    and(JANUARY, Bound.EXACT, "2590000", "1000").and(MARCH, Bound.EXACT, "3200000", "100000");
    leads("3200000");
  }

  @Test
  void takesTheOneSeenLastOfThoseOfOneDay() {
    and(page("2021-01-20").published("2021-01-19"), Bound.EXACT, "1", "1");
    and(page("2021-01-25").published("2021-01-19"), Bound.EXACT, "2", "1");
    leads("2");
  }

  @Test
  void takesTheGreaterNumberWhereNothingElseTells() {
    and(JANUARY, Bound.EXACT, "2", "1").and(JANUARY, Bound.EXACT, "1", "1");
    leads("1");
  }
}
