package org.lacuna.world;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pages and files with their addresses, as they stood on each day. Immutable; may be used by
 * several threads.
 */
public final class RecordedWorld {

  /** Where the days of a world begin and end: the publishers' own time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Line> lines;
  private final Map<String, Body> bodies;
  private final NavigableMap<LocalDate, String> notes;

  private RecordedWorld(
      List<Line> lines, Map<String, Body> bodies, NavigableMap<LocalDate, String> notes) {
    this.lines = List.copyOf(lines);
    this.bodies = Map.copyOf(bodies);
    this.notes = new TreeMap<>(notes);
  }

  /**
   * The world in a folder: {@code world.tsv}, {@code days.tsv} where there is one, and the files
   * they name.
   *
   * @throws WorldMistakes when anything in it is wrong, with every mistake
   */
  public static RecordedWorld open(Path folder) {
    return read(WorldFolder.of(folder));
  }

  /**
   * A world that ships with the program, by the name of its folder below {@code worlds/}.
   *
   * @throws WorldMistakes when there is none of that name, or it is wrong
   */
  public static RecordedWorld shipped(String name) {
    return read(WorldFolder.onClassPath("/worlds/" + name));
  }

  private static RecordedWorld read(WorldFolder folder) {
    List<String> mistakes = new ArrayList<>();
    List<Line> lines = new Manifest(folder, mistakes).lines();
    Map<String, Body> bodies = new TreeMap<>();
    for (Line line : lines) {
      line.file()
          .filter(file -> !bodies.containsKey(file))
          .flatMap(file -> Body.read(folder, file, line, mistakes))
          .ifPresent(body -> bodies.put(body.file(), body));
    }
    NavigableMap<LocalDate, String> notes = new DayNotes(folder, mistakes).read();
    if (!mistakes.isEmpty()) {
      throw new WorldMistakes(mistakes);
    }
    return new RecordedWorld(lines, bodies, notes);
  }

  /**
   * Every day on which something changes or that {@code days.tsv} names, earliest first: whoever
   * looks on these days, after midnight in {@link #ZONE}, misses nothing.
   */
  public SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>(notes.keySet());
    for (Line line : lines) {
      days.addAll(line.changes());
      line.file().map(bodies::get).ifPresent(body -> days.addAll(body.changesWithin(line)));
    }
    return days;
  }

  /** What {@code days.tsv} says of a day, empty when it says nothing. */
  public Optional<String> note(LocalDate day) {
    return Optional.ofNullable(notes.get(day));
  }

  /** Whether the world says anything of {@code address}, on whatever day; the scheme is ignored. */
  public boolean covers(URI address) {
    String place = Place.of(address);
    return lines.stream().anyMatch(line -> line.speaksOf(place));
  }

  /**
   * What the world answers.
   *
   * @param place host and path as {@link Place} writes them
   * @param day the day in {@link #ZONE}
   */
  Answer answer(String place, LocalDate day) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.speaksOf(place) && line.holdsOn(day)) {
        return Answer.of(line, line.file().map(bodies::get), day);
      }
    }
    return Answer.notFound();
  }

  /**
   * Starts answering on 127.0.0.1, on a free port.
   *
   * @param clock says which day it is; asked anew at each request
   * @return the running server; close it to free the port
   */
  public WorldServer serve(InstantSource clock) {
    return WorldServer.start(this, clock);
  }
}
