package org.lacuna.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.Amount;
import org.lacuna.series.Evidence;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Statement;

/** The tidy table: every claim with its key, value, bounds, status, author, times and proof. */
final class ClaimsTable {

  private ClaimsTable() {}

  static Table<Claim> of(Edition edition) {
    List<Column<Claim>> columns = new ArrayList<>();
    columns.addAll(subject(EditionTables.byKey(edition)));
    columns.addAll(value());
    columns.addAll(statement());
    columns.addAll(validity());
    columns.addAll(proof());
    return new Table<>(
        "claims",
        "Data",
        new Bilingual("数据：每条陈述一行", "Data: one row for each claim"),
        new Bilingual(
            "每行是一个发布者关于一个时期的一个数字，附其出处。",
            "Each row is one figure by one publisher for one period, with its proof."),
        columns,
        edition.claims());
  }

  private static List<Column<Claim>> subject(Map<String, SeriesEntry> names) {
    return List.of(
        text(
            "claim",
            "Claim id",
            "陈述编号",
            "Id of the claim, stable between editions.",
            "陈述的固定编号。",
            Claim::id),
        key(
            "series",
            "Series",
            "序列",
            "The series key: its dimensions joined by full stops.",
            "由各维度组成的序列键。",
            SeriesKey::toString),
        name("series_en", "Series name (English)", "序列英文名", names, series -> series.name().en()),
        name("series_zh", "Series name (Chinese)", "序列中文名", names, series -> series.name().zh()),
        key("indicator", "Indicator", "指标", "What is counted.", "统计内容。", SeriesKey::indicator),
        key("area", "Area", "地区", "Code of the area.", "地区代码。", SeriesKey::area),
        key(
            "partner",
            "Partner",
            "贸易伙伴",
            "Trading partner; WORLD for all.",
            "贸易伙伴，WORLD 表示全部。",
            SeriesKey::partner),
        key(
            "commodity",
            "Commodity",
            "商品",
            "Commodity; TOTAL for all.",
            "商品，TOTAL 表示全部。",
            SeriesKey::commodity),
        key(
            "mode",
            "Trade mode",
            "贸易方式",
            "Trade mode; TOTAL for all.",
            "贸易方式，TOTAL 表示全部。",
            SeriesKey::mode),
        key(
            "enterprise",
            "Enterprise",
            "企业性质",
            "Kind of trading firm; TOTAL for all.",
            "企业性质，TOTAL 表示全部。",
            SeriesKey::enterprise),
        key(
            "measure",
            "Measure",
            "度量",
            "Level, growth or share.",
            "数值、增速或占比。",
            key -> key.measure().code()),
        key(
            "unit",
            "Unit",
            "单位",
            "Unit of the value, in base units.",
            "数值的基本单位。",
            key -> key.unit().code()),
        key(
            "scenario",
            "Scenario",
            "情形",
            "Actual, target or estimate.",
            "实际、目标或估计。",
            key -> key.scenario().code()),
        key(
            "accumulation",
            "Accumulation",
            "累计方式",
            "How the months enter the value.",
            "各月如何计入数值。",
            key -> key.accumulation().code()),
        key(
            "frequency",
            "Frequency",
            "频率",
            "SDMX frequency code.",
            "SDMX 频率代码。",
            key -> key.frequency().code()));
  }

  private static List<Column<Claim>> value() {
    return List.of(
        period(
            "time_period",
            Kind.TEXT,
            "Period",
            "时期",
            "Reference period in SDMX form.",
            "SDMX 格式的参考期。",
            ReferencePeriod::timePeriod),
        period(
            "period_start",
            Kind.MONTH,
            "First month",
            "起始月",
            "First month of the period.",
            "参考期的第一个月。",
            period -> period.start().toString()),
        period(
            "period_end",
            Kind.MONTH,
            "Last month",
            "截止月",
            "Last month of the period.",
            "参考期的最后一个月。",
            period -> period.end().toString()),
        amount(
            "value",
            "Value",
            "数值",
            "The number printed, in base units.",
            "以基本单位表示的数字。",
            amount -> Optional.of(amount.value())),
        amount(
            "lower",
            "Lower bound",
            "下限",
            "Smallest value the words allow; [z] when they set none.",
            "措辞所允许的最小值；未设下限时为 [z]。",
            amount -> end(amount.interval().lower())),
        amount(
            "upper",
            "Upper bound",
            "上限",
            "Greatest value the words allow; [z] when they set none.",
            "措辞所允许的最大值；未设上限时为 [z]。",
            amount -> end(amount.interval().upper())),
        text(
            "bound",
            "Bound",
            "精确程度",
            "What the words around the number say about it.",
            "数字前后措辞所表示的精确程度。",
            claim -> claim.observation().amount().bound().code()),
        text(
            "status",
            "Status",
            "状态",
            "SDMX observation statuses, joined by semicolons.",
            "SDMX 观测状态，以分号分隔。",
            ClaimsTable::statuses));
  }

  private static List<Column<Claim>> statement() {
    return List.of(
        said(
            "publisher",
            Kind.TEXT,
            "Publisher",
            "发布者",
            "Who said it.",
            "发布者。",
            Statement::publisher),
        said(
            "source",
            Kind.TEXT,
            "Source",
            "来源",
            "Id of the source it was read from.",
            "来源编号。",
            Statement::source),
        said(
            "release",
            Kind.TEXT,
            "Release",
            "发布物",
            "Id of the release.",
            "发布物编号。",
            Statement::release),
        said(
            "stage",
            Kind.TEXT,
            "Stage",
            "阶段",
            "Flash, monthly, annual, yearbook or statement.",
            "快报、月度、年度、年鉴或声明。",
            Statement::stage),
        said(
            "published",
            Kind.DAY,
            "Published",
            "发布日期",
            "Day of publication, or first day of what is known of it.",
            "发布日期，或已知部分的首日。",
            said -> said.published().date().toString()),
        said(
            "published_precision",
            Kind.TEXT,
            "Date known to",
            "日期精度",
            "How much of that day is known.",
            "发布日期已知的精度。",
            said -> said.published().precision().code()));
  }

  private static List<Column<Claim>> validity() {
    return List.of(
        Column.of(
            "first_seen",
            Kind.INSTANT,
            "First seen",
            "首次所见",
            "When the page that carries it was first archived.",
            "载有该数字的网页首次存档的时间。",
            claim -> Cell.instant(claim.observation().firstSeen())),
        text(
            "validity",
            "Validity",
            "有效性",
            "Whether the source still says so: stands, superseded or withdrawn.",
            "来源是否仍如此表述：有效、被取代或撤回。",
            Claim::validity),
        Column.of(
            "ended",
            Kind.INSTANT,
            "Ended",
            "终止时间",
            "When the source was first seen to say otherwise; [z] while the claim stands.",
            "首次发现来源改变表述的时间；仍有效时为 [z]。",
            claim ->
                Cell.orMissing(
                    claim.ending(), ending -> Cell.instant(ending.at()), Shorthand.NOT_APPLICABLE)),
        Column.of(
            "successor",
            Kind.TEXT,
            "Superseded by",
            "取代者",
            "Id of the claim that took its place; [z] when there is none.",
            "取代该陈述的陈述编号；无则为 [z]。",
            claim ->
                Cell.orMissing(
                    claim.ending().flatMap(Claim.Ending::successor),
                    Cell::text,
                    Shorthand.NOT_APPLICABLE)));
  }

  private static List<Column<Claim>> proof() {
    return List.of(
        proof(
            "printed",
            "As printed",
            "原文数字",
            "The number with its magnitude and unit as printed.",
            "原文所印的数字及单位。",
            Evidence::printed),
        proof(
            "quote",
            "Quote",
            "引文",
            "Shortest span of the page that carries the figure.",
            "载有该数字的最短原文。",
            Evidence::quote),
        proof(
            "locator",
            "Place in page",
            "页内位置",
            "Character range or table cell.",
            "字符范围或表格单元。",
            Evidence::locator),
        proof(
            "snapshot",
            "Snapshot",
            "快照",
            "Digest of the archived bytes.",
            "存档内容的摘要值。",
            Evidence::snapshot),
        proof(
            "rule",
            "Read by",
            "识别规则",
            "Rule that read it, with the version of the grammar.",
            "识别该数字的规则及版本。",
            Evidence::rule));
  }

  /** Half of the last printed digit often ends in a nought that says nothing. */
  private static Optional<BigDecimal> end(@Nullable BigDecimal end) {
    return Optional.ofNullable(end)
        .map(number -> number.scale() > 0 ? number.stripTrailingZeros() : number);
  }

  private static String statuses(Claim claim) {
    return claim.observation().status().stream()
        .sorted()
        .map(ObservationStatus::code)
        .collect(Collectors.joining(";"));
  }

  private static Column<Claim> text(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Claim, String> text) {
    return Column.of(
        code, Kind.TEXT, en, zh, meaning, meaningZh, claim -> Cell.text(text.apply(claim)));
  }

  private static Column<Claim> key(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<SeriesKey, String> part) {
    return text(code, en, zh, meaning, meaningZh, claim -> part.apply(claim.observation().key()));
  }

  private static Column<Claim> name(
      String code,
      String en,
      String zh,
      Map<String, SeriesEntry> names,
      Function<SeriesEntry, String> name) {
    return Column.of(
        code,
        Kind.TEXT,
        en,
        zh,
        "Name of the series.",
        "序列名称。",
        claim ->
            Cell.orMissing(
                Optional.ofNullable(names.get(claim.observation().key().toString())),
                series -> Cell.text(name.apply(series)),
                Shorthand.NOT_AVAILABLE));
  }

  private static Column<Claim> period(
      String code,
      Kind kind,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<ReferencePeriod, String> part) {
    return Column.of(
        code,
        kind,
        en,
        zh,
        meaning,
        meaningZh,
        claim -> new Cell.Text(part.apply(claim.observation().period())));
  }

  private static Column<Claim> amount(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Amount, Optional<BigDecimal>> part) {
    return Column.of(
        code,
        Kind.NUMBER,
        en,
        zh,
        meaning,
        meaningZh,
        claim ->
            Cell.orMissing(
                part.apply(claim.observation().amount()), Cell::number, Shorthand.NOT_APPLICABLE));
  }

  private static Column<Claim> said(
      String code,
      Kind kind,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Statement, String> part) {
    return Column.of(
        code,
        kind,
        en,
        zh,
        meaning,
        meaningZh,
        claim -> Cell.text(part.apply(claim.observation().said())));
  }

  private static Column<Claim> proof(
      String code,
      String en,
      String zh,
      String meaning,
      String meaningZh,
      Function<Evidence, String> part) {
    return text(
        code, en, zh, meaning, meaningZh, claim -> part.apply(claim.observation().evidence()));
  }
}
