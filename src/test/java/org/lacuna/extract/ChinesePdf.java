package org.lacuna.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A PDF page in Chinese with a font that is named and not embedded, as office programs of the
 * publishers write them: readers have to know the predefined encodings.
 */
final class ChinesePdf {

  private static final float WIDTH = 1191;
  private static final float HEIGHT = 842;
  private static final float MARGIN = 20;
  private static final float ROW = 18;
  private static final int SIZE = 8;

  private final StringBuilder content = new StringBuilder("0.5 w\n");
  private float y = HEIGHT - 2 * MARGIN;

  /** A line of text below what is there. */
  void line(String words) {
    write(MARGIN, y, words);
    y -= 2 * ROW;
  }

  /** A ruled table below what is there. */
  void table(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    float column = (WIDTH - 2 * MARGIN) / columns;
    float bottom = y - ROW * rows.size();
    for (int i = 0; i <= rows.size(); i++) {
      rule(MARGIN, y - ROW * i, WIDTH - MARGIN, y - ROW * i);
    }
    for (int j = 0; j <= columns; j++) {
      rule(MARGIN + column * j, y, MARGIN + column * j, bottom);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        write(MARGIN + column * j + 3, y - ROW * i - 12, rows.get(i).get(j));
      }
    }
    y = bottom - 2 * ROW;
  }

  private void rule(float x1, float y1, float x2, float y2) {
    content.append(String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S%n", x1, y1, x2, y2));
  }

  private void write(float x, float at, String words) {
    if (!words.isEmpty()) {
      content.append(
          String.format(
              Locale.ROOT, "BT /F1 %d Tf %.2f %.2f Td <%s> Tj ET%n", SIZE, x, at, hex(words)));
    }
  }

  private static String hex(String words) {
    StringBuilder hex = new StringBuilder();
    for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append("%02X".formatted(b));
    }
    return hex.toString();
  }

  byte[] bytes() {
    try (PDDocument file = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      page.setResources(resources());
      PDStream stream = new PDStream(file);
      try (OutputStream to = stream.createOutputStream(COSName.FLATE_DECODE)) {
        to.write(content.toString().getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      file.addPage(page);
      file.save(out);
      return out.toByteArray();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static PDResources resources() {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F1"), font());
    PDResources resources = new PDResources();
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    return resources;
  }

  private static COSDictionary font() {
    COSArray descendants = new COSArray();
    descendants.add(descendant());
    COSDictionary font = named("Font");
    font.setName("Subtype", "Type0");
    font.setName("BaseFont", "STSong-Light");
    font.setName("Encoding", "UniGB-UCS2-H");
    font.setItem(COSName.getPDFName("DescendantFonts"), descendants);
    return font;
  }

  private static COSDictionary descendant() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.getPDFName("Registry"), new COSString("Adobe"));
    system.setItem(COSName.getPDFName("Ordering"), new COSString("GB1"));
    system.setInt("Supplement", 4);
    COSDictionary font = named("Font");
    font.setName("Subtype", "CIDFontType0");
    font.setName("BaseFont", "STSong-Light");
    font.setItem(COSName.getPDFName("CIDSystemInfo"), system);
    font.setInt("DW", 1000);
    font.setItem(COSName.getPDFName("FontDescriptor"), descriptor());
    return font;
  }

  private static COSDictionary descriptor() {
    COSDictionary descriptor = named("FontDescriptor");
    descriptor.setName("FontName", "STSong-Light");
    descriptor.setInt("Flags", 6);
    descriptor.setInt("Ascent", 752);
    descriptor.setInt("Descent", -271);
    descriptor.setInt("CapHeight", 737);
    descriptor.setInt("ItalicAngle", 0);
    descriptor.setInt("StemV", 58);
    COSArray box = new COSArray();
    box.setFloatArray(new float[] {-25, -254, 1000, 880});
    descriptor.setItem(COSName.getPDFName("FontBBox"), box);
    return descriptor;
  }

  private static COSDictionary named(String type) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName("Type", type);
    return dictionary;
  }
}
