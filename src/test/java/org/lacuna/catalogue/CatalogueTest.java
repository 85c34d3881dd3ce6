package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  @TempDir Path jobs;

  @BeforeEach
  void aSmallCatalogue() throws IOException {
    for (String shipped : List.of("watch.yml", "publish.yml")) {
      Files.copy(Path.of("jobs", shipped), jobs.resolve(shipped));
    }
    write(
        "vocabulary/areas.yml",
        """
        terms:
          - {code: CN-XJ, zh: 新疆, en: Xinjiang, words: [新疆, xinjiang]}
        """);
    write(
        "vocabulary/indicators.yml",
        """
        terms:
          - {code: labour_transfers, zh: 转移就业, en: Labour transfers, unit: person-times, words: [转移就业]}
        """);
    write("sources/work-report/source.yml", source());
    write(
        "transfers.yml",
        """
        title: Labour transfers
        sources: [work-report]
        indicators: [labour_transfers]
        """);
  }

  @Test
  void readsAJobItsSourceAndItsWords() {
    Catalogue catalogue = Catalogue.load(jobs);

    JobDefinition job = catalogue.job("transfers").orElseThrow();
    assertThat(job.indicators()).containsExactly("labour_transfers");
    SourceDefinition source = job.sources().get(0);
    assertThat(source.id()).isEqualTo("work-report");
    assertThat(source.publisher().nameEn()).isEqualTo("People's Government of Xinjiang");
    assertThat(source.release().dueAfterDays()).isEqualTo(31);
    assertThat(source.access().get(0).address())
        .hasToString("http://www.example.gov.cn/report.html");
    assertThat(catalogue.vocabulary().find(Term.Kind.AREA, "CN-XJ").orElseThrow().zh())
        .isEqualTo("新疆");
  }

  @Test
  void listsEveryMistakeAtOnceWithFileLineAndWhatWasExpected() throws IOException {
    write(
        "sources/work-report/source.yml",
        source()
            .replace("role: producer", "role: owner")
            .replace("area: CN-XJ", "area: CN-XX")
            .replace("language: zh-Hans", "langauge: zh-Hans")
            .replace("due_after_days: 31", "due_after_days: soon"));
    write(
        "customs.yml",
        """
        title: Customs
        sources: [work-report, nowhere]
        indicators: [exports]
        """);

    List<Mistake> mistakes = mistakes();

    assertThat(mistakes)
        .extracting(Mistake::toString)
        .containsExactly(
            "customs.yml:2: no source 'nowhere' below sources/",
            "customs.yml:3: no indicator 'exports' in vocabulary/indicators.yml",
            "sources/work-report/source.yml:1: 'language' is missing; expected text",
            "sources/work-report/source.yml:5: 'role' must be one of producer, re-publisher, found"
                + " 'owner'",
            "sources/work-report/source.yml:10: 'due_after_days' must be a whole number, found"
                + " 'soon'",
            "sources/work-report/source.yml:11: no area 'CN-XX' in vocabulary/areas.yml",
            "sources/work-report/source.yml:12: unknown key 'langauge'; known here: access, area,"
                + " connection, ended, expects, language, notes, publisher, reason, recognition,"
                + " release, seen, title, verified");
  }

  @Test
  void saysWhereAFileIsNoYaml() throws IOException {
    write("transfers.yml", "title: [unclosed\nsources: work-report\n");

    assertThat(mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.file()).isEqualTo("transfers.yml");
              assertThat(mistake.line()).isPositive();
              assertThat(mistake.message()).startsWith("not YAML");
            });
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    write("transfers.yml", "");

    assertThat(mistakes())
        .extracting(Mistake::message)
        .containsExactly("the file is empty; expected 'key: value' lines");
  }

  @Test
  void refusesASourceThatEndedWithoutAReason() throws IOException {
    write("sources/work-report/source.yml", source() + "ended: 2025-01-01\n");

    assertThat(mistakes()).extracting(Mistake::message).containsExactly("'ended' needs a 'reason'");
  }

  @Test
  void refusesAnAddressThatIsNotOfTheWeb() throws IOException {
    write(
        "sources/work-report/source.yml",
        source().replace("http://www.example.gov.cn/report.html", "file:///etc/passwd"));

    assertThat(mistakes())
        .extracting(Mistake::message)
        .containsExactly("'address' must be an http or https address, found 'file:///etc/passwd'");
  }

  private List<Mistake> mistakes() {
    return catchThrowableOfType(CatalogueMistakes.class, () -> Catalogue.load(jobs)).mistakes();
  }

  private void write(String name, String text) throws IOException {
    Path file = jobs.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String source() {
    return """
    title: Government work report
    publisher:
      name: 新疆维吾尔自治区人民政府
      name_en: People's Government of Xinjiang
      role: producer
    release:
      id: xj-work-report
      stage: annual
      frequency: A
      due_after_days: 31
    area: CN-XJ
    language: zh-Hans
    access:
      - address: http://www.example.gov.cn/report.html
    recognition:
      selector: div.article
    expects:
      min_figures: 1
      indicators: [labour_transfers]
    seen: written for this test
    verified: never
    """;
  }
}
