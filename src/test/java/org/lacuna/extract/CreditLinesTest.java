package org.lacuna.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.catalogue.Catalogue;

/** Who wrote and edited a page is no figure of it, and does not hide the figures. */
class CreditLinesTest {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final String STATEMENT = "2023年，新疆城镇新增就业47.9万人";

  private static Extraction read(String line) {
    String page =
        "<html><head><meta charset=utf-8></head><body><div class=article><p>"
            + line
            + "</p></div></body></html>";
    return EXTRACTORS.extract(
        Document.of("page.html", page.getBytes(StandardCharsets.UTF_8)), ReadingContext.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STATEMENT + "。责任编辑：张三",
        STATEMENT + "。（责任编辑：张三）",
        STATEMENT + " 责任编辑：张三",
        STATEMENT + "。来源：新疆日报 编辑：李四 字号：大 中 小",
        "来源：新疆日报 " + STATEMENT + "。",
        "（记者万千 通讯员百万）" + STATEMENT + "。责任编辑：亿千",
        "本报讯（记者 一万 摄影 三千）" + STATEMENT + "。",
        STATEMENT + "（记者 万一 编辑 百亿）",
      })
  void readsTheFigureBesideThem(String line) {
    Extraction extraction = read(line);
    assertThat(extraction.unreadable()).isEmpty();
    assertThat(extraction.readings())
        .singleElement()
        .satisfies(reading -> assertThat(reading.quantity().printed()).isEqualTo("47.9万人"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "责任编辑：张三",
        "来源：新疆日报 2023-01-20 10:22 点击：1234次 字号：大 中 小",
        "主办：某局 承办：某中心 电话：0991-2345678，邮编：830000",
        "版权所有：某局 新ICP备05001234号-1 公网安备 65010202000123号"
      })
  void takesThemAloneForNoWordsOfThePage(String line) {
    assertThat(read(line).readable()).isFalse();
  }

  @Test
  void storesNoNameAsAFigure() {
    assertThat(read("记者万亿，编辑千百万，新疆城镇新增就业平稳。").readings()).isEmpty();
  }
}
