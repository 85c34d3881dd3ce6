package org.lacuna.extract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.extract.Document;
import org.lacuna.extract.Extraction;
import org.lacuna.extract.Extractors;
import org.lacuna.extract.ReadingContext;

/** Documents made to exhaust their reader: deep, wide, long, endless or referring to themselves. */
@Tag("slow")
class HostileDocumentsIT {

  private static final Extractors EXTRACTORS =
      Extractors.using(Catalogue.loadVocabulary(Path.of("jobs")));
  private static final Duration NO_HANG = Duration.ofSeconds(60);

  private static Map<String, Document> documents() {
    Map<String, Document> all = new LinkedHashMap<>();
    all.put("100,000 divisions in each other", html("<div>".repeat(100_000) + "出口3亿元。"));
    all.put("20,000 tables in each other", html("<table><tr><td>".repeat(20_000) + "1"));
    all.put("20,000 tables in each other, closed", html(tables(20_000)));
    all.put("a cell over a thousand million places", html(hugeCell()));
    all.put("200,000 cells that reach down", html(reaching()));
    all.put("a million entities", html("&amp;".repeat(1_000_000)));
    all.put("a line of 150,000 figures", html("<p>" + "出口3亿元，".repeat(150_000) + "</p>"));
    all.put("a line of ten million digits", html("<p>出口" + "7".repeat(10_000_000) + "亿元</p>"));
    all.put("a million commas and digits", html("<p>新疆出口" + "1,".repeat(500_000) + "亿元</p>"));
    all.put("a million Chinese numerals", html("<p>新疆出口" + "亿万".repeat(500_000) + "元</p>"));
    all.put("a million brackets", html("<p>新疆出口" + "(".repeat(1_000_000) + "3亿元</p>"));
    all.put("years without an end", html("<p>新疆出口" + "2019年至".repeat(250_000) + "3亿元</p>"));
    all.put("an attribute of ten megabytes", html("<p title=\"" + "x".repeat(10_000_000) + "\">"));
    all.put("100,000 meta elements", html("<meta name=PubDate content=2023-1-1>".repeat(100_000)));
    all.put("values in a million columns", text("a.csv", "1,".repeat(1_000_000) + "\n"));
    all.put("a million lines of values", text("a.csv", "a,1\n".repeat(1_000_000)));
    all.put("a quote that is never closed", text("a.csv", "\"" + "a,\n".repeat(3_000_000)));
    all.put("a document with entities that grow", entities("word/document.xml", Fixtures.docx()));
    all.put(
        "a sheet with entities that grow", entities("xl/worksheets/sheet1.xml", Fixtures.xlsx()));
    all.put("a document whose text is deep", deepDocument());
    all.put("a sheet at the last place of all", farCells());
    all.put("pages that are their own parents", text("a.pdf", selfReferring()));
    all.put("an archive that names a file 10,000 characters long", longName());
    return all;
  }

  private static Document html(String body) {
    return text("page.html", "<html><body>" + body + "</body></html>");
  }

  private static Document text(String name, String words) {
    return Document.of(name, words.getBytes(StandardCharsets.UTF_8));
  }

  private static String tables(int depth) {
    return "<table><tr><td>".repeat(depth) + "1" + "</td></tr></table>".repeat(depth);
  }

  private static String hugeCell() {
    return "<table><tr><td>地区</td><td rowspan=65534 colspan=1000>出口</td></tr>"
        + "<tr><td>新疆</td></tr>".repeat(100)
        + "</table>";
  }

  private static String reaching() {
    return "<table><tr>" + "<td rowspan=65534>1</td>".repeat(200_000) + "</tr></table>";
  }

  /** A document type that would unpack to 10^9 words; no document type is ever looked at. */
  private static Document entities(String part, Document healthy) {
    StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"出口3亿元\">");
    for (int i = 1; i < 10; i++) {
      String before = "&a" + (i - 1) + ";";
      type.append("<!ENTITY a%d \"%s\">".formatted(i, before.repeat(10)));
    }
    String head = type.append("]>").toString();
    return changed(
        healthy,
        part,
        xml -> xml.replaceFirst("(<\\?xml[^>]*>)?\\s*(<[wx:]*\\w+)", "$1" + head + "$2"));
  }

  private static Document deepDocument() {
    return changed(
        Fixtures.docx(),
        "word/document.xml",
        xml ->
            xml.replaceFirst("<w:body>", "<w:body>" + "<w:sdt><w:sdtContent>".repeat(50_000))
                .replaceFirst("</w:body>", "</w:sdtContent></w:sdt>".repeat(50_000) + "</w:body>"));
  }

  private static Document farCells() {
    return changed(
        Fixtures.xlsx(),
        "xl/worksheets/sheet1.xml",
        xml -> xml.replace("r=\"A1\"", "r=\"XFD1048576\"").replace("r=\"5\"", "r=\"1048576\""));
  }

  private static Document changed(Document healthy, String part, UnaryOperator<String> change) {
    List<Document> parts = new ArrayList<>();
    MutatedBytes.entries(healthy.bytes())
        .forEach(
            (name, bytes) ->
                parts.add(
                    name.equals(part)
                        ? text(name, change.apply(new String(bytes, StandardCharsets.UTF_8)))
                        : Document.of(name, bytes)));
    return Fixtures.zip(healthy.name(), parts.toArray(Document[]::new));
  }

  private static String selfReferring() {
    return """
    %PDF-1.4
    1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
    2 0 obj <</Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 /Parent 2 0 R>> endobj
    3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 100 100]
      /Resources <</XObject <</X 5 0 R>>>>>> endobj
    4 0 obj <</Length 5>> stream
    /X Do
    endstream endobj
    5 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 5 0 R>>>>
      /Length 5>> stream
    /X Do
    endstream endobj
    trailer <</Root 1 0 R>>
    %%EOF
    """;
  }

  private static Document longName() {
    return Fixtures.zip("a.zip", text("a/".repeat(5000) + "x.txt", "出口3亿元。"));
  }

  @TestFactory
  Stream<DynamicTest> endInAnExtractionInTime() {
    return documents().entrySet().stream()
        .map(document -> dynamicTest(document.getKey(), () -> check(document.getValue())));
  }

  private static void check(Document document) {
    Extraction extraction =
        assertTimeoutPreemptively(
            NO_HANG, () -> EXTRACTORS.extract(document, ReadingContext.NONE), document.name());
    assertThat(extraction.unreadable().orElse("read")).isNotBlank();
  }
}
