package org.lacuna.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences and tables in the forms of releases, each read as it is meant: no less and no more. */
class WrittenPassagesTest {

  private static final List<String> FILES = List.of("labour.txt", "customs.txt", "tables.txt");

  @TestFactory
  Stream<DynamicTest> isReadAsItIsMeant() {
    return FILES.stream()
        .flatMap(file -> WrittenPassage.of(file).stream())
        .map(passage -> dynamicTest(passage.title(), () -> check(passage)));
  }

  private static void check(WrittenPassage passage) {
    Set<String> read = new TreeSet<>();
    Figures.of(passage.fileName(), passage.document())
        .forEach(observation -> read.add(WrittenPassage.line(observation)));
    List<String> wrong = new ArrayList<>(read);
    wrong.removeAll(passage.allowed());
    passage.figures().forEach(wrong::removeAll);
    List<List<String>> missed = new ArrayList<>(passage.figures());
    missed.removeIf(ways -> ways.stream().anyMatch(read::contains));
    assertThat(missed).as("meant, and not read; read, and not meant: %s", wrong).isEmpty();
    assertThat(wrong).as("read, and not meant").isEmpty();
  }
}
