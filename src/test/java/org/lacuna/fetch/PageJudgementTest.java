package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Recognition;

/** Measures the judgement on the labelled set and holds it to the promised figures. */
class PageJudgementTest {

  private final List<LabelledResponse> set = LabelledResponse.all();

  private static String verdict(LabelledResponse given) {
    Verdict verdict = PageJudgement.of(given.exchange(), given.recognition(), given.site());
    return verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean good(String kind) {
    return kind.equals("right") || kind.equals("unchanged");
  }

  private List<String> ids(Predicate<LabelledResponse> chosen) {
    return set.stream().filter(chosen).map(LabelledResponse::id).toList();
  }

  private double share(List<String> part, List<String> whole) {
    return (double) part.size() / whole.size();
  }

  @Test
  void measuresOnAtLeastEightyLabelledResponses() {
    assertThat(set)
        .hasSizeGreaterThanOrEqualTo(80)
        .extracting(LabelledResponse::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void findsAtLeastNineteenInTwentyOfThePagesThatAreNotRight() {
    List<String> bad = ids(given -> !good(given.label()));
    List<String> missed = ids(given -> !good(given.label()) && good(verdict(given)));
    double recall = 1 - share(missed, bad);
    System.out.printf(
        "labelled set: recall %.3f (%d of %d)%n", recall, bad.size() - missed.size(), bad.size());
    assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void refusesAtMostOneGoodPageInAHundred() {
    List<String> right = ids(given -> good(given.label()));
    List<String> refused = ids(given -> good(given.label()) && !good(verdict(given)));
    System.out.printf("labelled set: false positives %d of %d%n", refused.size(), right.size());
    assertThat(share(refused, right)).as("refused: %s", refused).isLessThanOrEqualTo(0.01);
  }

  @Test
  void neverCallsABlockedPageGone() {
    List<String> called =
        ids(
            given ->
                given.label().equals("blocked")
                    && List.of("vanished", "soft-missing").contains(verdict(given)));
    assertThat(called).isEmpty();
  }

  @Test
  void namesTheKindOfNineteenInTwenty() {
    List<String> wrong = ids(given -> !given.label().equals(verdict(given)));
    System.out.printf(
        "labelled set: kind right %d of %d, not: %s%n",
        set.size() - wrong.size(), set.size(), wrong);
    assertThat((double) wrong.size() / set.size()).as("wrong: %s", wrong).isLessThanOrEqualTo(0.05);
  }

  @Test
  void refusesNoGoodPageOfAFormItWasNotMadeFor() {
    List<LabelledResponse> unseen = LabelledResponse.unseen();
    List<String> refused =
        unseen.stream()
            .filter(given -> good(given.label()) && !good(verdict(given)))
            .map(LabelledResponse::id)
            .toList();
    List<String> missed =
        unseen.stream()
            .filter(given -> !good(given.label()) && good(verdict(given)))
            .map(LabelledResponse::id)
            .toList();
    System.out.printf(
        "unseen set: %d answers, missed %s, refused %s%n", unseen.size(), missed, refused);
    assertThat(refused).isEmpty();
  }

  /** As sources are defined: with a mark of the right page. Then no form has to be known. */
  @Test
  void believesNothingThatLacksTheMarkOfTheRightPageAndCallsNoWallGone() {
    Recognition marked = new Recognition(Optional.of("div#figures"), List.of(), Optional.empty());
    List<String> wrong =
        Stream.concat(set.stream(), LabelledResponse.unseen().stream())
            .filter(given -> !good(given.label()))
            .filter(
                given -> {
                  Verdict.Kind kind = PageJudgement.of(given.exchange(), marked, given.site()).kind();
                  boolean gone = kind == Verdict.Kind.VANISHED || kind == Verdict.Kind.SOFT_MISSING;
                  boolean wall = given.label().equals("blocked");
                  return kind == Verdict.Kind.RIGHT || (wall && gone);
                })
            .map(LabelledResponse::id)
            .toList();
    assertThat(wrong).isEmpty();
  }
}
