package org.lacuna.vintage;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lacuna.series.SeriesKey;

/**
 * Which claims are asked for, and as of when.
 *
 * @param series pattern of series keys: {@code *} stands for any characters, {@code ?} for one
 * @param source id of the only source wanted
 * @param publisher name of the only publisher wanted
 * @param stage the only stage wanted
 * @param asOf the point on the clocks
 */
public record ClaimQuery(
    String series,
    Optional<String> source,
    Optional<String> publisher,
    Optional<String> stage,
    AsOf asOf) {

  /** Requires every part. */
  public ClaimQuery {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(asOf, "asOf");
  }

  /** Everything that holds by all that is held. */
  public static ClaimQuery all() {
    return matching("*");
  }

  /** Claims about one series. */
  public static ClaimQuery of(SeriesKey key) {
    return matching(key.toString());
  }

  /** Claims about all series whose keys match. */
  public static ClaimQuery matching(String series) {
    return new ClaimQuery(
        series, Optional.empty(), Optional.empty(), Optional.empty(), AsOf.latest());
  }

  /** The same, as of another point. */
  public ClaimQuery asOf(AsOf when) {
    return new ClaimQuery(series, source, publisher, stage, when);
  }

  /** The same, from one source. */
  public ClaimQuery fromSource(String id) {
    return new ClaimQuery(series, Optional.of(id), publisher, stage, asOf);
  }

  /** The same, by one publisher. */
  public ClaimQuery byPublisher(String name) {
    return new ClaimQuery(series, source, Optional.of(name), stage, asOf);
  }

  /** The same, in one stage. */
  public ClaimQuery inStage(String name) {
    return new ClaimQuery(series, source, publisher, Optional.of(name), asOf);
  }

  /** Whether claims about a series are asked for. */
  public boolean matches(SeriesKey key) {
    return pattern().matcher(key.toString()).matches();
  }

  boolean wants(Claim claim) {
    var said = claim.observation().said();
    return is(source, said.source()) && is(publisher, said.publisher()) && is(stage, said.stage());
  }

  boolean isOneSeries() {
    return series.indexOf('*') < 0 && series.indexOf('?') < 0;
  }

  Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    series.chars().forEach(c -> regex.append(regex((char) c)));
    return Pattern.compile(regex.toString());
  }

  private static String regex(char c) {
    return c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c));
  }

  private static boolean is(Optional<String> wanted, String found) {
    return wanted.isEmpty() || wanted.get().equals(found);
  }
}
