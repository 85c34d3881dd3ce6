package org.lacuna.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Expectations;
import org.lacuna.catalogue.Layout;
import org.lacuna.catalogue.Life;
import org.lacuna.catalogue.Publisher;
import org.lacuna.catalogue.Recognition;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.extract.Metadata;
import org.lacuna.series.Frequency;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;

/**
 * What a page suggests about the source it is of. Every suggestion is for a person to judge; empty
 * where the page suggests nothing.
 */
public final class SourceProposal {

  private static final int ROOM = 3;
  private static final int FEW = 40;

  private final Specimen specimen;
  private final Access access;
  private final SourceReading reader;
  private final Layout layout;
  private final DocumentReading reading;

  /**
   * Reads a page for the first time.
   *
   * @param specimen a page that carries figures
   * @param access how it was reached: itself, or as an item of a list
   * @param reader how pages are read
   */
  public SourceProposal(Specimen specimen, Access access, SourceReading reader) {
    this.specimen = specimen;
    this.access = access;
    this.reader = reader;
    SourceDefinition nothing = blank(access);
    this.layout = reader.layout(nothing, specimen.name(), specimen.bytes());
    this.reading = read(nothing);
  }

  /** A page that is fetched as such. */
  public static Access page(URI address) {
    return new Access(
        Access.Kind.PAGE, address, Optional.empty(), Optional.empty(), Optional.empty(), 1, false);
  }

  /** Where its parts stand. */
  public Layout layout() {
    return layout;
  }

  /** What was read without knowing whose page it is. */
  public DocumentReading reading() {
    return reading;
  }

  /** What is read once the definition says whose page it is. */
  public DocumentReading read(SourceDefinition source) {
    return reader.read(source, specimen.name(), specimen.bytes(), specimen.at());
  }

  /** Host and stage: {@code hami-annual}. */
  public String id() {
    String host = access.address().getHost().replaceFirst("^www\\.", "");
    return host.replaceFirst("\\..*", "")
        + "-"
        + (stage().equals("annual") ? "communique" : stage());
  }

  /** The title of the page. */
  public Optional<String> title() {
    return reading.metadata().title();
  }

  /** Who issued it, as it says. */
  public Optional<String> publisher() {
    Metadata said = reading.metadata();
    return said.publisher().or(said::site);
  }

  /** The area most figures are about. */
  public Optional<String> area() {
    return mostFrequent(SeriesKey::area);
  }

  /** Language tag of its words. */
  public Optional<String> language() {
    return reading.metadata().language().map(tag -> tag.equals("zh") ? "zh-Hans" : tag);
  }

  /** {@code annual} for what calls itself a communique or a yearly report, else a statement. */
  public String stage() {
    boolean annual =
        title().filter(words -> words.matches("(?i).*(公报|年报|communiqu).*")).isPresent();
    return annual ? "annual" : "statement";
  }

  /** Annual releases come once a year; of others nothing is known. */
  public Frequency frequency() {
    return stage().equals("annual") ? Frequency.ANNUAL : Frequency.IRREGULAR;
  }

  /** The right page has the date where this one has it, or the body. */
  public Recognition recognition() {
    Optional<String> selector =
        layout.date().filter(found -> found.startsWith("meta")).or(layout::body);
    return new Recognition(selector, List.of(), Optional.empty());
  }

  /** At least one figure, of the indicator this page has most of; at most some times as many. */
  public Expectations expectations(List<Observation> observations) {
    boolean nothing = observations.isEmpty();
    return new Expectations(
        nothing ? 0 : 1,
        Math.max(FEW, observations.size() * ROOM),
        mostFrequent(observations, SeriesKey::indicator).stream().toList(),
        reading.unreadable().isPresent());
  }

  private Optional<String> mostFrequent(Function<SeriesKey, String> part) {
    return mostFrequent(reading.observations(), part);
  }

  private static Optional<String> mostFrequent(
      List<Observation> observations, Function<SeriesKey, String> part) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    observations.forEach(
        observation -> counts.merge(part.apply(observation.key()), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private static SourceDefinition blank(Access access) {
    return new SourceDefinition(
        "new",
        "",
        Optional.empty(),
        new Publisher("", "", Publisher.Role.PRODUCER),
        new Release("", "", Frequency.IRREGULAR, 0, 0, ""),
        "",
        "",
        List.of(access),
        Recognition.ANY_PAGE,
        Layout.UNKNOWN,
        Connection.USUAL,
        new Expectations(0, Integer.MAX_VALUE, List.of(), false),
        new Life("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        Path.of(""));
  }
}
