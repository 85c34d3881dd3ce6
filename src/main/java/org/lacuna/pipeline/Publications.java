package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.Masthead;
import org.lacuna.publish.workbook.WorkbookWriter;

/** What is published, and in which formats. */
public final class Publications {

  private Publications() {}

  /** The publication of everything that is held. */
  public static Masthead everything() {
    return new Masthead(
        "lacuna",
        new Bilingual("新疆劳动力转移、培训与对外贸易统计", "Xinjiang: labour transfers, training and trade"),
        new Bilingual(
            "官方公布的统计数字，逐条附有出处；并列出最后一次见到和首次未见的时期。",
            "Published official figures, each with its source and its words, and what was last seen"
                + " and first missing."),
        "Lacuna",
        "",
        "CC-BY-4.0",
        Optional.empty(),
        Optional.empty());
  }

  /** The publication of a replay; says what it is. */
  public static Masthead demonstration() {
    Masthead real = everything();
    return new Masthead(
        "lacuna-demo",
        new Bilingual(real.title().zh() + "（演示）", real.title().en() + " (demonstration)"),
        new Bilingual(
            "演示：页面为重构，数字为已公布数字。" + real.about().zh(),
            "A demonstration: the pages are reconstructions, the figures are published ones. "
                + real.about().en()),
        real.creator(),
        real.contact(),
        real.licence(),
        real.home(),
        real.nextUpdate());
  }

  /** The formats written by a run. */
  public static List<EditionWriter> formats() {
    return List.of(new WorkbookWriter());
  }
}
