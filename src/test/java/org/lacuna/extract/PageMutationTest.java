package org.lacuna.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.series.Unit;

/** A page that is not what it was brings the figures it had, or none: never others. */
class PageMutationTest {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));

  private static final String FIRST = "2023年,新疆城镇新增就业47.9万人,农村富余劳动力转移就业305.2万人次,完成年度目标任务的110.9%。";
  private static final String SECOND =
      "全年新疆外贸进出口总值3573.3亿元,同比增长45.9%;其中,出口3019.9亿元,增长44.7%;进口553.4亿元,增长52.8%。";

  /** What a figure says, its unit included. */
  private record Fact(Subject subject, BigDecimal value, Unit unit) {}

  private static String page(String... paragraphs) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
        + "<meta name=\"PubDate\" content=\"2024-01-20\"></head><body><div class=\"article\"><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></div></body></html>";
  }

  private static Extraction read(byte[] bytes) {
    return EXTRACTORS.extract(Document.of("page.html", bytes), ReadingContext.NONE);
  }

  private static Extraction read(String html) {
    return read(html.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<Fact> facts(Extraction extraction) {
    Set<Fact> facts = new HashSet<>();
    for (Reading reading : extraction.readings()) {
      BigDecimal value = reading.quantity().number().multiply(reading.quantity().multiplier());
      facts.add(new Fact(reading.subject(), value.stripTrailingZeros(), reading.quantity().unit()));
    }
    return facts;
  }

  private static Set<Fact> healthy() {
    return facts(read(page(FIRST, SECOND)));
  }

  @Test
  void isReadWholeAsItWas() {
    assertThat(read(page(FIRST, SECOND)).readings()).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({
    "47.9万人,47.9万吨",
    "47.9万人,47.9亿元",
    "47.9万人,47.9%",
    "305.2万人次,305.2万元",
    "305.2万人次,305.2万户",
    "3573.3亿元,3573.3万人",
    "3573.3亿元,3573.3万吨",
    "3019.9亿元,3019.9万辆",
    "553.4亿元,553.4亿千瓦时",
    "110.9%,110.9万人",
  })
  void noticesAUnitThatDoesNotFit(String before, String after) {
    String swapped = page(FIRST, SECOND).replace(before, after);
    assertThat(healthy()).containsAll(facts(read(swapped)));
    assertThat(facts(read(swapped))).doesNotContainSequence(lost(before));
  }

  private static List<Fact> lost(String printed) {
    return read(page(FIRST, SECOND)).readings().stream()
        .filter(reading -> reading.quantity().printed().equals(printed))
        .map(
            reading ->
                new Fact(
                    reading.subject(),
                    reading
                        .quantity()
                        .number()
                        .multiply(reading.quantity().multiplier())
                        .stripTrailingZeros(),
                    reading.quantity().unit()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "47.9万人,.9万人",
    "305.2万人次,3xx.2万人次",
    "3573.3亿元,3573.3.3亿元",
    "3019.9亿元,03019.9亿元",
    "553.4亿元,**3.4亿元",
    "2023年,23年",
    "2023年,203年",
  })
  void readsNothingFromStrippedDigits(String before, String after) {
    assertThat(healthy()).containsAll(facts(read(page(FIRST, SECOND).replace(before, after))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5, 8, 13, 21, 34, 55, 89})
  void readsNoHalfFigureFromAPageThatIsCut(int characters) {
    String whole = page(FIRST, SECOND);
    int end = whole.indexOf("</p></div>") - characters;
    assertThat(healthy()).containsAll(facts(read(whole.substring(0, end))));
  }

  @ParameterizedTest
  @CsvSource({"GB18030,utf-8", "UTF-8,gb2312", "UTF-8,iso-8859-1", "GB18030,", "UTF-16LE,utf-8"})
  void readsTheSameWhateverTheLabelSays(String written, String label) {
    String labelled = page(FIRST, SECOND).replace("utf-8", label == null ? "x-unknown" : label);
    byte[] bytes = labelled.getBytes(Charset.forName(written));
    if (written.equals("UTF-16LE")) {
      byte[] marked = new byte[bytes.length + 2];
      marked[0] = (byte) 0xFF;
      marked[1] = (byte) 0xFE;
      System.arraycopy(bytes, 0, marked, 2, bytes.length);
      bytes = marked;
    }
    assertThat(facts(read(bytes))).isEqualTo(healthy());
  }

  @Test
  void takesAPageToLogInForUnreadable() {
    String login =
        "<html><body><h1>统一身份认证</h1><form><input name=user><input"
            + " type=password></form></body></html>";
    assertThat(read(login).readable()).isFalse();
    assertThat(read(login).readings()).isEmpty();
  }

  @Test
  void readsAnArticleThatStandsInOneLineWithItsSmallPrint() {
    String article = FIRST + SECOND + "来源：新疆日报 责任编辑：某某。" + "各地持续推进稳就业工作。".repeat(20);
    assertThat(read(page(article)).readable()).isTrue();
    assertThat(facts(read(page(article)))).isEqualTo(healthy());
  }
}
