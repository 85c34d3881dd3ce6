package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
                + " connection, declarations, ended, expects, language, layout, notes, publisher,"
                + " reason, recognition, release, seen, title, title_zh, verified");
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
  void readsWhatPublishersSaidAndPersonsDecided() throws IOException {
    write(
        "sources/work-report/source.yml",
        source()
            + """
            declarations:
              - word: suspended
                series: labour_transfers.CN-XJ.*
                by: 新疆维吾尔自治区人民政府
                authority: publisher
                effective: 2023-08-15
                quote: 暂停发布
                seen: http://www.example.gov.cn/notice.html
              - word: renamed
                successors: [labour_transfers.CN-XPCC.*]
                by: A. Reader
                authority: person
                effective: 2024-01-01
                known: 2024-03-05
                quote: compared the two tables of 2023 and 2024
                seen: http://www.example.gov.cn/report.html
            """);

    List<Declaration> declarations =
        Catalogue.load(jobs).source("work-report").orElseThrow().declarations();

    assertThat(declarations)
        .extracting(Declaration::word, Declaration::authority, Declaration::from)
        .containsExactly(
            tuple(
                Declaration.Word.SUSPENDED,
                Declaration.Authority.PUBLISHER,
                LocalDate.parse("2023-08-15")),
            tuple(
                Declaration.Word.RENAMED,
                Declaration.Authority.PERSON,
                LocalDate.parse("2024-03-05")));
    assertThat(declarations).allMatch(word -> word.release().equals("xj-work-report"));
  }

  @Test
  void refusesADeclarationThatNobodyMadeOrThatSpeaksOfNothing() throws IOException {
    write(
        "sources/work-report/source.yml",
        source()
            + """
            declarations:
              - word: ended
                series: labour_transfer.CN-XJ.*
                authority: person
                effective: 2023-08-15
                quote: 暂停发布
                seen: http://www.example.gov.cn/notice.html
              - word: split
                series: labour_transfers.CN-XJ
                successors: [labour_transfers.CN-XPCC.*]
                by: A. Reader
                authority: person
                effective: 2023
                quote: two rows
                seen: http://www.example.gov.cn/report.html
            """);

    assertThat(mistakes())
        .extracting(Mistake::toString)
        .containsExactlyInAnyOrder(
            "sources/work-report/source.yml:23: 'word' must be one of suspended, discontinued,"
                + " superseded, renamed, split, merged, redefined, frequency_changed, resumed,"
                + " found 'ended'",
            "sources/work-report/source.yml:24: no indicator 'labour_transfer' in"
                + " vocabulary/indicators.yml",
            "sources/work-report/source.yml:23: 'by' is missing; expected text",
            "sources/work-report/source.yml:30: 'series': 'labour_transfers.CN-XJ' is no series"
                + " key: 2 parts joined by '.', expected 11, or a pattern with *",
            "sources/work-report/source.yml:31: 'split' takes at least 2 in 'successors', found 1",
            "sources/work-report/source.yml:34: 'effective' must be a date like 2025-12-31, found"
                + " '2023'");
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
