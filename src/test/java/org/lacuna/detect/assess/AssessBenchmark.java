package org.lacuna.detect.assess;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.lacuna.catalogue.AssessSettings;
import org.lacuna.catalogue.WatchSettings;

/**
 * How long {@code lacuna assess} takes for 300,000 series, beside the plain rule "older than four
 * periods and a year" over the same file, and the rows alone: {@code main} prints seconds of the
 * processor, the ratio, and the heap. Seconds of the clock say little beside other work.
 */
final class AssessBenchmark {

  private static final int SERIES = 300_000;
  private static final LocalDate AS_OF = LocalDate.of(2022, 12, 22);
  private static final String[] FREQUENCIES = {"Annual", "Quarterly", "Monthly", "Weekly", "Daily"};

  private AssessBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("catalogue", ".csv");
    try {
      write(file);
      AssessSettings settings = WatchSettings.load(Path.of("jobs")).assess();
      for (int round = 1; round <= 3; round++) {
        double rows = seconds(() -> CatalogueFile.read(file));
        double plain = seconds(() -> plain(CatalogueFile.read(file), settings));
        double ours = seconds(() -> assess(file, settings));
        System.out.printf(
            "round %d | rows alone %.2f s | plain rule %.2f s | assess %.2f s | ratio %.1f | peak heap %d MB%n",
            round, rows, plain, ours, ours / plain, peakHeap() >> 20);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void assess(Path file, AssessSettings settings) {
    Path judged = file.resolveSibling(file.getFileName() + ".judged");
    try (Writer out = Files.newBufferedWriter(judged)) {
      AssessmentCsv.write(Assessment.judge(CatalogueFile.read(file), AS_OF, settings), out);
      Files.delete(judged);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void plain(List<CatalogueRow> rows, AssessSettings settings) {
    long ended =
        rows.stream()
            .filter(row -> Cadence.read(row.frequency()).isPresent())
            .filter(
                row ->
                    Cohort.age(row.lastPeriod().orElse(AS_OF), AS_OF)
                        > Cohort.limit(Cadence.read(row.frequency()).orElseThrow(), settings))
            .count();
    if (ended == 0) {
      throw new IllegalStateException("no series is old");
    }
  }

  private static void write(Path file) throws IOException {
    Random random = new Random(20_221_222);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("series_id,release_id,frequency,last_period\n");
      for (int i = 0; i < SERIES; i++) {
        boolean lives = random.nextInt(5) > 0;
        LocalDate last = AS_OF.minusDays(lives ? random.nextInt(400) : random.nextInt(12_000));
        out.write(
            "SERIES%d,%d,%s,%s%n"
                .formatted(i, random.nextInt(400), FREQUENCIES[random.nextInt(5)], last));
      }
    }
  }

  private static double seconds(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(AssessBenchmark::peak)
        .sum();
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
