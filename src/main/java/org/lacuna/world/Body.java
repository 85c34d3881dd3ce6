package org.lacuna.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A file of a world; a text may hold passages that stand on some days only. */
final class Body {

  private static final Set<String> TEXTS = Set.of("html", "htm", "shtml", "txt", "csv", "xml");

  private final String file;
  private final List<Passage> passages;

  private Body(String file, List<Passage> passages) {
    this.file = file;
    this.passages = List.copyOf(passages);
  }

  /** Reads the file that {@code line} names; empty when it cannot be had, with the mistake told. */
  static Optional<Body> read(WorldFolder folder, String file, Line line, List<String> mistakes) {
    try {
      Optional<byte[]> bytes = folder.find(file);
      if (bytes.isEmpty()) {
        mistakes.add("%s:%d: no file '%s'".formatted(Manifest.NAME, line.number(), file));
      }
      return bytes.map(found -> new Body(file, passages(file, found, mistakes)));
    } catch (IOException unreadable) {
      mistakes.add(file + ": cannot be read: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static List<Passage> passages(String file, byte[] bytes, List<String> mistakes) {
    if (!TEXTS.contains(extension(file))) {
      return List.of(Passage.always(bytes));
    }
    return new PassageReader(file, mistakes).read(bytes);
  }

  String file() {
    return file;
  }

  /** The bytes as they stand on {@code day}. */
  byte[] on(LocalDate day) {
    StringBuilder standing = new StringBuilder();
    for (Passage passage : passages) {
      if (passage.standsOn(day)) {
        standing.append(passage.latin());
      }
    }
    return standing.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The days on which a passage comes or goes while {@code line} holds. */
  List<LocalDate> changesWithin(Line line) {
    List<LocalDate> days = new ArrayList<>();
    for (Passage passage : passages) {
      passage.changes().stream().filter(line::holdsOn).forEach(days::add);
    }
    return days;
  }

  /** Media type by the file's ending; an HTML page says its charset itself. */
  String mediaType() {
    return switch (extension(file)) {
      case "html", "htm", "shtml" -> "text/html";
      case "csv" -> "text/csv";
      case "txt" -> "text/plain";
      case "xml" -> "application/xml";
      case "json" -> "application/json";
      case "pdf" -> "application/pdf";
      case "png" -> "image/png";
      case "xls" -> "application/vnd.ms-excel";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }

  private static String extension(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
