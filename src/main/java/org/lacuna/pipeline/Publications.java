package org.lacuna.pipeline;

import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Publication;
import org.lacuna.catalogue.PublishSettings;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Masthead;

/** Publications that no file defines, and the mastheads of all. */
public final class Publications {

  private Publications() {}

  /** Everything that is held, for looking something up. */
  public static Publication everything() {
    return new Publication(
        "lacuna",
        "全部统计序列",
        "All series held",
        "全部已存数字。",
        "Every figure held.",
        List.of("*"),
        List.of("xlsx"));
  }

  /** The series that match a pattern, in one format. */
  public static Publication of(String series, String format) {
    Publication all = everything();
    return new Publication(
        all.name(),
        all.titleZh(),
        all.titleEn(),
        all.aboutZh(),
        all.aboutEn(),
        List.of(series),
        List.of(format));
  }

  /** The same, saying of itself that it holds claims and nothing else. */
  static Publication claimsOnly(Publication all) {
    return new Publication(
        all.name(),
        all.titleZh(),
        all.titleEn(),
        all.aboutZh() + "仅含陈述：不含图表、缺口与所见情形。",
        all.aboutEn() + " The claims alone: without charts, gaps and findings.",
        all.series(),
        all.formats());
  }

  /** The evidence of the series, and of the subjects of findings, that match a pattern. */
  public static Publication evidence(String pattern) {
    return evidence(pattern, List.of(pattern));
  }

  /**
   * The same of several patterns.
   *
   * @param about what they have in common, for the title
   */
  static Publication evidence(String about, List<String> patterns) {
    return new Publication(
        "lacuna-evidence",
        "证据：" + about,
        "Evidence: " + about,
        "存档网页、由其读取的数字、所见情形及发布日历。",
        "Archived pages, the figures read from them, what was found, and the release calendar.",
        patterns,
        List.of("csv"));
  }

  /** What a replay publishes; says what it is. */
  public static Publication demonstration() {
    return new Publication(
        "lacuna-demo",
        "新疆劳动力转移、培训与对外贸易统计（演示）",
        "Xinjiang: labour transfers, training and trade (demonstration)",
        "演示：页面为重构，数字为已公布数字。",
        "A demonstration: the pages are reconstructions, the figures are published ones.",
        List.of("*"),
        List.of("xlsx", "site"));
  }

  /** What a publication says of itself. */
  static Masthead masthead(Publication publication, PublishSettings by) {
    return new Masthead(
        publication.name(),
        new Bilingual(publication.titleZh(), publication.titleEn()),
        new Bilingual(publication.aboutZh(), publication.aboutEn()),
        by.creator(),
        by.contact(),
        by.licence(),
        by.home(),
        Optional.empty());
  }
}
