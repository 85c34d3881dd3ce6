package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishSettingsTest {

  @TempDir Path jobs;

  @Test
  void readsThePublicationsThatShipWithTheProject() {
    PublishSettings settings = PublishSettings.load(Path.of("jobs"));
    assertThat(settings.publications())
        .extracting(Publication::name)
        .containsExactly("xinjiang-labour", "xinjiang-trade", "xinjiang-statistics");
  }

  @Test
  void takesTheSeriesThatItsPatternsMatch() {
    Publication labour =
        PublishSettings.load(Path.of("jobs")).publication("xinjiang-labour").orElseThrow();
    assertThat(labour.holds("labour_transfers.CN-XJ.WORLD")).isTrue();
    assertThat(labour.holds("surveyed_unemployment_rate.CN-XJ.WORLD")).isTrue();
    assertThat(labour.holds("exports.CN-XJ.WORLD")).isFalse();
  }

  @Test
  void namesEveryMistakeWithItsLine() throws IOException {
    Files.writeString(
        jobs.resolve("publish.yml"),
        """
        creator: Somebody
        contact: them
        licence: CC0
        publications:
          - name: Upper Case
            title_zh: a
            title_en: b
            about_zh: c
            about_en: d
            series: ["*"]
            formats: [docx]
            colour: red
        """);
    assertThatThrownBy(() -> PublishSettings.load(jobs))
        .hasMessageContaining("publish.yml:5: 'name' must be lower case with dashes")
        .hasMessageContaining("publish.yml:11: no format is called 'docx'")
        .hasMessageContaining("publish.yml:12: unknown key 'colour'");
  }

  @Test
  void allowsOneSiteOnly() throws IOException {
    String entry =
        "  - {name: %s, title_zh: a, title_en: b, about_zh: c, about_en: d, series: ['*'],"
            + " formats: [site]}\n";
    Files.writeString(
        jobs.resolve("publish.yml"),
        "creator: a\ncontact: b\nlicence: c\npublications:\n"
            + entry.formatted("one")
            + entry.formatted("two"));
    assertThatThrownBy(() -> PublishSettings.load(jobs)).hasMessageContaining("expected one");
  }
}
