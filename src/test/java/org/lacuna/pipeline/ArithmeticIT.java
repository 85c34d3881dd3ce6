package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.detect.Finding;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.vintage.audit.Derived;

/** What the newest look at each page says of itself by arithmetic. */
class ArithmeticIT {

  @TempDir Path folder;

  private static String trade(String total, String exports, String imports) {
    return RecordedSite.page(
        "外贸", "2024年，新疆外贸进出口总值%s亿元，其中，出口%s亿元，进口%s亿元。".formatted(total, exports, imports));
  }

  private RecordedSite site() throws Exception {
    return new RecordedSite(folder)
        .source(
            "trade",
            """
            release: {id: trade, stage: annual, frequency: A, due_after_days: 60, grace_days: 30}
            access: [{address: "%strade.html"}]
            expects: {min_figures: 1, indicators: [exports]}
            """
                .formatted(RecordedSite.HOST));
  }

  private static List<Finding> arithmetic(RecordedSite.Watching watching, String day) {
    Instant then = Instant.parse(day + "T12:00:00Z");
    return watching
        .installation
        .edition(watching.catalogue, Publications.everything(), then)
        .findings()
        .stream()
        .filter(finding -> finding.kind().startsWith("ARITHMETIC_"))
        .toList();
  }

  @Test
  void isAskedOfTheNewestLookAtEachPageAndAgainForAPastDay() throws Exception {
    RecordedSite site =
        site()
            .shows("trade.html", "2025-01-20", trade("4351", "3931", "520"))
            .shows("trade.html", "2025-01-25", trade("4351", "3831", "520"));
    try (RecordedSite.Watching watching = site.open("2025-01-20")) {
      watching.run("2025-01-20");
      watching.run("2025-01-25");
      assertThat(arithmetic(watching, "2025-01-26")).isEmpty();
      assertThat(arithmetic(watching, "2025-01-21"))
          .singleElement()
          .satisfies(
              wrong -> {
                assertThat(wrong.kind()).isEqualTo("ARITHMETIC_TOTAL");
                assertThat(wrong.axis()).isEqualTo(Finding.Axis.PIPELINE);
                assertThat(wrong.since()).isEqualTo("2025-01-20");
                assertThat(String.join(" ", wrong.reasons())).contains("4351亿元", "3931亿元", "520亿元");
                assertThat(wrong.evidence())
                    .contains("http://stats.example/trade.html")
                    .anyMatch(digest -> watching.installation.archive().find(digest).isPresent());
              });
    }
  }

  @Test
  void marksWhatFollowsAsDerivedWithItsFormulaAndInputs() throws Exception {
    String page = RecordedSite.page("外贸", "2024年，新疆外贸出口3831亿元，同比增长25.1%。");
    RecordedSite site = site().shows("trade.html", "2025-01-20", page);
    try (RecordedSite.Watching watching = site.open("2025-01-20")) {
      watching.run("2025-01-20");
      Derived level = watching.installation.derived(watching.catalogue).get(0);
      assertThat(level.period()).isEqualTo(ReferencePeriod.ofYear(2023));
      assertThat(level.inputs()).hasSize(2);
      assertThat(level.formula()).contains("/ (1 + ");
      assertThat(level.lower().movePointLeft(8).doubleValue()).isBetween(3060.0, 3063.0);
      assertThat(level.upper().movePointLeft(8).doubleValue()).isBetween(3062.0, 3065.0);
      assertThat(watching.installation.vintages().series())
          .as("what follows is never stored as if it were published")
          .hasSize(2);
    }
  }
}
