package org.lacuna.detect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Declaration;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** The sentences of reasons, in English and Chinese: what was seen and when, never a motive. */
final class ReasonWords {

  private ReasonWords() {}

  /** That a dated issue passed without the figure. */
  static Sentence missed(Expectation first, LocalDate today, int missed) {
    return Sentence.of(
        "%s was expected on %s (%s: %s) and is not in what was read on %s; releases missed: %d"
            .formatted(
                first.period(), first.on(), first.basis().code(), first.citation(), today, missed),
        "%s 的数字预期于 %s 公布（%s），%s 所读内容中未见；未见期数：%d"
            .formatted(first.period(), first.on(), basis(first.basis()), today, missed));
  }

  /** That dated issues passed and nothing shows whether they brought the figure. */
  static Sentence unseen(ReleaseEvent first, int issues) {
    Expectation expected = first.expected();
    return Sentence.of(
        "%s was expected on %s (%s: %s); %s; issues passed: %d"
            .formatted(
                expected.period(),
                expected.on(),
                expected.basis().code(),
                expected.citation(),
                whyUnseen(first),
                issues),
        "%s 的数字预期于 %s 公布（%s）；%s；已过期数：%d"
            .formatted(
                expected.period(),
                expected.on(),
                basis(expected.basis()),
                whyUnseenInChinese(first),
                issues));
  }

  private static String whyUnseen(ReleaseEvent issue) {
    if (issue.published().isPresent()) {
      return "the issue came, and nothing proves that the figure belongs into it";
    }
    return switch (issue.cause().orElse(Cause.NOT_YET_DUE)) {
      case BLOCKED -> "our requests are refused, so the figure may be there";
      case UNREACHABLE -> "no whole answer comes, so the figure may be there";
      case SOFT_MISSING -> "another page stands in its place";
      case PAGE_RESHAPED -> "what came could not be read as before";
      default -> "no issue was seen, and no look proves that there is none";
    };
  }

  private static String whyUnseenInChinese(ReleaseEvent issue) {
    if (issue.published().isPresent()) {
      return "该期已见，但不能证明其中应有此数字";
    }
    return switch (issue.cause().orElse(Cause.NOT_YET_DUE)) {
      case BLOCKED -> "我们的请求被拒绝，数字可能存在";
      case UNREACHABLE -> "未收到完整应答，数字可能存在";
      case SOFT_MISSING -> "所得并非已知页面";
      case PAGE_RESHAPED -> "所得内容无法照旧读取";
      default -> "未见该期，也没有查询能证明其未公布";
    };
  }

  /** That nothing says when another figure should come. */
  static Sentence expectedOnNoDay(ReferencePeriod newest) {
    return Sentence.of(
        "no calendar says when another value should come; the newest seen is for %s"
            .formatted(newest),
        "没有日程说明下一数字何时公布；所见最近的数字为 %s".formatted(newest));
  }

  /** The newest period seen. */
  static Sentence seenLast(ReferencePeriod newest) {
    return Sentence.of(
        "up to then it went on; the newest value seen is for %s".formatted(newest),
        "此前持续公布；所见最近的数字为 %s".formatted(newest));
  }

  /** That a day passed on which a weekly or daily figure was expected. */
  static Sentence missedSteps(Expectation next, LocalDate today, long missed) {
    return Sentence.of(
        "a value was expected on %s (%s: %s) and is not in what was read on %s; steps missed: %d"
            .formatted(next.on(), next.basis().code(), next.citation(), today, missed),
        "数字预期于 %s 公布（%s），%s 所读内容中未见；未见次数：%d"
            .formatted(next.on(), basis(next.basis()), today, missed));
  }

  private static String basis(Expectation.Basis basis) {
    return switch (basis) {
      case TIMETABLE -> "依据发布者的日程";
      case LEARNED -> "依据以往各期的间隔";
      case DECLARED -> "依据所登记的间隔";
    };
  }

  /** Since when no figure was found. */
  static Sentence silentSince(ReferencePeriod newest, boolean stalled) {
    return Sentence.of(
        "no published figure found since %s%s".formatted(newest, stalledEn(stalled)),
        "%s 以后未找到公布的数字%s".formatted(newest, stalledZh(stalled)));
  }

  /** Since which document no figure was found. */
  static Sentence silentSince(LocalDate published, boolean stalled) {
    return Sentence.of(
        "no published figure found since the document of %s%s"
            .formatted(published, stalledEn(stalled)),
        "%s 的文件以后未找到公布的数字%s".formatted(published, stalledZh(stalled)));
  }

  private static String stalledEn(boolean stalled) {
    return stalled ? "; no series of the release has advanced" : "";
  }

  private static String stalledZh(boolean stalled) {
    return stalled ? "；该发布物的各序列均未更新" : "";
  }

  /** That a sibling came and the series did not. */
  static Sentence siblingCame(ReleaseIssue issue, SeenFigure sibling, int others) {
    return new Sentence(
        Optional.of(sibling.key()),
        " for %s came in the document of %s, read by the same rule (%s)%s; this series did not"
            .formatted(
                sibling.period(),
                issue.published(),
                Sightings.rule(sibling),
                others == 0 ? "" : ", and " + others + " more siblings"),
        "（%s）见于 %s 的文件，由同一规则（%s）识别%s；本序列未见"
            .formatted(
                sibling.period(),
                issue.published(),
                Sightings.rule(sibling),
                others == 0 ? "" : "，另有 " + others + " 个同类序列"));
  }

  /** The same, and that the place of the series goes on without a figure. */
  static Sentence emptied(ReleaseIssue issue, SeenFigure sibling, EmptiedCells.Place place) {
    Sentence came = siblingCame(issue, sibling, 0);
    return new Sentence(
        came.opening(), came.en() + "; " + place.words(), came.zh() + "；" + place.wordsInChinese());
  }

  /** Where the series stood last. */
  static Sentence lastPresent(Sightings.Last last) {
    SeenFigure figure = last.figure();
    String quote = Words.quoted(figure.quote());
    return Sentence.of(
        "last present for %s in the document of %s, at %s: %s"
            .formatted(figure.period(), last.issue().published(), figure.locator(), quote),
        "最后见于 %s 的文件：%s 的数字，位于 %s，原文 %s"
            .formatted(last.issue().published(), figure.period(), figure.locator(), quote));
  }

  /** That the growth came and the level did not. */
  static Sentence growthCame(ReferencePeriod period, LocalDate published) {
    return Sentence.of(
        "its growth for %s came in the document of %s, its level did not"
            .formatted(period, published),
        "%s 的文件中有 %s 的增速，未见数值".formatted(published, period));
  }

  /** That the figure came in another unit. */
  static Sentence otherUnit(SeenFigure figure, SeriesKey before) {
    String now = figure.key().unit().code();
    String then = before.unit().code();
    return Sentence.of(
        "the same thing came for %s in %s instead of %s".formatted(figure.period(), now, then),
        "%s 的同一内容以 %s 为单位公布，此前为 %s".formatted(figure.period(), now, then));
  }

  /** That the figure came by longer periods. */
  static Sentence longerPeriods(ReferencePeriod period) {
    return Sentence.of(
        "the same thing came a second time by longer periods, for %s".formatted(period),
        "同一内容第二次以更长的时期公布：%s".formatted(period));
  }

  /** Since when nothing came at the old interval. */
  static Sentence silentAtOldInterval(ReferencePeriod newest) {
    return Sentence.of(
        "no published figure found since %s at the old interval".formatted(newest),
        "%s 以后未找到按原间隔公布的数字".formatted(newest));
  }

  /** That a figure came. */
  static Sentence came(ReferencePeriod period, Optional<ReferencePeriod> before) {
    return Sentence.of(
        "a value for %s was published%s"
            .formatted(period, before.map(last -> "; the one before was for " + last).orElse("")),
        "公布了 %s 的数字%s".formatted(period, before.map(last -> "；此前一个为 " + last).orElse("")));
  }

  /** What a publisher or a person said, in their own words. */
  static Sentence told(Declaration word) {
    List<String> successors = word.successors();
    String goesOn = String.join(", ", successors);
    String quote = word.by() + ": " + word.quote();
    return Sentence.of(
        quote + (successors.isEmpty() ? "" : "; goes on as " + goesOn),
        quote + (successors.isEmpty() ? "" : "；后继序列：" + goesOn));
  }

  /** That all looks ended without the page. */
  static Sentence looksWithoutPage(Gone gone) {
    String since = gone.since().toString();
    return Sentence.of(
        "%d looks by %d ways since %s all ended without the page%s; the newest: %s"
            .formatted(
                gone.looks().size(),
                gone.ways(),
                since,
                gone.vouched() == 0
                    ? ""
                    : ", beside %d of them other pages of the same host came"
                        .formatted(gone.vouched()),
                gone.newest().explanation()),
        "%s 以来以 %d 种方式查询 %d 次，均未得到该页面%s；最近一次所见：%s"
            .formatted(
                since,
                gone.ways(),
                gone.looks().size(),
                gone.vouched() == 0 ? "" : "，其中 %d 次同一网站的其他页面有应答".formatted(gone.vouched()),
                LookWords.chinese(gone.newest().explanation())));
  }

  /** What the first of the failed looks showed. */
  static Sentence firstOfThem(Gone gone) {
    String explanation = gone.first().explanation();
    return Sentence.of(
        "the first of them on %s: %s%s"
            .formatted(
                gone.since(),
                explanation,
                gone.copy().isPresent() ? "; the last copy is kept in the archive" : ""),
        "其中首次在 %s：%s%s"
            .formatted(
                gone.since(),
                LookWords.chinese(explanation),
                gone.copy().isPresent() ? "；最后的副本保存在存档中" : ""));
  }
}
