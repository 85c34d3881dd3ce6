package org.lacuna.publish;

import java.util.EnumMap;
import java.util.Map;
import org.lacuna.detect.SeriesState;

/** How the states of a series are called in publications: what was seen, in both languages. */
public final class StateWords {

  private static final Map<SeriesState, Bilingual> NAMES = new EnumMap<>(SeriesState.class);

  static {
    name(SeriesState.NEW, "one period seen so far", "目前仅见一个时期");
    name(SeriesState.ACTIVE, "goes on", "持续公布");
    name(SeriesState.RESUMED, "resumed after a gap", "间断后恢复");
    name(SeriesState.UNKNOWN, "not known", "情况不明");
    name(SeriesState.LATE, "late", "延迟");
    name(SeriesState.OVERDUE, "overdue", "逾期");
    name(SeriesState.PRESUMED_DISCONTINUED, "presumed discontinued: long silence", "推定终止：长期未见");
    name(SeriesState.RELEASE_STALLED, "whole release does not advance", "整个发布物未见更新");
    name(SeriesState.SOURCE_VANISHED, "source no longer answers", "来源不再应答");
    name(SeriesState.DROPPED_FROM_RELEASE, "not in the release any more", "发布物中不再出现");
    name(SeriesState.FREQUENCY_CHANGED, "now at another frequency", "频率已变");
    name(SeriesState.REDEFINED, "now under another definition or unit", "定义或单位已变");
    name(SeriesState.GROWTH_ONLY, "growth printed, level not", "只见增速，不见数值");
    name(SeriesState.SUSPENDED, "suspended, says the publisher", "据发布者公告暂停");
    name(SeriesState.SUPERSEDED, "superseded, says the publisher", "据发布者公告被取代");
    name(SeriesState.DISCONTINUED, "recorded as discontinued", "记录为已终止");
  }

  private StateWords() {}

  /** Name of a state. */
  public static Bilingual of(SeriesState state) {
    return NAMES.getOrDefault(state, Bilingual.same(state.name()));
  }

  private static void name(SeriesState state, String en, String zh) {
    NAMES.put(state, new Bilingual(zh, en));
  }
}
