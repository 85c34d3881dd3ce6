package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong line in a vocabulary file is named: file, line, what is wrong, what is allowed. */
class VocabularyMistakesTest {

  @TempDir Path jobs;

  @BeforeEach
  void aSmallVocabulary() throws IOException {
    write(
        "indicators.yml",
        """
        # What is counted.
        terms:
          - {code: exports, zh: 出口, en: exports, unit: CNY, nature: flow, family: trade, words: [出口, exports]}
          - {code: transfers, zh: 转移就业, en: transfers, unit: persons, nature: flow, family: transfers, words: [<rural>..转移就业]}
          - {code: stable, zh: 稳定就业, en: stable, unit: persons, nature: flow, family: transfers, parent: transfers, words: [~稳定就业]}
        """);
    write(
        "modes.yml",
        """
        terms:
          - {code: projects, zh: 对外承包, en: projects, implies: exports, words: [对外承包出口]}
        """);
    for (String kind : new String[] {"areas", "partners", "commodities", "enterprises"}) {
      write(
          kind + ".yml",
          """
          terms:
            - {code: ONE, zh: 甲, en: One, words: [甲, one]}
            - {code: TWO, zh: 乙, en: Two, words: [乙, two]}
          """);
    }
    write(
        "words.yml",
        """
        classes:
          - {name: rural, words: [农村劳动力]}
        elsewhere:
          - {words: [全国, china]}
        """);
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(jobs.resolve("vocabulary"));
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsAVocabularyWithoutMistakes() {
    Vocabulary vocabulary = Catalogue.loadVocabulary(jobs);
    assertThat(vocabulary.terms(Term.Kind.INDICATOR)).hasSize(3);
    assertThat(vocabulary.classes()).containsOnlyKeys("rural");
    assertThat(vocabulary.elsewhere()).containsExactly("全国", "china");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "indicators | unit: CNY | unit: yuan | 3: 'unit' must be one of persons, person-times,"
            + " households, CNY, USD, percent, found 'yuan'",
        "indicators | nature: flow | natur: flow | 3: unknown key 'natur'; known here: code, en,"
            + " family, nature, parent, unit, words, zh",
        "indicators | nature: flow | nature: often | 3: 'nature' must be one of flow, stock, annual,"
            + " found 'often'",
        "indicators | parent: transfers | parent: transfer | 5: no indicator 'transfer' in"
            + " vocabulary/indicators.yml",
        "indicators | <rural>..转移 | <poor>..转移 | 4: the word '<poor>..转移就业' names the class 'poor';"
            + " classes of vocabulary/words.yml: rural",
        "indicators | <rural>..转移 | <rural..转移 | 4: the word '<rural..转移就业' has a bracket that is"
            + " not closed; a class is written <name>",
        "indicators | <rural>..转移就业 | <rural>.. | 4: the word '<rural>..' has an empty part; parts are"
            + " joined by '..'",
        "indicators | code: stable | code: exports | 5: the code 'exports' stands here a second time",
        "indicators | code: exports | code: trade.exports | 3: 'code' must be letters, digits, '_', '-'"
            + " and '+', found 'trade.exports'",
        "indicators | `, words: [出口, exports]` | `` | 3: 'words' must list at least one word by which"
            + " pages call it",
        "indicators | terms: | term: | 2: 'terms' is missing; expected a list of terms",
        "modes | implies: exports | implies: export | 2: no indicator 'export' in"
            + " vocabulary/indicators.yml",
        "areas | `乙, two` | `甲, two` | 3: the word '甲' already names ONE",
        "partners | zh: 乙 | zn: 乙 | 3: 'zh' is missing; expected text",
        "commodities | `words: [乙, two]` | `words: {乙: two}` | 3: 'words' must be a list, found a block"
            + " of 'key: value' lines",
        "enterprises | en: Two | unit: persons | 3: unknown key 'unit'; known here: code, en, words,"
            + " zh",
        "words | name: rural | nam: rural | 2: 'name' is missing; expected text",
        "words | [农村劳动力] | [] | 2: 'words' must list at least one word, and none blank",
        "words | `[全国, china]` | `[全国, '']` | 4: 'words' must list at least one word, and none"
            + " blank",
        "words | elsewhere: | elsewere: | 3: unknown key 'elsewere'; known here: classes, elsewhere",
      })
  void namesTheLineWhatIsWrongAndWhatIsAllowed(
      String file, String right, String wrong, String expected) throws IOException {
    String name = "vocabulary/" + file + ".yml";
    String text = Files.readString(jobs.resolve(name));
    assertThat(text).contains(right);
    write(file + ".yml", text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    assertThatThrownBy(() -> Catalogue.loadVocabulary(jobs))
        .isInstanceOfSatisfying(
            CatalogueMistakes.class,
            mistakes ->
                assertThat(mistakes.mistakes())
                    .extracting(Mistake::toString)
                    .contains(name + ":" + expected));
  }
}
