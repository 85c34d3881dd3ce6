package org.lacuna.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A page by which a new source is described.
 *
 * @param address where its publisher has it
 * @param bytes its bytes
 * @param at when it was fetched, or handed in
 */
@SuppressWarnings("ArrayRecordComponent") // a body; never compared
public record Specimen(URI address, byte[] bytes, Instant at) {

  private static final List<String> FILES =
      List.of("csv", "xls", "xlsx", "docx", "pdf", "zip", "json", "txt");

  /** Last part of its address, by which a period may be told. */
  public String name() {
    String path = String.valueOf(address.getPath());
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? "index.html" : last;
  }

  /**
   * What it is called as a sample: {@code sample.html}, or with its own name where that may spell
   * out a period: {@code sample-2024-03.csv}.
   */
  public String sampleName() {
    String name = name();
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return FILES.contains(ending) ? "sample-" + name : "sample.html";
  }
}
