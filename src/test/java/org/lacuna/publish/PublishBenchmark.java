package org.lacuna.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.site.SiteWriter;
import org.lacuna.publish.workbook.RowsBenchmark;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * Measures publishing. {@code rows N} writes N rows of 12 columns with our writer, {@code plain N}
 * the same cells with plain SXSSF; {@code typical N} and {@code plain-typical N} do so on eight
 * sheets of N rows with a chart each; {@code site N} writes the site of N series of 24 values.
 */
public final class PublishBenchmark {

  private static final SeriesEntry SAMPLE = SampleEdition.edition().series().get(2);

  private PublishBenchmark() {}

  /** Runs the measurement named first; the second argument is its size, the third a folder. */
  public static void main(String[] arguments) throws Exception {
    int size = Integer.parseInt(arguments[1]);
    Path folder = Files.createDirectories(Path.of(arguments[2]));
    long start = System.nanoTime();
    switch (arguments[0]) {
      case "rows" -> RowsBenchmark.write(table(size), folder.resolve("rows.xlsx"));
      case "plain" -> PlainWorkbook.rows(table(size), folder.resolve("plain.xlsx"));
      case "typical" ->
          RowsBenchmark.writeTypical(
              table(size), SampleEdition.edition(), folder.resolve("typical.xlsx"));
      case "plain-typical" -> PlainWorkbook.typical(table(size), folder.resolve("plain-8.xlsx"));
      case "site" -> new SiteWriter(List.of()).write(edition(size), folder);
      case "workbook" ->
          new org.lacuna.publish.workbook.WorkbookWriter().write(edition(size), folder);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.out.printf(
        "%s %,d: %.1f s, processor %.1f s%n",
        arguments[0], size, (System.nanoTime() - start) / 1e9, processor() / 1e9);
  }

  private static long processor() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The twelve columns that readers use most. */
  private static Table<Claim> table(int size) {
    Table<Claim> whole = EditionTables.claims(SampleEdition.edition());
    List<String> kept =
        List.of(
            "claim",
            "series",
            "area",
            "unit",
            "time_period",
            "period_start",
            "value",
            "lower",
            "upper",
            "bound",
            "publisher",
            "published");
    List<Column<Claim>> columns =
        whole.columns().stream().filter(column -> kept.contains(column.code())).toList();
    return new Table<>("data", "Data", whole.title(), whole.about(), columns, claims(size));
  }

  private static Rows<Claim> claims(int size) {
    return new Rows<>() {
      @Override
      public long count() {
        return size;
      }

      @Override
      public Stream<Claim> open() {
        return LongStream.range(0, size).mapToObj(PublishBenchmark::claim);
      }
    };
  }

  private static Claim claim(long i) {
    return SampleEdition.claim(
        "c" + i,
        SampleEdition.TRANSFERS,
        ReferencePeriod.ofYear(1990 + (int) (i % 40)),
        SampleEdition.exact(Long.toString(1_000_000 + i * 37 % 900_000)),
        SampleEdition.PAGE,
        "转移就业" + i + "人次",
        Instant.EPOCH);
  }

  private static Edition edition(int size) {
    Edition sample = SampleEdition.edition();
    List<SeriesEntry> series = IntStream.range(0, size).mapToObj(PublishBenchmark::entry).toList();
    List<Claim> claims = new ArrayList<>();
    series.forEach(entry -> claims.addAll(values(entry.key())));
    return new Edition(
        sample.masthead(),
        sample.asOf(),
        sample.sources(),
        series,
        Rows.of(claims),
        List.of(),
        List.of(),
        List.of(),
        sample.findings().subList(0, 0),
        sample.calendar(),
        sample.pages(),
        sample.review());
  }

  private static SeriesEntry entry(int i) {
    String area = "CN-%06d".formatted(i);
    SeriesKey t = SampleEdition.TRANSFERS;
    SeriesKey key =
        new SeriesKey(
            t.indicator() + "_" + i / 200,
            area,
            t.partner(),
            t.commodity(),
            t.mode(),
            t.enterprise(),
            t.measure(),
            t.unit(),
            t.scenario(),
            t.accumulation(),
            t.frequency());
    SeriesEntry sample = SAMPLE;
    return new SeriesEntry(
        key,
        new Bilingual("序列" + i, "Series " + i),
        Bilingual.same(key.indicator()),
        Bilingual.same(area),
        SeriesState.ACTIVE,
        sample.since(),
        sample.reasons(),
        sample.first(),
        sample.last(),
        sample.nextExpected(),
        sample.successor(),
        sample.notes());
  }

  private static List<Claim> values(SeriesKey key) {
    return IntStream.range(2000, 2024)
        .mapToObj(
            year ->
                SampleEdition.claim(
                    key.area() + year,
                    key,
                    ReferencePeriod.ofYear(year),
                    SampleEdition.exact(Integer.toString(year * 1000)),
                    SampleEdition.PAGE,
                    year + "万人",
                    Instant.EPOCH))
        .toList();
  }
}
