package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {

  private static final Set<String> KINDS = Set.of("RISE", "FALL");

  @Test
  void readsTheWordsOfEachKindAndPassesByRemarks() {
    assertThat(WordLists.read("grammar.txt", "# growth\n\nRISE: 增长|up\n", KINDS))
        .containsExactly(new WordLists.Line("RISE", java.util.List.of("增长", "up")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "RIZE: 增长@ grammar.txt:2: expected 'KIND: word|word' with a kind of [FALL, RISE], found 'RIZE:"
            + " 增长'",
        "增长|上升@ grammar.txt:2: expected 'KIND: word|word' with a kind of [FALL, RISE], found '增长|上升'",
        "RISE: 增长||up@ grammar.txt:2: a blank word; words are separated by one '|', and none ends the"
            + " line"
      })
  void namesTheLineOfAMistake(String line, String expected) {
    assertThatThrownBy(() -> WordLists.read("grammar.txt", "# growth\n" + line + "\n", KINDS))
        .hasMessage(expected);
  }
}
