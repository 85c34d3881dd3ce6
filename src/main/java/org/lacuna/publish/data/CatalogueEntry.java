package org.lacuna.publish.data;

import static org.lacuna.publish.data.JsonFile.object;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lacuna.detect.SeriesState;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.SeriesEntry;
import org.lacuna.publish.SeriesNames;
import org.lacuna.publish.StateWords;
import org.lacuna.series.Frequency;
import org.lacuna.series.ReferencePeriod;

/** The JSON-LD graph: the collection, its files, its series with their state. */
final class CatalogueEntry {

  private static final String STATUS = "http://purl.org/adms/status/";
  private static final String FREQUENCY =
      "http://publications.europa.eu/resource/authority/frequency/";

  private final Edition edition;
  private final List<Distribution> files;

  CatalogueEntry(Edition edition, List<Distribution> files) {
    this.edition = edition;
    this.files = files;
  }

  void write(OutputStream out) {
    List<Object> graph = new ArrayList<>();
    graph.add(collection());
    edition.series().forEach(series -> graph.add(series(series)));
    JsonFile.write(out, object("@context", context(), "@graph", graph));
  }

  private static Map<String, Object> context() {
    return object(
        "@vocab", "https://schema.org/",
        "dcat", "http://www.w3.org/ns/dcat#",
        "dct", "http://purl.org/dc/terms/",
        "adms", "http://www.w3.org/ns/adms#",
        "prov", "http://www.w3.org/ns/prov#",
        "xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private Map<String, Object> collection() {
    Map<String, Object> collection =
        object(
            "@id", id(""),
            "@type", List.of("Dataset", "dcat:Dataset"),
            "name", texts(edition.masthead().title()),
            "description", texts(edition.masthead().about()),
            "version", edition.day().toString(),
            "dateModified", edition.asOf().toString(),
            "license",
                Licence.of(edition.masthead().licence())
                    .map(Licence::address)
                    .orElse(edition.masthead().licence()),
            "creator", object("@type", "Organization", "name", edition.masthead().creator()),
            "inLanguage", List.of("en", "zh-Hans"),
            "isAccessibleForFree", true,
            "variableMeasured", variables(),
            "distribution", files.stream().map(CatalogueEntry::file).toList());
    edition.masthead().home().ifPresent(home -> collection.put("url", home.toString()));
    span().ifPresent(span -> collection.put("temporalCoverage", span));
    return collection;
  }

  private List<Object> variables() {
    return edition.series().stream()
        .map(SeriesEntry::indicator)
        .distinct()
        .<Object>map(CatalogueEntry::texts)
        .toList();
  }

  private Optional<String> span() {
    Optional<ReferencePeriod> first =
        edition.series().stream().flatMap(s -> s.first().stream()).min(CatalogueEntry::byStart);
    Optional<ReferencePeriod> last =
        edition.series().stream().flatMap(s -> s.last().stream()).max(ReferencePeriod::compareTo);
    return first.flatMap(from -> last.map(to -> from.start() + "/" + to.end()));
  }

  private static int byStart(ReferencePeriod one, ReferencePeriod other) {
    return one.start().compareTo(other.start());
  }

  private static Map<String, Object> file(Distribution file) {
    return object(
        "@type", List.of("DataDownload", "dcat:Distribution"),
        "name", texts(file.title()),
        "contentUrl", file.file(),
        "encodingFormat", file.mediaType());
  }

  private Map<String, Object> series(SeriesEntry series) {
    Map<String, Object> entry =
        object(
            "@id", id("#" + series.key()),
            "@type", List.of("Dataset", "dcat:Dataset"),
            "isPartOf", object("@id", id("")),
            "identifier", series.key().toString(),
            "name", texts(series.name()),
            "measurementTechnique", SeriesNames.of(series.key().measure()).en(),
            "dct:accrualPeriodicity",
                object("@id", FREQUENCY + frequency(series.key().frequency())),
            "adms:status", object("@id", STATUS + status(series.state())),
            "creativeWorkStatus", series.state().name(),
            "adms:versionNotes", texts(StateWords.of(series.state())));
    ended(series).ifPresent(day -> entry.put("prov:invalidatedAtTime", day));
    coverage(series).ifPresent(span -> entry.put("temporalCoverage", span));
    series
        .successor()
        .ifPresent(key -> entry.put("dct:isReplacedBy", object("@id", id("#" + key))));
    return entry;
  }

  private static Optional<Object> ended(SeriesEntry series) {
    return Optional.of(series)
        .filter(entry -> entry.state().isEnded())
        .map(entry -> object("@value", entry.since().toString(), "@type", "xsd:date"));
  }

  /** A series that goes on has an open end, as ISO 8601 writes it. */
  private static Optional<String> coverage(SeriesEntry series) {
    return series
        .first()
        .flatMap(from -> series.last().map(to -> from.start() + "/" + end(series, to)));
  }

  private static String end(SeriesEntry series, ReferencePeriod last) {
    boolean goesOn = !series.state().isEnded() && series.state() != SeriesState.UNKNOWN;
    return goesOn ? ".." : last.end().toString();
  }

  private static String status(SeriesState state) {
    if (state == SeriesState.SUPERSEDED || state == SeriesState.REDEFINED) {
      return "Deprecated";
    }
    return state.isEnded() ? "Completed" : "UnderDevelopment";
  }

  private static String frequency(Frequency frequency) {
    return switch (frequency) {
      case ANNUAL -> "ANNUAL";
      case HALF_YEARLY -> "ANNUAL_2";
      case QUARTERLY -> "QUARTERLY";
      case MONTHLY -> "MONTHLY";
      case WEEKLY -> "WEEKLY";
      case DAILY -> "DAILY";
      case IRREGULAR -> "IRREG";
    };
  }

  private String id(String fragment) {
    String home = edition.masthead().home().map(Object::toString).orElse("");
    return home + edition.masthead().name() + fragment;
  }

  private static Object texts(Bilingual text) {
    return List.of(
        object("@language", "en", "@value", text.en()),
        object("@language", "zh-Hans", "@value", text.zh()));
  }
}
