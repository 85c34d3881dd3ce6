package org.lacuna.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.SeriesKey;

/** The columns that say what a claim is about: its id and the dimensions of its series. */
final class ClaimSubject {

  private static final ClaimPart<Claim> CLAIM = new ClaimPart<>(Function.identity());
  private static final ClaimPart<SeriesKey> KEY =
      new ClaimPart<>(claim -> claim.observation().key());

  private ClaimSubject() {}

  static List<Column<Claim>> columns(Map<String, SeriesEntry> names) {
    return List.of(
        CLAIM.text(
            "claim",
            "Claim id",
            "陈述编号",
            "Id of the claim, stable between editions.",
            "陈述的固定编号。",
            Claim::id),
        KEY.text(
            "series",
            "Series",
            "序列",
            "The series key: its dimensions joined by full stops.",
            "由各维度组成的序列键。",
            SeriesKey::toString),
        name("series_en", "Series name (English)", "序列英文名", names, series -> series.name().en()),
        name("series_zh", "Series name (Chinese)", "序列中文名", names, series -> series.name().zh()),
        KEY.text("indicator", "Indicator", "指标", "What is counted.", "统计内容。", SeriesKey::indicator),
        KEY.text("area", "Area", "地区", "Code of the area.", "地区代码。", SeriesKey::area),
        KEY.text(
            "partner",
            "Partner",
            "贸易伙伴",
            "Trading partner; WORLD for all.",
            "贸易伙伴，WORLD 表示全部。",
            SeriesKey::partner),
        KEY.text(
            "commodity",
            "Commodity",
            "商品",
            "Commodity; TOTAL for all.",
            "商品，TOTAL 表示全部。",
            SeriesKey::commodity),
        KEY.text(
            "mode",
            "Trade mode",
            "贸易方式",
            "Trade mode; TOTAL for all.",
            "贸易方式，TOTAL 表示全部。",
            SeriesKey::mode),
        KEY.text(
            "enterprise",
            "Enterprise",
            "企业性质",
            "Kind of trading firm; TOTAL for all.",
            "企业性质，TOTAL 表示全部。",
            SeriesKey::enterprise),
        KEY.text(
            "measure",
            "Measure",
            "度量",
            "Level, growth or share.",
            "数值、增速或占比。",
            key -> key.measure().code()),
        KEY.text(
            "unit",
            "Unit",
            "单位",
            "Unit of the value, in base units.",
            "数值的基本单位。",
            key -> key.unit().code()),
        KEY.text(
            "scenario",
            "Scenario",
            "情形",
            "Actual, target or estimate.",
            "实际、目标或估计。",
            key -> key.scenario().code()),
        KEY.text(
            "accumulation",
            "Accumulation",
            "累计方式",
            "How the months enter the value.",
            "各月如何计入数值。",
            key -> key.accumulation().code()),
        KEY.text(
            "frequency",
            "Frequency",
            "频率",
            "SDMX frequency code.",
            "SDMX 频率代码。",
            key -> key.frequency().code()));
  }

  private static Column<Claim> name(
      String code,
      String en,
      String zh,
      Map<String, SeriesEntry> names,
      Function<SeriesEntry, String> name) {
    return KEY.column(
        code,
        Kind.TEXT,
        en,
        zh,
        "Name of the series.",
        "序列名称。",
        key ->
            Cell.orMissing(
                Optional.ofNullable(names.get(key.toString())),
                series -> Cell.text(name.apply(series)),
                Shorthand.NOT_AVAILABLE));
  }
}
