package org.lacuna.extract.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lacuna.extract.Document;
import org.lacuna.extract.Page;
import org.lacuna.extract.Paragraph;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.Table;
import org.lacuna.series.PublicationTime;

class HtmlExtractorTest {

  private final HtmlExtractor extractor = new HtmlExtractor(ReadingLimits.USUAL);

  private Page page(String fixture) {
    return extractor.read(Fixtures.page(fixture));
  }

  private Page html(String body) {
    return extractor.read(Fixtures.text("page.html", "<html><body>" + body + "</body></html>"));
  }

  private static List<String> texts(Page page) {
    return page.paragraphs().stream().map(Paragraph::text).toList();
  }

  @Test
  void readsTheArticleWithoutNavigationFooterAndHiddenText() {
    assertThat(page("jpaas.html").text())
        .startsWith("2025年，全市上下")
        .contains("全年城镇新增就业2.35万人，就业困难人员实现就业1559人。")
        .doesNotContain("99.9")
        .doesNotContain("9.99")
        .doesNotContain("主办单位");
  }

  @Test
  void takesTitlePublisherAndSiteFromTheMetadata() {
    Page page = page("jpaas.html");
    assertThat(page.metadata().title()).contains("北山市2025年国民经济和社会发展统计公报");
    assertThat(page.metadata().publisher()).contains("北山市统计局");
    assertThat(page.metadata().site()).contains("北山市人民政府");
    assertThat(page.metadata().language()).contains("zh");
  }

  @Test
  void prefersTheWrittenDateToTheMomentThePageWasGenerated() {
    assertThat(page("jpaas.html").metadata().published())
        .contains(PublicationTime.ofDay(LocalDate.of(2026, 4, 20)));
    assertThat(page("images-only.html").metadata().publishedIn()).contains("meta pubdate");
  }

  @Test
  void neverTakesTheDayOfTheVisitForTheDayOfPublication() {
    Page page = html("<p>今天是2026年7月9日 星期四</p><p>更新时间：2026-07-01</p><p>全年进出口总值为300亿元，增长5.0%。</p>");
    assertThat(page.metadata().published()).isEmpty();
  }

  @Test
  void keepsOnlyTheYearOfADateThatMayBeReadTwoWays() {
    Page page =
        html("<h1>Trade</h1><div>03/08/2018</div><p>Total trade reached 300 billion, up 5.0%.</p>");
    assertThat(page.metadata().published())
        .contains(new PublicationTime(LocalDate.of(2018, 1, 1), PublicationTime.Precision.YEAR));
  }

  @Test
  void readsAPageLabelledGb2312WithCharactersThatOnlyGb18030Has() {
    Page page = page("mirror-gb18030.html");
    assertThat(page.text()).contains("䶮家村").contains("城镇新增就业1.18万人");
    assertThat(page.metadata().publisher()).contains("西河地区统计局");
    assertThat(page.notices()).isEmpty();
  }

  @Test
  void readsLayoutTablesAsText() {
    Page page = page("mirror-gb18030.html");
    assertThat(page.tables()).isEmpty();
    assertThat(texts(page)).hasSize(2).noneMatch(text -> text.contains("版权"));
  }

  @Test
  void believesTheBytesWhenTheLabelIsWrong() {
    String words =
        "<html><head><meta charset=\"%s\"></head><body><p>全年城镇新增就业1.18万人。</p></body></html>";
    byte[] utf8 = words.formatted("gb2312").getBytes(StandardCharsets.UTF_8);
    byte[] gbk = words.formatted("utf-8").getBytes(Charset.forName("GB18030"));
    for (byte[] bytes : List.of(utf8, gbk)) {
      Page page = extractor.read(Document.of("page.html", bytes));
      assertThat(page.text()).isEqualTo("全年城镇新增就业1.18万人。");
      assertThat(page.notices())
          .singleElement()
          .extracting("detail")
          .asString()
          .contains("labelled");
    }
  }

  @Test
  void readsBothPagesOfAnArticleInAnEPaper() {
    assertThat(texts(page("epaper-page-6.html"))).contains("全年城镇新增就业1.02万人，完成年度目标的113.3%。");
    Page rest = page("epaper-page-7.html");
    assertThat(rest.text()).contains("全年全市实现外贸进出口总额24.30亿元");
    assertThat(rest.metadata().title()).isEmpty();
    assertThat(rest.metadata().published())
        .contains(PublicationTime.ofDay(LocalDate.of(2026, 5, 19)));
  }

  @Test
  void saysThatAPageOfImagesCannotBeRead() {
    assertThat(page("images-only.html").unreadable()).contains("the text is 3 images");
  }

  @Test
  void saysThatALoginPageIsNotThePageThatWasAskedFor() {
    assertThat(page("login.html").unreadable().orElseThrow()).contains("log in");
  }

  @Test
  void saysThatTextInsideAFrameCannotBeRead() {
    Page page = html("<h1>总值表</h1><div class='article'><iframe src='/office/1'></iframe></div>");
    assertThat(page.unreadable()).contains("the text is inside a frame: /office/1");
  }

  @Test
  void namesTheAttachedDocumentOfAPageWithoutText() {
    Page page = html("<h1>公报</h1><div class='article'><a href='./P02.docx'>公报.docx</a></div>");
    assertThat(page.attachments()).containsExactly("./P02.docx");
    assertThat(page.unreadable()).contains("the text is in an attached document");
  }

  @Test
  void readsAPageOfASingleSentence() {
    Page page = html("<div class='article'><p>全年城镇新增就业48.32万人。</p></div>");
    assertThat(page.unreadable()).isEmpty();
    assertThat(texts(page)).containsExactly("全年城镇新增就业48.32万人。");
  }

  @Test
  void marksHeadings() {
    Page page = html("<div class='article'><h2>概况</h2><p>一、综合</p><p>全年增长，平稳。</p></div>");
    assertThat(page.paragraphs()).extracting(Paragraph::heading).containsExactly(2, 2, 0);
  }

  @Test
  void takesBackTheSentenceInWhichAPageWasCut() {
    Page page = extractor.read(Fixtures.text("page.html", "<html><body><p>出口增长5.0%。进口总值为12.3"));
    assertThat(texts(page)).containsExactly("出口增长5.0%。");
    assertThat(page.notices()).singleElement().extracting("quote").isEqualTo("进口总值为12.3");
  }

  @Test
  void spreadsSpansOverTheGrid() {
    Page page =
        html(
            "<table><tr><th rowspan=2>地区</th><th colspan=2>出口</th></tr>"
                + "<tr><th>9月</th><th>1至9月</th></tr><tr><td>甲</td><td>1</td><td>2</td></tr></table>");
    assertThat(rows(page.tables().get(0))).containsExactly("地区|出口|出口", "地区|9月|1至9月", "甲|1|2");
  }

  private static List<String> rows(Table table) {
    return table.rows().stream()
        .map(row -> row.stream().map(Table.Cell::text).collect(Collectors.joining("|")))
        .toList();
  }

  @Test
  void endsSpansAtTheLimitOfCells() {
    HtmlExtractor narrow =
        new HtmlExtractor(
            new ReadingLimits(1 << 20, 1000, 10, 10, 1, 100, ReadingLimits.USUAL.time()));
    String row = "<tr><td rowspan=60000 colspan=1000>1</td><td>2</td></tr>";
    Page page = narrow.read(Fixtures.text("bomb.html", "<table>" + row.repeat(50) + "</table>"));
    int cells =
        page.tables().stream().flatMap(table -> table.rows().stream()).mapToInt(List::size).sum();
    assertThat(cells).isLessThanOrEqualTo(1000);
    assertThat(page.notices()).extracting("reason").asString().contains("LIMIT_REACHED");
  }

  @Test
  void readsDeeplyNestedPages() {
    String deep = "<div><table><tr><td>".repeat(20_000) + "<p>出口增长5.0%，平稳。</p>";
    assertThat(html(deep).blocks()).hasSizeLessThan(10);
  }
}
