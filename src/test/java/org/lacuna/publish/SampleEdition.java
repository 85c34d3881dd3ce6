package org.lacuna.publish;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lacuna.detect.Finding;
import org.lacuna.detect.SeriesState;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Amount;
import org.lacuna.series.Bound;
import org.lacuna.series.Evidence;
import org.lacuna.series.Frequency;
import org.lacuna.series.Measure;
import org.lacuna.series.Observation;
import org.lacuna.series.ObservationStatus;
import org.lacuna.series.PublicationTime;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.Scenario;
import org.lacuna.series.SeriesKey;
import org.lacuna.series.Statement;
import org.lacuna.series.Unit;

/**
 * A small made-up edition with everything that can happen in one: bounds, a revision, a withdrawal,
 * a break, gaps of several kinds, a conflict, an ended series, hostile quotes.
 */
public final class SampleEdition {

  public static final SeriesKey TRANSFERS = labour("labour_transfers", "CN-XJ", Unit.PERSON_TIMES);
  public static final SeriesKey KASHGAR =
      labour("labour_transfers", "CN-653100", Unit.PERSON_TIMES);
  public static final SeriesKey OUTSIDE =
      labour("labour_transfers_interprovincial", "CN-XJ", Unit.PERSONS);
  public static final SeriesKey EXPORTS =
      new SeriesKey(
          "exports",
          "CN-XJ",
          "WORLD",
          "TOTAL",
          "TOTAL",
          "TOTAL",
          Measure.YOY_PERCENT,
          Unit.PERCENT,
          Scenario.ACTUAL,
          Accumulation.YEAR_TO_DATE,
          Frequency.MONTHLY);

  public static final Instant AS_OF = Instant.parse("2024-03-01T02:00:00Z");
  public static final String PAGE = "sha-256:" + "ab".repeat(32);
  public static final String OTHER_PAGE = "sha-256:" + "cd".repeat(32);

  private static final Instant SEEN = Instant.parse("2023-02-01T03:00:00Z");
  private static final Instant LATER = Instant.parse("2023-08-01T03:00:00Z");

  private SampleEdition() {}

  /** The edition. */
  public static Edition edition() {
    return edition(Rows.of(claims()));
  }

  /** The edition with other claims. */
  public static Edition edition(Rows<Claim> claims) {
    return new Edition(
        masthead(),
        AS_OF,
        sources(),
        series(),
        claims,
        revisions(),
        gaps(),
        List.of(
            new Conflict(
                TRANSFERS,
                ReferencePeriod.ofYear(2019),
                List.of("c04", "c05"),
                List.of("自治区统计局", "Tianshan Net"),
                List.of("259万人次", "287万人次"),
                "")),
        List.of(finding()),
        calendar(),
        List.of(
            page(PAGE, "xj-hrss-annual", "https://rst.example/annual/2022.html"),
            page(
                OTHER_PAGE,
                "urumqi-customs-monthly",
                "https://customs.example/a?b=1&c=<2>".replace("<2>", "2"))),
        review());
  }

  public static Masthead masthead() {
    return new Masthead(
        "labour-and-trade",
        new Bilingual(
            "新疆劳动力转移与贸易统计", "Labour transfer and trade statistics of Xinjiang, annual and monthly"),
        new Bilingual(
            "收录公开发布的数字及其出处与缺口。", "Published figures with their proof, and the gaps between them."),
        "Lacuna",
        "statistics@example.org",
        "CC BY 4.0",
        Optional.of(URI.create("https://lacuna.example/")),
        Optional.of(LocalDate.of(2024, 4, 1)));
  }

  public static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.add(claim("c10", EXPORTS, month("2023-09"), exact("49"), OTHER_PAGE, "出口增长49%", SEEN));
    claims.add(claim("c11", EXPORTS, month("2023-10"), exact("-5.8"), OTHER_PAGE, "-5.8%", SEEN));
    claims.add(
        claim(
            "c12",
            EXPORTS,
            month("2023-12"),
            exact("40.5"),
            OTHER_PAGE,
            "=HYPERLINK(\"http://evil.example\")",
            SEEN));
    claims.add(claim("c06", KASHGAR, year(2021), exact("1010000"), PAGE, "喀什地区转移就业101万人次", SEEN));
    claims.add(
        claim("c07", KASHGAR, year(2022), amount("980000", Bound.ABOUT), PAGE, "约98万人次", SEEN));
    claims.add(
        claim("c01", TRANSFERS, year(2014), amount("2600000", Bound.ABOUT), PAGE, "约260万人次", SEEN));
    claims.add(claim("c04", TRANSFERS, year(2019), exact("2590000"), PAGE, "259万人次", SEEN));
    claims.add(claim("c05", TRANSFERS, year(2019), exact("2870000"), PAGE, "287万人次", LATER));
    claims.add(revised());
    claims.add(claim("c03", TRANSFERS, year(2021), exact("3174000"), PAGE, "317.4万人次", LATER));
    claims.add(
        claim(
            "c08",
            TRANSFERS,
            year(2022),
            amount("3000000", Bound.OVER),
            PAGE,
            "300多万人次\u202E<b>",
            LATER));
    claims.add(broken());
    claims.add(claim("c20", OUTSIDE, year(2018), exact("25000"), PAGE, "@SUM(A1) 2.5万人", SEEN));
    claims.add(withdrawn());
    return claims;
  }

  private static Claim revised() {
    Claim first =
        claim("c02", TRANSFERS, year(2021), amount("3200000", Bound.ABOUT), PAGE, "约320万人次", SEEN);
    return new Claim(
        "c02", first.observation(), Optional.of(new Claim.Ending(LATER, Optional.of("c03"))));
  }

  private static Claim withdrawn() {
    Claim last = claim("c21", OUTSIDE, year(2019), exact("26000"), PAGE, "2.6万人", SEEN);
    return new Claim(
        "c21", last.observation(), Optional.of(new Claim.Ending(LATER, Optional.empty())));
  }

  private static Claim broken() {
    Claim plain = claim("c09", TRANSFERS, year(2023), exact("3050000"), PAGE, "305万人次（新口径）", LATER);
    Observation o = plain.observation();
    return new Claim(
        "c09",
        new Observation(
            o.key(),
            o.period(),
            o.amount(),
            Set.of(ObservationStatus.BREAK, ObservationStatus.PROVISIONAL),
            o.said(),
            o.evidence(),
            o.firstSeen()),
        Optional.empty());
  }

  private static List<SeriesEntry> series() {
    return List.of(
        series(
            EXPORTS,
            "新疆出口累计同比",
            "Exports of Xinjiang, growth over the year before, year to date",
            "ACTIVE",
            "2023-09",
            "2023-12"),
        series(
            KASHGAR,
            "喀什地区农村富余劳动力转移就业",
            "Transfers of rural surplus labour, Kashgar",
            "LATE",
            "2021",
            "2022"),
        series(
            TRANSFERS,
            "新疆农村富余劳动力转移就业",
            "Transfers of rural surplus labour, Xinjiang",
            "ACTIVE",
            "2014",
            "2023"),
        series(
            OUTSIDE,
            "新疆农村富余劳动力疆外转移就业",
            "Labour transfers to other provinces, Xinjiang",
            "DISCONTINUED",
            "2018",
            "2019"));
  }

  private static SeriesEntry series(
      SeriesKey key, String zh, String en, String state, String first, String last) {
    return new SeriesEntry(
        key,
        new Bilingual(zh, en),
        key.equals(EXPORTS)
            ? new Bilingual("出口", "Exports")
            : new Bilingual("农村富余劳动力转移就业", "Transfers of rural surplus labour"),
        key.area().equals("CN-XJ")
            ? new Bilingual("新疆", "Xinjiang")
            : new Bilingual("喀什地区", "Kashgar"),
        SeriesState.valueOf(state),
        LocalDate.of(2023, 1, 1),
        List.of(new Bilingual("两期发布内容已完整读取，其中没有此数字", "two releases read in full do not carry it")),
        Optional.of(ReferencePeriod.parse(first)),
        Optional.of(ReferencePeriod.parse(last)),
        state.equals("ACTIVE") ? Optional.of(LocalDate.of(2024, 4, 20)) : Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static List<Gap> gaps() {
    return List.of(
        gap(EXPORTS, month("2023-11"), Shorthand.BLOCKED),
        gap(KASHGAR, year(2023), Shorthand.LATE),
        gap(TRANSFERS, year(2020), Shorthand.GROWTH_ONLY),
        gap(OUTSIDE, year(2020), Shorthand.NOT_IN_RELEASE),
        gap(OUTSIDE, year(2021), Shorthand.ENDED));
  }

  private static Gap gap(SeriesKey key, ReferencePeriod period, Shorthand why) {
    return new Gap(
        key,
        period,
        why,
        Optional.of(LocalDate.of(2024, 2, 1)),
        Optional.of(AS_OF),
        new Bilingual("查询时未见该数字。", "No published figure found when we looked."),
        List.of(PAGE));
  }

  private static List<RevisionEntry> revisions() {
    return List.of(
        new RevisionEntry(
            TRANSFERS,
            year(2021),
            "revised",
            "xj-hrss-annual",
            LATER,
            new BigDecimal("3200000"),
            Optional.of(new BigDecimal("3174000")),
            "c02",
            Optional.of("c03"),
            ""),
        new RevisionEntry(
            OUTSIDE,
            year(2019),
            "withdrawn",
            "xj-hrss-annual",
            LATER,
            new BigDecimal("26000"),
            Optional.empty(),
            "c21",
            Optional.empty(),
            ""));
  }

  private static Finding finding() {
    return new Finding(
        Finding.Axis.SERIES,
        "DISCONTINUED",
        OUTSIDE.toString(),
        "xj-annual-report",
        "row dropped",
        Finding.Severity.WARNING,
        LocalDate.of(2021, 2, 1),
        AS_OF,
        "No published figure found for labour transfers to other provinces after 2019",
        List.of(
            "the releases for 2020 and 2021 were read in full and do not carry it",
            "three other series of the release go on"),
        List.of(PAGE, "https://rst.example/annual/2021.html"),
        "whether the figure moved to another page");
  }

  private static List<ReleaseEvent> calendar() {
    Bilingual title = new Bilingual("自治区年度工作报告", "Annual work report of the region");
    return List.of(
        new ReleaseEvent(
            "xj-annual-report",
            title,
            year(2022),
            LocalDate.of(2023, 1, 20),
            "delay",
            Optional.of(LocalDate.of(2023, 2, 1)),
            "seen",
            ""),
        new ReleaseEvent(
            "xj-annual-report",
            title,
            year(2023),
            LocalDate.of(2024, 2, 1),
            "delay",
            Optional.empty(),
            "late",
            "blocked"),
        new ReleaseEvent(
            "urumqi-customs",
            Bilingual.same("Urumqi Customs"),
            month("2024-03"),
            LocalDate.of(2024, 4, 20),
            "timetable",
            Optional.empty(),
            "due",
            ""));
  }

  private static List<SourceEntry> sources() {
    return List.of(
        source("urumqi-customs-monthly", "乌鲁木齐海关月报", "Urumqi Customs, monthly tables", "blocked"),
        source(
            "xj-hrss-annual",
            "自治区人社厅年度报告",
            "Human resources department, annual report",
            "answering"));
  }

  private static Review review() {
    return new Review(
        3,
        List.of(
            new UnreadFigure(
                "xj-hrss-annual",
                URI.create("https://rst.example/annual/2022.html"),
                SEEN,
                PAGE,
                "ambiguous_period",
                "=近年来就业12万人",
                "text:40-49",
                "近年来"),
            new UnreadFigure(
                "urumqi-customs-monthly",
                URI.create("https://customs.example/a"),
                SEEN,
                OTHER_PAGE,
                "unknown_header",
                "49.0",
                "table:1/row:3/cell:2",
                "")));
  }

  private static SourceEntry source(String id, String zh, String en, String health) {
    return new SourceEntry(
        id,
        new Bilingual(zh, en),
        new Bilingual("自治区统计局", "Statistics bureau of the region"),
        "xj-annual-report",
        "annual",
        Frequency.ANNUAL,
        URI.create("https://rst.example/" + id),
        health,
        Optional.of(SEEN),
        Optional.of(AS_OF),
        health.equals("answering") ? Optional.of(AS_OF) : Optional.empty(),
        new Bilingual("页面正常。", "The page answered as we know it."));
  }

  private static ArchivedPage page(String digest, String source, String address) {
    return new ArchivedPage(
        digest, source, URI.create(address), SEEN, "text/html", "2023/lacuna-0001.warc.gz", 1234);
  }

  /** One claim that stands. */
  public static Claim claim(
      String id,
      SeriesKey key,
      ReferencePeriod period,
      Amount amount,
      String page,
      String quote,
      Instant seen) {
    return new Claim(
        id,
        new Observation(
            key,
            period,
            amount,
            Set.of(),
            new Statement(
                "自治区统计局",
                "xj-hrss-annual",
                "xj-annual-report",
                "annual",
                PublicationTime.ofDay(LocalDate.of(2023, 1, 31))),
            new Evidence(page, "text:10-20", quote, quote, "grammar-1"),
            seen),
        Optional.empty());
  }

  private static SeriesKey labour(String indicator, String area, Unit unit) {
    return new SeriesKey(
        indicator,
        area,
        "WORLD",
        "TOTAL",
        "TOTAL",
        "TOTAL",
        Measure.LEVEL,
        unit,
        Scenario.ACTUAL,
        Accumulation.PERIOD,
        Frequency.ANNUAL);
  }

  public static Amount exact(String number) {
    return Amount.exact(new BigDecimal(number));
  }

  private static Amount amount(String number, Bound bound) {
    return new Amount(new BigDecimal(number), bound, new BigDecimal("10000"));
  }

  private static ReferencePeriod year(int year) {
    return ReferencePeriod.ofYear(year);
  }

  private static ReferencePeriod month(String month) {
    return ReferencePeriod.yearTo(YearMonth.parse(month));
  }
}
