package org.lacuna.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What to read, as typed: files, all files of folders, addresses.
 *
 * @param files the files in their order
 * @param addresses the addresses in their order, to be fetched
 */
record ExtractInputs(List<Path> files, List<URI> addresses) {

  /**
   * Sorts the words of a command line.
   *
   * @throws BadInput when there is no such file or folder, or an address is malformed
   */
  static ExtractInputs of(List<String> words) throws IOException {
    List<Path> files = new ArrayList<>();
    List<URI> addresses = new ArrayList<>();
    for (String word : words) {
      String start = word.toLowerCase(Locale.ROOT);
      if (start.startsWith("http://") || start.startsWith("https://")) {
        addresses.add(FoundPage.address(word));
      } else {
        addFiles(Path.of(word), files);
      }
    }
    return new ExtractInputs(List.copyOf(files), List.copyOf(addresses));
  }

  private static void addFiles(Path input, List<Path> files) throws IOException {
    if (!Files.exists(input)) {
      throw new BadInput("there is no file or folder " + input);
    }
    try (Stream<Path> below = Files.walk(input)) {
      below.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
  }
}
