package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.vintage.Revision;

/** A publisher who says in the title that figures were corrected, and one who says nothing. */
class AnnouncedCorrectionIT {

  @TempDir Path folder;

  private final Map<String, Revision.Kind> kinds = new TreeMap<>();

  private final RunListener listener =
      new RunListener() {
        @Override
        public void read(ReadOutcome outcome) {
          outcome.revision().ifPresent(found -> kinds.put(outcome.source(), found.kind()));
        }
      };

  private static String page(String title, String figure) {
    return RecordedSite.page(title, "2024年2月，全区城镇新增就业" + figure + "万人。");
  }

  @Test
  void isToldFromASilentOne() throws Exception {
    RecordedSite site =
        new RecordedSite(folder)
            .toldTo(listener)
            .monthlyPage("said")
            .monthlyPage("silent")
            .monthlyPage("again");
    for (String source : new String[] {"said", "silent", "again"}) {
      site.shows(source + ".html", "2024-03-01", page("就业", "4.68"));
    }
    site.shows("said.html", "2024-03-05", page("就业（数据更正）", "4.63"))
        .shows("silent.html", "2024-03-05", page("就业", "4.63"))
        .shows("again.html", "2024-03-05", page("就业（数据更正）", "4.68"));
    try (RecordedSite.Watching watching = site.open("2024-03-01")) {
      watching.run("2024-03-01");
      assertThat(kinds.values()).containsOnly(Revision.Kind.NEW_PAGE);
      watching.run("2024-03-05");
    }
    assertThat(kinds)
        .containsEntry("said", Revision.Kind.ANNOUNCED)
        .containsEntry("silent", Revision.Kind.SILENT)
        .containsEntry("again", Revision.Kind.LAYOUT_ONLY);
  }
}
