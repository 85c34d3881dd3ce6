package org.lacuna.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lacuna.extract.Document;
import org.lacuna.extract.Page;
import org.lacuna.extract.Paragraph;
import org.lacuna.extract.ReadingLimits;
import org.lacuna.extract.Table;
import org.lacuna.extract.UnreadableDocument;

class DocumentsTest {

  private final Formats formats = new Formats(ReadingLimits.USUAL);

  private static List<String> rows(Table table) {
    return table.rows().stream()
        .map(row -> row.stream().map(Table.Cell::text).collect(Collectors.joining("|")))
        .toList();
  }

  static Stream<Document> workbooks() {
    return Stream.of(Fixtures.xls(), Fixtures.xlsx());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void spreadsMergedHeadersAndReadsCachedValuesOfFormulas(Document workbook) throws Exception {
    Page page = formats.read(workbook);
    assertThat(page.metadata().title()).contains("2024年9月进出口商品收发货人所在地总值表（人民币值）");
    assertThat(rows(page.tables().get(0)))
        .contains("收发货人所在地|进出口|进出口|出口|出口|进口|进口")
        .contains("收发货人所在地|9月|1至9月|9月|1至9月|9月|1至9月")
        .contains("新疆维吾尔自治区|300|2400|250|2000|50|400");
  }

  @Test
  void readsParagraphsAndTablesOfAReportInTheirOrder() throws Exception {
    Page page = formats.read(Fixtures.docx());
    assertThat(page.paragraphs())
        .extracting(Paragraph::text)
        .containsExactly(
            "2025年政府工作报告", "（2025年1月19日）", "一、2024年工作回顾", "城镇新增就业48.32万人。", "二、2025年重点工作");
    assertThat(page.blocks().get(4)).isInstanceOf(Table.class);
    assertThat(rows(page.tables().get(0))).contains("就业|48.32|1.5", "就业|126.14|2.5");
    assertThat(page.metadata().publishedIn()).contains("text");
  }

  @Test
  void joinsTheLinesOfAPdfAndReadsItsRuledTablesOnce() throws Exception {
    Page page = formats.read(Fixtures.pdf());
    assertThat(page.text())
        .contains("Total trade of the region reached 300.0 hundred million yuan in the month.")
        .doesNotContain("Urumqi");
    assertThat(rows(page.tables().get(0)))
        .containsExactly("Location|Export|Import", "Xinjiang|250.0|50.0", "Urumqi|30.0|10.0");
  }

  @Test
  void joinsLinesThatASentenceRunsOver() throws Exception {
    Page page = formats.read(Fixtures.text("a.txt", "全年出口总值为\n12.3亿元。\n　　进口持平。\n二、农业"));
    assertThat(page.paragraphs())
        .extracting(Paragraph::text)
        .containsExactly("全年出口总值为\n12.3亿元。", "进口持平。", "二、农业");
  }

  @Test
  void readsAPageThatIsServedAsAWorkbook() throws Exception {
    Page page =
        formats.read(
            Fixtures.text(
                "t.xls",
                "<html><table><tr><td>地区</td><td>出口</td></tr><tr><td>甲</td><td>1</td></tr></table></html>"));
    assertThat(page.tables()).hasSize(1);
  }

  @Test
  void tellsThatNobodyReadsAFormatAndHowItBegins() {
    Document unknown = Document.of("x.bin", new byte[] {0, 1, 2, 3});
    assertThatThrownBy(() -> formats.read(unknown))
        .isInstanceOfSatisfying(
            UnreadableDocument.class,
            e -> assertThat(e.reason()).isEqualTo(UnreadableDocument.Reason.UNKNOWN_FORMAT))
        .hasMessageContaining("x.bin")
        .hasMessageContaining("00 01 02 03");
  }

  @Test
  void refusesAnEmptyDocumentAndOneBeyondTheLimit() {
    ReadingLimits small = new ReadingLimits(10, 10, 10, 10, 1, 10, Duration.ofSeconds(5));
    assertThatThrownBy(() -> new Formats(small).read(Fixtures.text("a.txt", "x".repeat(11))))
        .hasMessageContaining("at most 10");
    assertThatThrownBy(() -> formats.read(Fixtures.text("a.txt", "")))
        .hasMessageContaining("no bytes");
  }

  @Test
  void unpacksArchivesInArchivesAndKeepsTheirNames() throws Exception {
    Document inner = Fixtures.zip("inner.zip", Fixtures.page("customs-2024-09.csv"));
    Document archive = Fixtures.zip("all.zip", inner, Fixtures.docx());
    assertThat(formats.unpack(archive))
        .extracting(Document::name)
        .containsExactly("all.zip!/inner.zip!/customs-2024-09.csv", "all.zip!/report.docx");
  }

  @Test
  void takesWaysOutOfAFolderFromTheNamesOfEntries() throws Exception {
    Document archive = Fixtures.zip("a.zip", Fixtures.text("../../etc/x.txt", "x"));
    assertThat(formats.unpack(archive))
        .extracting(Document::name)
        .containsExactly("a.zip!/etc/x.txt");
  }

  @Test
  void refusesAnArchiveThatUnpacksToTooMuch() {
    Document bomb = Fixtures.zip("bomb.zip", Document.of("zeros.txt", new byte[30 << 20]));
    assertThatThrownBy(() -> formats.unpack(bomb))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("bytes unpacked for one packed");
  }

  @Test
  void refusesArchivesNestedTooDeep() {
    Document nested = Fixtures.zip("1.zip", Fixtures.text("a.txt", "x"));
    for (int depth = 2; depth < 5; depth++) {
      nested = Fixtures.zip(depth + ".zip", nested);
    }
    Document deep = nested;
    assertThatThrownBy(() -> formats.unpack(deep)).hasMessageContaining("deep");
  }

  @Test
  void refusesAWorkbookThatIsAZipBomb() {
    Document bomb =
        Fixtures.zip(
            "bomb.xlsx",
            Fixtures.text("[Content_Types].xml", "<Types/>"),
            Document.of("xl/workbook.xml", new byte[80 << 20]));
    assertThatThrownBy(() -> formats.read(bomb)).isInstanceOf(UnreadableDocument.class);
  }
}
