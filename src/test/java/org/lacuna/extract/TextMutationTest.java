package org.lacuna.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.catalogue.Catalogue;

/** Sentences that are not what they were, in each format of running text. */
@Tag("slow")
class TextMutationTest {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final List<DocumentForms> FORMS =
      List.of(DocumentForms.CSV, DocumentForms.HTML, DocumentForms.DOCX, DocumentForms.PDF);
  private static final List<String> PARAGRAPHS =
      List.of(
          "2023年,新疆城镇新增就业47.9万人,农村富余劳动力转移就业305.2万人次,完成年度目标任务的110.9%。",
          "全年新疆外贸进出口总值3573.3亿元,同比增长45.9%;其中,出口3019.9亿元,增长44.7%;进口553.4亿元,增长52.8%。");

  /** What stands in the text, and what in its place; the figure is gone, and said to be. */
  private static final Map<String, String> WRONG_UNITS =
      new TreeMap<>(
          Map.of(
              "47.9万人", "47.9万吨",
              "305.2万人次", "305.2万元",
              "110.9%", "110.9万户",
              "3573.3亿元", "3573.3万人",
              "3019.9亿元", "3019.9万吨",
              "553.4亿元", "553.4亿千瓦时"));

  private static final Map<String, String> DAMAGED =
      new TreeMap<>(
          Map.of(
              "47.9万人", ".9万人",
              "305.2万人次", "3xx.2万人次",
              "3573.3亿元", "3573.3.3亿元",
              "3019.9亿元", "03019.9亿元",
              "553.4亿元", "**3.4亿元"));

  private static String name(DocumentForms form) {
    return form == DocumentForms.CSV ? "report.txt" : form.name("report");
  }

  private static Extraction read(DocumentForms form, byte[] bytes) {
    return EXTRACTORS.extract(Document.of(name(form), bytes), ReadingContext.NONE);
  }

  private static Extraction read(DocumentForms form, String before, String after) {
    return read(
        form, form.text(PARAGRAPHS.stream().map(words -> words.replace(before, after)).toList()));
  }

  private static Set<String> facts(Extraction extraction) {
    Set<String> facts = new HashSet<>();
    for (Reading reading : extraction.readings()) {
      facts.add(reading.subject() + " " + reading.measure() + " " + reading.quantity().printed());
    }
    return facts;
  }

  private static Stream<DynamicTest> each(
      Map<String, String> mutations, BiConsumer<DocumentForms, String> check) {
    return FORMS.stream()
        .flatMap(
            form ->
                mutations.keySet().stream()
                    .map(
                        before ->
                            dynamicTest(
                                form + ", " + before + " is " + mutations.get(before),
                                () -> check.accept(form, before))));
  }

  @TestFactory
  Stream<DynamicTest> isReadWholeAsItWas() {
    return FORMS.stream()
        .map(form -> dynamicTest(form.toString(), () -> assertThat(whole(form)).hasSize(9)));
  }

  private static Set<String> whole(DocumentForms form) {
    return facts(read(form, "", ""));
  }

  @TestFactory
  Stream<DynamicTest> leavesAFigureUnderAWrongUnitAndSaysSo() {
    return each(
        WRONG_UNITS,
        (form, before) -> {
          Extraction extraction = read(form, before, WRONG_UNITS.get(before));
          assertThat(whole(form)).containsAll(facts(extraction));
          assertThat(extraction.readings()).noneMatch(r -> r.quantity().printed().equals(before));
          assertThat(extraction.leftovers())
              .anyMatch(left -> left.quote().contains(WRONG_UNITS.get(before)));
        });
  }

  @TestFactory
  Stream<DynamicTest> readsNothingFromDamagedDigits() {
    return each(
        DAMAGED,
        (form, before) -> {
          Extraction extraction = read(form, before, DAMAGED.get(before));
          assertThat(whole(form)).containsAll(facts(extraction));
          assertThat(extraction.readings()).noneMatch(r -> r.quantity().printed().equals(before));
        });
  }

  @TestFactory
  Stream<DynamicTest> readsNoOtherFigureFromAFileThatIsCut() {
    return FORMS.stream()
        .map(
            form ->
                dynamicTest(
                    form.toString(),
                    () -> {
                      byte[] bytes = form.text(PARAGRAPHS);
                      for (int tenths = 1; tenths < 20; tenths++) {
                        byte[] cut = Arrays.copyOf(bytes, bytes.length * tenths / 20);
                        assertThat(whole(form)).containsAll(facts(read(form, cut)));
                      }
                    }));
  }
}
