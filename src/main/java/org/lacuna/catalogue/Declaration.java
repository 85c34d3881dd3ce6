package org.lacuna.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lacuna.series.Coded;

/**
 * What a publisher has said, or a named person has decided, about series of one release: an entry
 * of {@code declarations} in {@code source.yml}.
 *
 * @param word what was said
 * @param release id of the release it was said of
 * @param series pattern of the series keys it is about, {@code *} standing for any characters;
 *     empty when every series of the release is meant
 * @param successors keys, or patterns of keys, of the series that go on in their place; empty for
 *     words that name none
 * @param by the publisher's name, or the person's
 * @param authority whether the publisher spoke or a person decided
 * @param effective day from which it holds, in the time of the publisher
 * @param known day on which we came to know it
 * @param quote the words themselves
 * @param evidence digest or address of the page that carries them
 */
public record Declaration(
    Word word,
    String release,
    Optional<String> series,
    List<String> successors,
    String by,
    Authority authority,
    LocalDate effective,
    LocalDate known,
    String quote,
    String evidence) {

  /** What can be said of a series. */
  public enum Word implements Coded {
    /** It rests and may come again. */
    SUSPENDED("suspended", 0, 0),
    /** It has ended. */
    DISCONTINUED("discontinued", 0, 0),
    /** Other series take its place. */
    SUPERSEDED("superseded", 1, Integer.MAX_VALUE),
    /** It is the same under another name; with a person's authority, an approved link. */
    RENAMED("renamed", 1, 1),
    /** It goes on in several parts. */
    SPLIT("split", 2, Integer.MAX_VALUE),
    /** Together with others it goes on as one. */
    MERGED("merged", 1, 1),
    /** It goes on under another definition. */
    REDEFINED("redefined", 0, Integer.MAX_VALUE),
    /** It goes on at other intervals. */
    FREQUENCY_CHANGED("frequency_changed", 0, Integer.MAX_VALUE),
    /** It comes again. */
    RESUMED("resumed", 0, 0);

    private final String code;
    private final int fewest;
    private final int most;

    Word(String code, int fewest, int most) {
      this.code = code;
      this.fewest = fewest;
      this.most = most;
    }

    @Override
    public String code() {
      return code;
    }

    /** Whether it is whole with so many successors. */
    boolean takes(int successors) {
      return fewest <= successors && successors <= most;
    }

    /** How many successors it takes, in words. */
    String successors() {
      return most == 0
          ? "no successor"
          : fewest == most ? "exactly %d".formatted(fewest) : "at least %d".formatted(fewest);
    }
  }

  /** Who speaks. */
  public enum Authority implements Coded {
    /** The publisher of the series. */
    PUBLISHER("publisher"),
    /** A named person who looked into it. */
    PERSON("person");

    private final String code;

    Authority(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Copies the list; refuses a word without a speaker. */
  public Declaration {
    Objects.requireNonNull(word, "word");
    successors = List.copyOf(successors);
    if (by.isBlank()) {
      throw new IllegalArgumentException("a declaration names who made it");
    }
  }

  /** First day on which it is both known and in force: what is announced ahead holds later. */
  public LocalDate from() {
    return known.isAfter(effective) ? known : effective;
  }

  /** Whether it is about this series of its release. */
  public boolean isAbout(String seriesKey) {
    return series.map(pattern -> SeriesPattern.matches(pattern, seriesKey)).orElse(true);
  }

  /** Whether it names this series as one that goes on. */
  public boolean continuesAs(String seriesKey) {
    return successors.stream().anyMatch(pattern -> SeriesPattern.matches(pattern, seriesKey));
  }
}
