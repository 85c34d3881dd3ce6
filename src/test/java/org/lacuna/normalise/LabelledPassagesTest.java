package org.lacuna.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lacuna.series.Observation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passages of real releases, labelled by people: how many figures are found, how many are wrong.
 */
class LabelledPassagesTest {

  private static final Set<String> CORE =
      Set.of(
          "labour_transfers",
          "labour_transfers_interprovincial",
          "labour_transfers_within_region",
          "labour_transfers_organised",
          "rural_labour_outwork",
          "poor_labour_transfers",
          "poor_labour_transfers_interprovincial",
          "training_sessions",
          "urban_new_jobs",
          "hard_to_employ_employed",
          "registered_unemployment_rate",
          "surveyed_unemployment_rate",
          "total_employment",
          "trade_total",
          "exports",
          "imports");

  private static final List<LabelledPassage> PASSAGES = new ArrayList<>();
  private static final Map<String, List<Observation>> FOUND = new LinkedHashMap<>();

  @BeforeAll
  static void readThePassages() throws Exception {
    Path corpus = Figures.SHARED.resolve("corpus/dev.jsonl");
    assumeTrue(Files.exists(corpus), "the labelled passages are not on this machine; skipped");
    for (String line : Files.readAllLines(corpus, StandardCharsets.UTF_8)) {
      LabelledPassage passage = new LabelledPassage(JsonMapper.shared().readTree(line));
      PASSAGES.add(passage);
      FOUND.put(passage.id(), Figures.of(passage.id() + ".html", passage.page()));
    }
  }

  @Test
  void findsTheCoreFiguresAndFewOthers() {
    Score core = score(CORE);
    assertThat(core.precision()).as("wrong: %s", core.wrong).isGreaterThanOrEqualTo(0.97);
    assertThat(core.recall()).as("missed: %s", core.missed).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void findsTheFiguresOfAllLabelledIndicators() {
    Set<String> all = new HashSet<>(CORE);
    PASSAGES.forEach(
        passage -> passage.labels().forEach(l -> all.add(l.get("indicator").asString())));
    Score every = score(all);
    assertThat(every.precision()).as("wrong: %s", every.wrong).isGreaterThanOrEqualTo(0.93);
    assertThat(every.recall()).as("missed: %s", every.missed).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void givesFiguresTheirUnitsAndBounds() {
    Score core = score(CORE);
    assertThat(core.shareOf(core.units)).isGreaterThanOrEqualTo(0.98);
    assertThat(core.shareOf(core.bounds)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void leavesAlonePassagesWithNothingToFind() {
    List<String> touched = new ArrayList<>();
    for (LabelledPassage passage : PASSAGES) {
      boolean core =
          FOUND.get(passage.id()).stream().anyMatch(o -> CORE.contains(o.key().indicator()));
      if (passage.labels().isEmpty() && core) {
        touched.add(passage.id());
      }
    }
    assertThat(touched).isEmpty();
  }

  @Test
  void quotesTheCharactersOfTheirPage() {
    for (LabelledPassage passage : PASSAGES) {
      String page = new String(passage.page(), StandardCharsets.UTF_8).replace("&amp;", "&");
      String words = page.replaceAll("<[^>]*>|\\s", "");
      assertThat(FOUND.get(passage.id()))
          .allMatch(o -> words.contains(o.evidence().quote().replaceAll("\\s", "")));
    }
  }

  private static Score score(Set<String> indicators) {
    Score score = new Score();
    for (LabelledPassage passage : PASSAGES) {
      score.add(passage, indicators);
    }
    return score;
  }

  /** Counts of one set of indicators. */
  private static final class Score {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int right;
    private int units;
    private int bounds;

    private void add(LabelledPassage passage, Set<String> indicators) {
      List<JsonNode> open = new ArrayList<>(passage.labels());
      open.removeIf(label -> !indicators.contains(label.get("indicator").asString()));
      List<JsonNode> all = List.copyOf(open);
      for (Observation found : FOUND.get(passage.id())) {
        if (indicators.contains(found.key().indicator())) {
          add(passage, found, open, all);
        }
      }
      open.removeIf(LabelledPassage::isOptional);
      open.forEach(label -> missed.add(passage.id() + " " + label.get("quote").asString()));
    }

    private void add(
        LabelledPassage passage, Observation found, List<JsonNode> open, List<JsonNode> all) {
      for (JsonNode label : open) {
        if (LabelledPassage.agrees(label, found)) {
          open.remove(label);
          count(label, found);
          return;
        }
      }
      boolean again = all.stream().anyMatch(label -> LabelledPassage.agrees(label, found));
      if (!again && !passage.tolerates(found)) {
        wrong.add(passage.id() + " " + found.evidence().quote());
      }
    }

    private void count(JsonNode label, Observation found) {
      if (!LabelledPassage.isOptional(label)) {
        right++;
        units += label.get("unit").asString().equals(found.key().unit().code()) ? 1 : 0;
        boolean bound =
            LabelledPassage.said(label, "bound", "exact").equals(found.amount().bound().code());
        bounds += bound ? 1 : 0;
      }
    }

    private double precision() {
      return (double) right / (right + wrong.size());
    }

    private double recall() {
      return (double) right / (right + missed.size());
    }

    private double shareOf(int count) {
      return (double) count / right;
    }
  }
}
