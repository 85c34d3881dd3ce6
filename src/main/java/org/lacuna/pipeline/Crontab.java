package org.lacuna.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What runs when, as {@code schedules/crontab} says.
 *
 * @param zone zone of its times: {@code CRON_TZ}, else that of this machine
 * @param lines its lines, in their order
 */
public record Crontab(ZoneId zone, List<CrontabLine> lines) {

  private static final Pattern SETTING = Pattern.compile("\\s*([A-Za-z_][A-Za-z_0-9]*)\\s*=(.*)");

  /** A file that is no crontab; says where and why. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * One run to come.
   *
   * @param at when
   * @param line what
   */
  public record Due(Instant at, CrontabLine line) {}

  /**
   * Environment variable with the path of the crontab in force: runs that it asks for and that did
   * not happen are told.
   */
  public static final String IN_FORCE = "LACUNA_SCHEDULE";

  /**
   * The crontab in force; empty when none is named.
   *
   * @param environment variables, usually {@code System.getenv()}
   * @throws WrongSetting when {@link #IN_FORCE} names no file
   * @throws Unreadable when a line of it is no schedule, with file and line
   */
  public static Optional<Crontab> inForce(Map<String, String> environment) {
    String path = environment.getOrDefault(IN_FORCE, "");
    if (path.isBlank()) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(Path.of(path))) {
      throw new WrongSetting(IN_FORCE, path, "the path of a crontab");
    }
    return Optional.of(read(Path.of(path)));
  }

  /**
   * Reads a crontab.
   *
   * @throws Unreadable when there is none, or a line is no schedule, with file and line
   */
  public static Crontab read(Path file) {
    try {
      return of(file.toString(), Files.readAllLines(file));
    } catch (NoSuchFileException absent) {
      throw new Unreadable("there is no file " + file);
    } catch (IOException failed) {
      throw new Unreadable("cannot read " + file + ": " + failed.getMessage());
    }
  }

  static Crontab of(String name, List<String> texts) {
    ZoneId zone = ZoneId.systemDefault();
    List<CrontabLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).strip();
      Matcher setting = SETTING.matcher(text);
      try {
        if (setting.matches()) {
          zone = zone(setting).orElse(zone);
        } else if (!text.isEmpty() && !text.startsWith("#")) {
          lines.add(CrontabLine.parse(text));
        }
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw new Unreadable("%s:%d: %s".formatted(name, i + 1, wrong.getMessage()));
      }
    }
    return new Crontab(zone, List.copyOf(lines));
  }

  private static Optional<ZoneId> zone(Matcher setting) {
    return setting.group(1).equals("CRON_TZ")
        ? Optional.of(ZoneId.of(setting.group(2).strip().replace("\"", "")))
        : Optional.empty();
  }

  /** All runs after one instant and not after another, in the order of time. */
  public List<Due> between(Instant after, Instant until) {
    List<Due> due = new ArrayList<>();
    for (CrontabLine line : lines) {
      Optional<Instant> next = line.next(after, zone);
      while (next.isPresent() && !next.get().isAfter(until)) {
        due.add(new Due(next.get(), line));
        next = line.next(next.get(), zone);
      }
    }
    return due.stream().sorted(Comparator.comparing(Due::at)).toList();
  }

  /** Names of the jobs that some line runs, each once, in alphabetical order. */
  public List<String> jobs() {
    TreeSet<String> jobs = new TreeSet<>();
    lines.stream().filter(CrontabLine::isRun).forEach(line -> jobs.addAll(line.jobs()));
    return List.copyOf(jobs);
  }
}
