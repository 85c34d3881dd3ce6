package org.lacuna.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesState;

/**
 * What findings say in both languages: in English in their own words, in Chinese by what they are
 * about and of what kind they are.
 */
public final class FindingWords {

  private static final String ARITHMETIC = "ARITHMETIC_";

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("SOURCE_BLOCKED", "我们的请求被拒绝，不说明页面的情况"),
          Map.entry("SOURCE_MISSING", "有应答，但未得到已知页面"),
          Map.entry("SOURCE_UNREACHABLE", "未收到完整应答"),
          Map.entry("SOURCE_VANISHED", "各种查询方式均未找到该页面"),
          Map.entry("SOURCE_MOVED", "由其他网址应答"),
          Map.entry("PAGE_MOVED", "页面见于其他网址"),
          Map.entry("PAGE_REMOVED", "原网址未找到页面"),
          Map.entry("PAGE_UNLINKED", "列表中不再链接该页面"),
          Map.entry("PAGE_RESHAPED", "页面结构已变，数字少于已知页面"),
          Map.entry("READING_FAILED", "所得内容无法作为文件读取"),
          Map.entry("FETCH_REFUSED", "应答超出我们接受的范围"),
          Map.entry("BLIND_WATCH", "页面未变，而同一发布者的其他页面已更新"),
          Map.entry("FROZEN", "文件有变，数字未变"),
          Map.entry("WORDS_CHANGED", "措辞有变，能识别的数字减少"),
          Map.entry("LABEL_DROPPED", "此标签不再出现"),
          Map.entry("RENAME_PROPOSED", "此标签可能已改名"),
          Map.entry("SPLIT_PROPOSED", "此标签可能已拆分"),
          Map.entry("MERGE_PROPOSED", "此标签可能已合并"),
          Map.entry("REBASE_PROPOSED", "此标签的定义可能已变"),
          Map.entry("RUN_MISSED", "未按日程运行"));

  private final Map<String, SeriesEntry> series = new HashMap<>();
  private final Map<String, SourceEntry> sources = new HashMap<>();

  /** Words about the series and sources of an edition. */
  public FindingWords(Edition edition) {
    edition.series().forEach(entry -> series.put(entry.key().toString(), entry));
    edition.sources().forEach(entry -> sources.put(entry.id(), entry));
  }

  /** What was found, in one sentence. */
  public Bilingual headline(Finding finding) {
    return new Bilingual(subject(finding) + "：" + found(finding), finding.headline());
  }

  /** Why it is held to be so, strongest first; in English in both where nothing else is known. */
  public List<Bilingual> reasons(Finding finding) {
    return Optional.ofNullable(series.get(finding.subject()))
        .filter(entry -> entry.state().name().equals(finding.kind()))
        .map(SeriesEntry::reasons)
        .orElseGet(() -> finding.reasons().stream().map(Bilingual::same).toList());
  }

  private String subject(Finding finding) {
    return Stream.of(
            Optional.ofNullable(series.get(finding.subject())).map(entry -> entry.name().zh()),
            Optional.ofNullable(sources.get(finding.subject())).map(entry -> entry.title().zh()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(finding.subject());
  }

  private String found(Finding finding) {
    if (finding.kind().startsWith(ARITHMETIC)) {
      return "数字之间的算术关系不符";
    }
    return Stream.of(SeriesState.values())
        .filter(state -> state.name().equals(finding.kind()))
        .findFirst()
        .map(state -> StateWords.of(state).zh() + last(finding))
        .orElseGet(() -> KINDS.getOrDefault(finding.kind(), finding.kind()));
  }

  private String last(Finding finding) {
    return Optional.ofNullable(series.get(finding.subject()))
        .flatMap(SeriesEntry::last)
        .map(period -> "（所见最近时期：" + period + "）")
        .orElse("");
  }
}
