package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lacuna.catalogue.SourceDefinition;

/**
 * A source's sample page, read, beside what its {@code expected.csv} says.
 *
 * @param reading what was read
 * @param expected figures the table lists, empty when the source has no table
 * @param missing figures listed and not read
 * @param unexpected figures read and not listed
 */
public record SampleTrial(
    DocumentReading reading,
    Optional<List<ExpectedFigure>> expected,
    List<ExpectedFigure> missing,
    List<ExpectedFigure> unexpected) {

  /** Name of the table beside a sample. */
  public static final String EXPECTED = "expected.csv";

  /** Whether what was read is what is listed, or nothing is listed. */
  public boolean isAsExpected() {
    return missing.isEmpty() && unexpected.isEmpty() && reading.unreadable().isEmpty()
        || isKnownAsUnreadable();
  }

  private boolean isKnownAsUnreadable() {
    return expected.filter(List::isEmpty).isPresent() && unexpected.isEmpty();
  }

  /** The sample of a source: the file in its folder whose name begins with {@code sample}. */
  public static Optional<Path> sample(SourceDefinition source) {
    try (Stream<Path> files = Files.list(source.folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sample"))
          .sorted()
          .findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(source.folder() + " cannot be read", unreadable);
    }
  }

  /**
   * Reads a sample and compares.
   *
   * @param at when it is taken to be seen; counts only where the page has no day
   */
  public static SampleTrial of(
      SourceDefinition source, Path sample, SourceReading reader, Instant at) {
    DocumentReading reading =
        reader.read(source, sample.getFileName().toString(), bytes(sample), at);
    Path table = source.folder().resolve(EXPECTED);
    return Files.exists(table)
        ? compare(reading, ExpectedFigure.read(table))
        : new SampleTrial(reading, Optional.empty(), List.of(), List.of());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  private static SampleTrial compare(DocumentReading reading, List<ExpectedFigure> expected) {
    List<ExpectedFigure> read = reading.observations().stream().map(ExpectedFigure::of).toList();
    return new SampleTrial(
        reading, Optional.of(expected), without(expected, read), without(read, expected));
  }

  /** The ones that have no counterpart among the others; each counterpart counts once. */
  private static List<ExpectedFigure> without(
      List<ExpectedFigure> ones, List<ExpectedFigure> others) {
    List<ExpectedFigure> left = new ArrayList<>(others);
    return ones.stream().filter(one -> !left.remove(one)).toList();
  }
}
