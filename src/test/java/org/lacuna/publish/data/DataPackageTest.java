package org.lacuna.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lacuna.publish.SampleEdition;

/** The descriptor of the CSV files, checked by a validator against what the standard asks. */
class DataPackageTest {

  @TempDir static Path folder;

  private static String descriptor;

  @BeforeAll
  static void write() throws IOException {
    new CsvTablesWriter().write(SampleEdition.edition(), folder);
    descriptor = Files.readString(folder.resolve("labour-and-trade-datapackage-2024-03-01.json"));
  }

  @Test
  void isADataPackage() {
    assertThat(troubles(descriptor)).isEmpty();
  }

  @Test
  void namesItsLicenceAsCataloguesKnowIt() {
    assertThat(descriptor)
        .contains("\"CC-BY-4.0\"", "https://creativecommons.org/licenses/by/4.0/");
  }

  @Test
  void isCheckedByRulesThatFindWhatIsWrong() {
    assertThat(troubles(descriptor.replace("\"CC-BY-4.0\"", "\"no licence\""))).isNotEmpty();
    assertThat(troubles(descriptor.replace("\"yearmonth\"", "\"month\""))).isNotEmpty();
    assertThat(troubles(descriptor.replace("\"path\" : \"labour", "\"path\" : \"/labour")))
        .isNotEmpty();
    assertThat(troubles("{\"name\": \"empty\"}")).isNotEmpty();
  }

  private static List<String> troubles(String json) {
    return schema().validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }

  private static Schema schema() {
    try (InputStream text =
        DataPackageTest.class.getResourceAsStream("/publish/datapackage-2.0.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
