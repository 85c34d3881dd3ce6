package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.detect.ReleaseIssue.SeenLabel;
import org.lacuna.pipeline.ReadIssue.ReadDocument;
import org.lacuna.publish.SeriesNames;
import org.lacuna.series.Accumulation;
import org.lacuna.series.Observation;
import org.lacuna.series.SeriesKey;

/**
 * What a document speaks of: the labels of its rows as printed, and the statements of its prose. A
 * sentence is worded anew in each issue, so a statement is called by what it is about; the words
 * themselves stand at its place.
 */
final class Statements {

  private final SeriesNames names;

  Statements(Vocabulary vocabulary) {
    this.names = new SeriesNames(vocabulary);
  }

  /** Rows in the order of the document, then statements, each once at its first place. */
  List<SeenLabel> of(ReadDocument document) {
    Map<String, SeenLabel> statements = new LinkedHashMap<>();
    for (Observation observation : document.normalised().observations()) {
      String place = observation.evidence().locator();
      if (place.contains("text:")) {
        String name = names.name(about(observation.key())).zh();
        statements.putIfAbsent(name, new SeenLabel(name, place));
      }
    }
    List<SeenLabel> labels = new ArrayList<>();
    document
        .extraction()
        .labels()
        .forEach(label -> labels.add(new SeenLabel(label.text(), label.place().locator())));
    labels.addAll(statements.values());
    return labels;
  }

  /** A figure to the end of a half and one of the year are one statement of two issues. */
  private static SeriesKey about(SeriesKey key) {
    return key.with(Accumulation.PERIOD);
  }
}
