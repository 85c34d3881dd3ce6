package org.lacuna.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lacuna.catalogue.Term;
import org.lacuna.extract.Reading;
import org.lacuna.extract.Subject;

/**
 * Every word of the vocabulary says in a sentence what the vocabulary says it means; in Chinese in
 * both scripts.
 */
class LexiconRoundTripTest {

  private static final Map<Character, Character> TRADITIONAL = traditional();

  private static Map<Character, Character> traditional() {
    String[] lines = Characters.resource("simplified.txt").lines().toArray(String[]::new);
    Map<Character, Character> forms = new HashMap<>();
    for (int i = 0; i < lines[1].length(); i++) {
      forms.putIfAbsent(lines[2].charAt(i), lines[1].charAt(i));
    }
    return forms;
  }

  private static String traditional(String simplified) {
    StringBuilder out = new StringBuilder();
    simplified.chars().forEach(c -> out.append(TRADITIONAL.getOrDefault((char) c, (char) c)));
    return out.toString();
  }

  private static boolean isChinese(String word) {
    return Characters.hasHan(word, 0, word.length());
  }

  /**
   * A dimension of a figure.
   *
   * @param kind its terms
   * @param chinese a sentence with room for a word of it
   * @param english another one
   * @param code where its code is read
   */
  private record Dimension(
      Term.Kind kind, String chinese, String english, Function<Subject, String> code) {

    String sentence(String word) {
      String owner = word.endsWith("'s") ? word : word + "'s";
      return isChinese(word)
          ? chinese.formatted(word)
          : english.formatted(kind == Term.Kind.AREA ? owner : word);
    }

    /** The words that are not read as their code in the sentence made of them. */
    List<String> misread() {
      List<String> misread = new ArrayList<>();
      for (Term term : Reads.VOCABULARY.terms(kind)) {
        for (String word : term.words()) {
          check(sentence(word), term.code(), code, misread);
          if (isChinese(word)) {
            check(traditional(sentence(word)), term.code(), code, misread);
          }
        }
      }
      return misread;
    }
  }

  private static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension(
              Term.Kind.AREA,
              "2021年,%s城镇新增就业5.3万人。",
              "In 2021, %s exports reached 5.3 billion yuan.",
              Subject::area),
          new Dimension(
              Term.Kind.PARTNER,
              "2021年,新疆对%s出口5.3亿元。",
              "In 2021, Xinjiang's exports to %s reached 5.3 billion yuan.",
              Subject::partner),
          new Dimension(
              Term.Kind.COMMODITY,
              "2021年,新疆出口%s5.3亿元。",
              "In 2021, Xinjiang's exports of %s reached 5.3 billion yuan.",
              Subject::commodity),
          new Dimension(
              Term.Kind.MODE,
              "2021年,新疆以%s进出口5.3亿元。",
              "In 2021, Xinjiang's exports through %s reached 5.3 billion yuan.",
              Subject::mode),
          new Dimension(
              Term.Kind.ENTERPRISE,
              "2021年,新疆%s出口5.3亿元。",
              "In 2021, exports by %s in Xinjiang reached 5.3 billion yuan.",
              Subject::enterprise));

  private static void check(
      String sentence, String expected, Function<Subject, String> code, List<String> misread) {
    List<Reading> readings = Reads.of(sentence).readings();
    boolean right = readings.size() == 1 && code.apply(readings.get(0).subject()).equals(expected);
    if (!right) {
      misread.add(
          expected + " in: " + sentence + " " + readings.stream().map(Reads::line).toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> readsEveryNameInADimension() {
    return DIMENSIONS.stream()
        .map(one -> dynamicTest(one.kind().code(), () -> assertThat(one.misread()).isEmpty()));
  }

  @Test
  void readsEveryFullNameOfAnIndicator() {
    List<String> misread = new ArrayList<>();
    for (Term term : Reads.VOCABULARY.terms(Term.Kind.INDICATOR)) {
      for (String word : term.words()) {
        for (String name : word.startsWith("~") ? List.<String>of() : names(word)) {
          String sentence = ofIndicator(name, term.attributes().get("unit"));
          check(sentence, term.code(), Subject::indicator, misread);
          if (isChinese(name)) {
            check(traditional(sentence), term.code(), Subject::indicator, misread);
          }
        }
      }
    }
    assertThat(misread).isEmpty();
  }

  /** The written names: every word of each class once, nothing in the gaps. */
  private static List<String> names(String written) {
    List<List<String>> parts = new ArrayList<>();
    int most = 1;
    for (String part : written.split("\\.\\.", -1)) {
      List<String> alternatives = alternatives(part.strip());
      parts.add(alternatives);
      most = Math.max(most, alternatives.size());
    }
    List<String> names = new ArrayList<>();
    String gap = isChinese(parts.get(0).get(0)) ? "" : " ";
    for (int i = 0; i < most; i++) {
      int at = i;
      names.add(String.join(gap, parts.stream().map(part -> part.get(at % part.size())).toList()));
    }
    return names;
  }

  private static List<String> alternatives(String part) {
    int open = part.indexOf('<');
    if (open < 0) {
      return List.of(part);
    }
    int close = part.indexOf('>', open);
    List<String> all = new ArrayList<>();
    for (String word : Reads.VOCABULARY.classes().get(part.substring(open + 1, close))) {
      all.addAll(alternatives(part.substring(0, open) + word + part.substring(close + 1)));
    }
    return all;
  }

  private static String ofIndicator(String name, String unit) {
    return isChinese(name)
        ? "2021年,新疆" + name + inChinese(unit) + "。"
        : "In 2021, Xinjiang's " + name + " " + inEnglish(unit) + ".";
  }

  private static String inChinese(String unit) {
    return switch (unit) {
      case "percent" -> "5.3%";
      case "CNY", "USD" -> "5.3亿元";
      case "households" -> "53户";
      case "person-times" -> "5.3万人次";
      default -> "5.3万人";
    };
  }

  private static String inEnglish(String unit) {
    return switch (unit) {
      case "percent" -> "stood at 5.3 percent";
      case "CNY", "USD" -> "reached 5.3 billion yuan";
      default -> "reached 53,000 people";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "BEFORE_OVER, over",
    "BEFORE_NEARLY, nearly",
    "BEFORE_ABOUT, about",
    "BEFORE_AT_LEAST, at_least",
    "BEFORE_UNDER, under",
    "BEFORE_AT_MOST, at_most"
  })
  void readsEveryWordOfABoundBeforeANumber(String role, String bound) {
    List<String> misread = new ArrayList<>();
    for (String word : words(role)) {
      String sentence =
          isChinese(word)
              ? "2021年,新疆城镇新增就业" + word + "5.3万人。"
              : "In 2021, Xinjiang's exports were " + word + " 5.3 billion yuan.";
      if (Reads.lines(sentence).stream().noneMatch(line -> line.endsWith(" " + bound))) {
        misread.add(sentence + " " + Reads.lines(sentence));
      }
    }
    assertThat(misread).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RISE, 4.2", "FALL, -4.2"})
  void readsEveryWordOfGrowth(String role, String value) {
    List<String> misread = new ArrayList<>();
    for (String word : words(role)) {
      String sentence =
          isChinese(word)
              ? "2021年,新疆出口同比" + word + "4.2%。"
              : "In 2021, Xinjiang's exports saw " + word + " of 4.2 percent.";
      String expected = "exports CN-XJ yoy_percent " + value + " percent exact";
      if (!Reads.lines(sentence).equals(List.of(expected))) {
        misread.add(sentence + " " + Reads.lines(sentence));
      }
    }
    assertThat(misread).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PERSONS, 城镇新增就业, persons",
    "PERSON_TIMES, 城镇新增就业, person-times",
    "HOUSEHOLDS, 消除零就业家庭, households",
    "YUAN, 出口, CNY",
    "DOLLARS, 出口, USD",
    "PERCENT, 城镇登记失业率, percent"
  })
  void readsEveryWordOfAUnit(String kind, String name, String unit) {
    List<String> misread = new ArrayList<>();
    for (String word : units(kind)) {
      String number = kind.equals("HOUSEHOLDS") || kind.equals("PERCENT") ? "5" : "5.3万";
      String sentence =
          isChinese(word) || word.length() < 3
              ? "2021年,新疆" + name + number + word + "。"
              : "In 2021, Xinjiang's " + english(kind) + " 5.3 " + word + ".";
      List<Reading> readings = Reads.of(sentence).readings();
      if (readings.size() != 1 || !readings.get(0).quantity().unit().code().equals(unit)) {
        misread.add(sentence + " " + readings.stream().map(Reads::line).toList());
      }
    }
    assertThat(misread).isEmpty();
  }

  private static String english(String kind) {
    return switch (kind) {
      case "PERCENT" -> "registered unemployment rate stood at";
      case "PERSON_TIMES" -> "vocational training reached";
      default -> "exports reached";
    };
  }

  @Test
  void readsNothingOfOursInUnitsOfGoodsAndTime() {
    List<String> misread = new ArrayList<>();
    for (String kind : List.of("GOODS", "OTHER")) {
      for (String word : units(kind)) {
        String sentence = "2021年,新疆城镇新增就业5.3万" + word + "。";
        if (isChinese(word) && !Reads.lines(sentence).isEmpty()) {
          misread.add(sentence + " " + Reads.lines(sentence));
        }
      }
    }
    assertThat(misread).isEmpty();
  }

  private static List<String> words(String role) {
    return listed("grammar.txt", role);
  }

  private static List<String> units(String kind) {
    return listed("units.txt", kind);
  }

  private static List<String> listed(String file, String kind) {
    return Characters.resource(file)
        .lines()
        .filter(line -> line.startsWith(kind + ": "))
        .flatMap(line -> List.of(line.substring(kind.length() + 2).split("\\|")).stream())
        .toList();
  }
}
