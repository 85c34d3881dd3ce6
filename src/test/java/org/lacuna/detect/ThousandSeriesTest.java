package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.detect.History.figure;
import static org.lacuna.detect.History.monthly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Release;
import org.lacuna.series.Frequency;

class ThousandSeriesTest {

  private static final Release TABLE = History.release("table", Frequency.MONTHLY, 18, 10);

  private static List<SeenFigure> rows(int count, String period) {
    List<SeenFigure> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(figure(monthly("row_" + i), period, "table/header-path"));
    }
    return rows;
  }

  @Test
  void tellsAThousandRowsThatLeaveOneReleaseAsOneIncidentWithAThousandChildren() {
    List<Finding> findings =
        new History()
            .source(TABLE)
            .issue("table", "2024-02-18", rows(1_200, "2024-01"))
            .issue("table", "2024-03-18", rows(1_200, "2024-02"))
            .issue("table", "2024-04-18", rows(200, "2024-03"))
            .findings("2024-04-18");
    assertThat(findings).hasSize(1_000);
    assertThat(findings).extracting(Finding::incident).containsOnly(findings.get(0).incident());
    assertThat(findings).extracting(Finding::subject).doesNotHaveDuplicates();
  }
}
