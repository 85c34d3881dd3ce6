package org.lacuna.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks whether there is room, and whether we may write. */
final class DiskCheck {

  private static final long MIB = 1L << 20;

  /** A bad day of releases with attachments, and the workbooks made of it. */
  private static final long NEEDED = 200 * MIB;

  /** Some months of ordinary days. */
  private static final long COMFORTABLE = 2048 * MIB;

  private DiskCheck() {}

  static List<Symptom> of(Home home) {
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put("var", home.state());
    folders.put("archive", home.archive());
    folders.put("output", home.output());
    List<Symptom> symptoms = new ArrayList<>();
    folders.forEach((name, folder) -> symptoms.add(writable(name, folder)));
    symptoms.add(room(existing(home.state())));
    return symptoms;
  }

  private static Symptom writable(String name, Path folder) {
    Path there = existing(folder);
    String part = "folder " + name;
    try {
      Files.delete(Files.createTempFile(there, ".doctor", null));
      return Symptom.good(part, folder + " can be written");
    } catch (IOException failed) {
      return Symptom.bad(
          part,
          "cannot write to " + there + ": " + StorageTrouble.words(failed).orElse("no right to"),
          "give the user that runs this program the right to write there, or make room");
    }
  }

  private static Symptom room(Path folder) {
    try {
      return room(folder, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException failed) {
      return Symptom.bad("disk", "cannot tell the room below " + folder, "look at the disk");
    }
  }

  /** Judges the bytes that are free below a folder. */
  static Symptom room(Path folder, long free) {
    String words = "%,d MiB free below %s".formatted(free / MIB, folder);
    if (free < NEEDED) {
      return Symptom.bad("disk", words, "make room: a run needs " + NEEDED / MIB + " MiB");
    }
    return free < COMFORTABLE
        ? Symptom.attention("disk", words, "make room soon; the archive only grows")
        : Symptom.good("disk", words);
  }

  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
