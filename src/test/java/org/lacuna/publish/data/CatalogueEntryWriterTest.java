package org.lacuna.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.SampleEdition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueEntryWriterTest {

  @TempDir Path folder;

  @Test
  void statesTheEndOfASeriesAsStructure() throws Exception {
    JsonNode ended = entry(SampleEdition.OUTSIDE.toString());
    assertThat(ended.get("adms:status").get("@id").asString()).endsWith("/Completed");
    assertThat(ended.get("prov:invalidatedAtTime").get("@value").asString())
        .isEqualTo("2023-01-01");
    assertThat(ended.get("temporalCoverage").asString()).isEqualTo("2018-01/2019-12");
  }

  @Test
  void leavesTheCoverageOfALivingSeriesOpen() throws Exception {
    JsonNode living = entry(SampleEdition.TRANSFERS.toString());
    assertThat(living.get("temporalCoverage").asString()).isEqualTo("2014-01/..");
    assertThat(living.has("prov:invalidatedAtTime")).isFalse();
  }

  @Test
  void listsTheFilesOfTheFormatsBesideIt() throws Exception {
    JsonNode files = graph().get(0).get("distribution");
    assertThat(files.findValuesAsString("contentUrl"))
        .contains(
            "labour-and-trade-claims-2024-03-01.csv", "labour-and-trade-claims-2024-03-01.jsonl");
  }

  private JsonNode entry(String series) throws Exception {
    for (JsonNode node : graph()) {
      if (node.path("identifier").asString("").equals(series)) {
        return node;
      }
    }
    throw new AssertionError("no entry for " + series);
  }

  private JsonNode graph() throws Exception {
    var writer = new CatalogueEntryWriter(List.of(new CsvTablesWriter(), new JsonLinesWriter()));
    Path file = writer.write(SampleEdition.edition(), folder).get(0);
    return JsonMapper.shared().readTree(Files.readString(file)).get("@graph");
  }
}
