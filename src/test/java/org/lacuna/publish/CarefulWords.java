package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/** Words of motive, cause and blame; none has a place in what is said about a silence. */
public final class CarefulWords {

  private static final List<String> CARELESS =
      List.of(
          "because",
          "due to",
          "in order to",
          "hide",
          "hiding",
          "conceal",
          "censor",
          "suppress",
          "deliberate",
          "refused to publish",
          "cover up",
          "cover-up",
          "stopped publishing",
          "secret",
          "politic",
          "propaganda",
          "embarrass",
          "隐瞒",
          "掩盖",
          "因为",
          "由于",
          "为了",
          "故意",
          "审查",
          "封锁",
          "停止公布",
          "拒绝公布",
          "政治");

  private CarefulWords() {}

  /**
   * Fails when a text says more than was seen.
   *
   * @param where what the failure names
   */
  public static void assertCareful(String text, String where) {
    assertThat(text.toLowerCase(Locale.ROOT)).as(where).doesNotContain(CARELESS);
  }
}
