package org.lacuna.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.lacuna.catalogue.Catalogue;

/**
 * Measures the whole of reading (parse, text, tables, grammar) against jsoup's parse alone, page by
 * page in turn, in processor time of one thread; then one long page against one a tenth as long.
 * Not a test: {@code java -cp ... org.lacuna.extract.ReadingBenchmark FOLDER [ROUNDS]}.
 */
final class ReadingBenchmark {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final int LONG = 10_000_000;

  private static long sink;

  private ReadingBenchmark() {}

  /**
   * Prints one line a round; the first ones are not warm.
   *
   * @param args folder of pages, and how often to read it (6)
   */
  public static void main(String[] args) throws IOException {
    List<byte[]> pages = pages(Path.of(args[0]));
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 6;
    for (int round = 1; round <= rounds; round++) {
      round(pages, round);
    }
    for (int round = 1; round <= 3; round++) {
      lengths();
    }
    System.out.println("(" + sink + " things seen)");
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    return pages;
  }

  private static void round(List<byte[]> pages, int round) throws IOException {
    long parse = 0;
    long read = 0;
    for (byte[] page : pages) {
      long start = CLOCK.getCurrentThreadCpuTime();
      sink += Jsoup.parse(new ByteArrayInputStream(page), "UTF-8", "").childNodeSize();
      long parsed = CLOCK.getCurrentThreadCpuTime();
      sink += read(page);
      read += CLOCK.getCurrentThreadCpuTime() - parsed;
      parse += parsed - start;
    }
    System.out.printf(
        "round %d: jsoup %d ms, reading %d ms, %.2f x%n",
        round, parse / 1_000_000, read / 1_000_000, (double) read / parse);
  }

  private static int read(byte[] page) {
    Extraction extraction = EXTRACTORS.extract(Document.of("page.html", page), ReadingContext.NONE);
    return extraction.readings().size() + extraction.leftovers().size();
  }

  private static void lengths() {
    long tenth = time(longPage(LONG / 10));
    long whole = time(longPage(LONG));
    System.out.printf(
        "1 MB %d ms, 10 MB %d ms, %.1f x%n",
        tenth / 1_000_000, whole / 1_000_000, (double) whole / tenth);
  }

  private static long time(byte[] page) {
    long start = CLOCK.getCurrentThreadCpuTime();
    sink += read(page);
    return CLOCK.getCurrentThreadCpuTime() - start;
  }

  /** Sentences dense with figures: nothing is passed by. */
  private static byte[] longPage(int bytes) {
    String sentence =
        "<p>2023年,新疆城镇新增就业47.9万人,农村富余劳动力转移就业305.2万人次,分别完成年度目标的104.1%、110.9%。"
            + "全年新疆外贸进出口总值3573.3亿元,同比增长45.9%;其中,出口3019.9亿元,增长44.7%。</p>";
    int times = bytes / sentence.getBytes(StandardCharsets.UTF_8).length + 1;
    String page =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><div class=\"article\">"
            + sentence.repeat(times)
            + "</div></body></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
